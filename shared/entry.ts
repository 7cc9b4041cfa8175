import { z } from 'zod'
import { isBlank, readNumber, readText, type CellValue, type NumberReading } from './cell.ts'
import { Code } from './ids.ts'
import { optionText } from './option.ts'
import { AMOUNT_DECIMALS, asNumber } from './points.ts'
import { problem, type Field, type Problem } from './problem.ts'
import type { Criterion } from './criterion.ts'
import { isTyped, targetRule, type MethodOf } from './method.ts'

const text = z.string().max(2000)

/**
 * What a unit enters for one criterion (số liệu, điểm tự chấm), already read: a quantity in hundredths, points in the
 * template's smallest unit, the codes of the levels chosen (for an average one for each event), or that nothing arose; null
 * where nothing is entered. `target` where it is typed.
 */
export const Entry = z.strictObject({
  criterion: Code,
  value: z.union([
    z.int(),
    z.array(z.string().max(4)).min(1).max(100),
    z.literal('not-applicable'),
    z.null(),
  ]),
  target: z.int().nullable(),
  evidence: text,
  explanation: text,
})
export type Entry = z.infer<typeof Entry>

const cell = z.union([text, z.number(), z.boolean()])

/** The open cells of one criterion's row exactly as they stand, right or wrong: what a draft keeps, so nothing typed is lost. */
export const EntryCells = z.strictObject({
  criterion: Code,
  value: cell,
  target: cell,
  evidence: cell,
  explanation: cell,
})
export type EntryCells = z.infer<typeof EntryCells>

/** Whether anything at all was typed in the row. */
export const isUntouched = (cells: EntryCells): boolean =>
  [cells.value, cells.target, cells.evidence, cells.explanation].every(isBlank)

/** The decimals in which a criterion's value is typed: the template's for judged points, two for quantities. */
export const valueDecimals = (criterion: Criterion, decimals: number): number =>
  criterion.method.kind === 'judged' ? decimals : AMOUNT_DECIMALS

/**
 * Reads the cells of one criterion's row. What cannot be read becomes null with its problem, at most one for the row, the
 * value's before the target's.
 */
export function readEntry(
  criterion: Criterion,
  cells: EntryCells,
  decimals: number,
): { entry: Entry; problem?: Problem } {
  const { method } = criterion
  const value = readResult(criterion, cells.value, decimals)
  const target = targetRule(method)?.kind === 'typed' ? readTarget(criterion, cells.target) : { units: null }
  const entry: Entry = {
    criterion: criterion.code,
    value: value.read,
    target: target.units,
    evidence: readText(cells.evidence),
    explanation: readText(cells.explanation),
  }
  const found = value.problem ?? target.problem
  return found ? { entry, problem: found } : { entry }
}

/** The cells that would be read as this entry: how a submission comes back into an empty sheet. */
export function cellsOf(criterion: Criterion, entry: Entry, decimals: number): EntryCells {
  const { method } = criterion
  const quantity = (units: number | null, places: number): CellValue =>
    units === null ? '' : asNumber(units, places)
  const levels = method.kind === 'levels' ? method.levels : []
  const options = (codes: readonly string[]): string =>
    codes
      .flatMap((code) => levels.filter((level) => level.code === code))
      .map((level) => optionText(level, decimals))
      .join('; ')
  return {
    criterion: entry.criterion,
    value: Array.isArray(entry.value)
      ? method.kind === 'average'
        ? entry.value.join('; ')
        : options(entry.value)
      : entry.value === 'not-applicable'
        ? NOT_APPLICABLE
        : quantity(entry.value, valueDecimals(criterion, decimals)),
    target: quantity(entry.target, AMOUNT_DECIMALS),
    evidence: entry.evidence,
    explanation: entry.explanation,
  }
}

type Read<T> = { read: T | null; problem?: Problem }

/** What stands in a result cell where nothing arose, in whatever case. */
export const NOT_APPLICABLE = 'Không phát sinh'

const saysNotApplicable = (cell: CellValue): boolean =>
  typeof cell === 'string' &&
  readText(cell).replace(/ +/g, ' ').toLowerCase() === NOT_APPLICABLE.toLowerCase()

function readResult(criterion: Criterion, cell: CellValue, decimals: number): Read<Entry['value']> {
  const { method } = criterion
  if (!isTyped(method)) return { read: null }
  if (saysNotApplicable(cell) && criterion.notApplicable !== undefined) return { read: 'not-applicable' }
  switch (method.kind) {
    case 'levels':
      return readLevels(criterion, method, cell, decimals)
    case 'average':
      return readEvents(criterion, method, cell)
    default:
      return readValue(criterion, cell, decimals)
  }
}

/** A code for each event: "a; a; b". Spaces do not matter, a comma separates as well. */
function readEvents(criterion: Criterion, { levels }: MethodOf<'average'>, cell: CellValue): Read<string[]> {
  if (isBlank(cell)) return { read: null }
  const codes = String(cell).toLowerCase().replaceAll(' ', '').replaceAll(',', ';').split(';')
  const unknown = codes.find((code) => !levels.some((level) => level.code === code))
  if (unknown === undefined && typeof cell !== 'boolean') return { read: codes }
  const said = { typed: unknown ?? String(cell), known: levels.map(({ code }) => code).join('; ') }
  return { read: null, problem: problem('entry.unknown-event', said, at(criterion, 'value')) }
}

function readLevels(
  criterion: Criterion,
  method: MethodOf<'levels'>,
  cell: CellValue,
  decimals: number,
): Read<string[]> {
  if (isBlank(cell)) return { read: null }
  const typed = String(cell)
  const parts = method.choose === 'one' ? [typed] : typed.split(';')
  const codes: string[] = []
  for (const part of parts) {
    const wanted = readText(part).replace(/ +/g, ' ').toLowerCase()
    const level = method.levels.find((each) => optionText(each, decimals).toLowerCase() === wanted)
    if (!level || codes.includes(level.code)) {
      return {
        read: null,
        problem: problem('entry.unknown-level', { typed: readText(part) || typed }, at(criterion, 'value')),
      }
    }
    codes.push(level.code)
  }
  return { read: codes }
}

function readValue(criterion: Criterion, cell: CellValue, decimals: number): Read<number> {
  const places = valueDecimals(criterion, decimals)
  const reading = readNumber(cell, places)
  if (reading.kind === 'number') return { read: reading.units }
  const wrong = readingProblem(reading, criterion, places)
  return wrong ? { read: null, problem: wrong } : { read: null }
}

function readTarget(criterion: Criterion, cell: CellValue): { units: number | null; problem?: Problem } {
  const reading = readNumber(cell, AMOUNT_DECIMALS)
  if (reading.kind === 'number') return { units: reading.units }
  if (reading.kind === 'blank') return { units: null }
  return {
    units: null,
    problem: problem('entry.target-not-number', { typed: reading.typed }, at(criterion, 'target')),
  }
}

function readingProblem(reading: NumberReading, criterion: Criterion, decimals: number): Problem | undefined {
  const here = at(criterion, 'value')
  switch (reading.kind) {
    case 'blank':
    case 'number':
      return undefined
    case 'number-as-text':
      return problem(
        'entry.number-as-text',
        { typed: reading.typed, number: asNumber(reading.units, decimals) },
        here,
      )
    case 'too-many-decimals':
      return problem(
        'entry.decimals',
        { typed: reading.typed.replace(/^(-?\d+)\.(\d+)$/, '$1,$2'), decimals },
        here,
      )
    case 'error-value':
      return problem('entry.error-value', { typed: reading.typed }, here)
    case 'not-number':
      return problem('entry.not-number', { typed: reading.typed }, here)
  }
}

const at = (criterion: Criterion, field: Field) => ({ criterion: criterion.code, field })
