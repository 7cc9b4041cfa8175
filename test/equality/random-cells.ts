import type { CellValue } from '../../shared/cell.ts'
import type { Criterion } from '../../shared/criterion.ts'
import { NOT_APPLICABLE, type EntryCells } from '../../shared/entry.ts'
import type { Facts, Given } from '../../shared/facts.ts'
import { isDaysLate, targetRule, type Band, type Method } from '../../shared/method.ts'
import type { Code } from '../../shared/ids.ts'
import { optionText } from '../../shared/option.ts'
import { asNumber, unitsPerPoint, type Amount } from '../../shared/points.ts'
import type { Prepared, Row } from '../../shared/prepared.ts'
import { score } from '../../shared/scorecard.ts'
import { readEntries } from '../../shared/submission.ts'

type Known = Given[keyof Given]

/** Numbers from 0 to 1 in a fixed order, so that a failure can be seen again (mulberry32). */
export type Dice = () => number

export function dice(seed: number): Dice {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const pick = <T>(from: readonly T[], roll: Dice): T => from[Math.floor(roll() * from.length)] as T // never empty
export const upTo = (most: number, roll: Dice): number => Math.floor(roll() * (most + 1))
export const shuffled = <T>(list: readonly T[], roll: Dice): T[] =>
  list
    .map((each) => ({ each, at: roll() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each)

/** What people do type where something else is asked for. */
const mistakes: readonly CellValue[] = [
  '12o',
  '1,5',
  '0.25',
  true,
  false,
  -1,
  0.005,
  1e12,
  1e15,
  'kiểm chứng',
  ' ',
  '  ',
  '95 %',
  1.005,
  46_000,
  '#N/A',
  "'=1+1",
  '*',
  'a;;b',
  NOT_APPLICABLE,
]

type Filled = { cells: EntryCells[]; facts: Facts }

/** One filled sheet: mostly sound rows, some blank, some wrong, a few with evidence forgotten; one in four mended until it is as sound as it can be. */
export function randomCells(prepared: Prepared, seed: number): Filled {
  const roll = dice(seed)
  const wrong = seed % 4 === 0 ? 0 : 0.04
  const facts = { targets: {}, given: {} }
  const cells = prepared.rows.map((row) => randomRow(row, prepared.template.decimals, wrong, facts, roll))
  return wrong === 0 ? mended(prepared, { cells, facts }, roll) : { cells, facts }
}

/** The facts are added to those that are there. */
function randomRow(
  { criterion, applies }: Row,
  decimals: number,
  wrong: number,
  { targets, given }: { targets: Record<string, Amount>; given: Record<string, Known> },
  roll: Dice,
): EntryCells {
  const { method, code } = criterion
  const rule = targetRule(method)
  const most = mostTarget(criterion, decimals)
  const whole =
    rule?.kind === 'fixed'
      ? rule.amount
      : 1 + upTo(Math.min(most, pick([9, 700, 40_000, most], roll)) - 1, roll)
  if (rule?.kind === 'registered' && roll() >= wrong / 2) targets[code] = whole
  const known = roll() < 0.9 ? givenFor(criterion, whole, roll) : undefined
  if (known) given[code] = known
  const filled = roll() >= wrong
  const left = criterion.notApplicable !== undefined && roll() < 0.15
  const blank = roll() < wrong || (applies !== undefined && roll() < 0.4)
  const sound = left ? nothingArose(roll) : soundValue(criterion, decimals, whole, known, roll)
  const target = roll() < wrong ? pick([...mistakes, 0, ''], roll) : asNumber(whole, 2)
  const shown = filled && (wrong === 0 || roll() > 0.1)
  return {
    criterion: code,
    value: roll() < wrong ? pick(mistakes, roll) : blank ? '' : sound,
    target: rule?.kind === 'typed' ? target : '',
    evidence: shown ? pick(['Báo cáo 12/BC', 'QĐ', ' x'], roll) : roll() < 0.1 ? '  ' : '',
    explanation: filled && (left || roll() > 0.7) ? 'Có giải trình' : '',
  }
}

/** Rows with a problem are filled anew, or emptied where they do not apply, until there is none or none can be mended so. */
function mended(prepared: Prepared, { cells, facts }: Filled, roll: Dice): Filled {
  for (let again = 0; again < 8; again += 1) {
    const { entries, unread } = readEntries(prepared, cells)
    const { problems } = score(prepared, entries, facts, unread)
    if (problems.length === 0) break
    for (const { code, at } of problems) {
      const row = prepared.rows[prepared.rowOf.get(at?.criterion ?? ('' as Code)) ?? -1]
      const had = row && cells[row.at]
      if (!had) continue
      cells[row.at] =
        code === 'entry.idle'
          ? { ...had, value: '' }
          : randomRow(row, prepared.template.decimals, 0, facts, roll)
    }
  }
  return { cells, facts }
}

const nothingArose = (roll: Dice): string =>
  pick(
    [
      NOT_APPLICABLE,
      NOT_APPLICABLE,
      NOT_APPLICABLE.toUpperCase(),
      ` ${NOT_APPLICABLE}  `,
      'không  phát sinh',
    ],
    roll,
  )

/** So that max × target stays within a thousand million. */
const mostTarget = ({ max }: Criterion, decimals: number): Amount =>
  Math.min(100_000_000_000, Math.floor((1e9 * unitsPerPoint(decimals)) / max) * 100)

function givenFor({ method, max }: Criterion, whole: Amount, roll: Dice): Known | undefined {
  if (isDaysLate(method)) return { value: upTo(pick([0, 3, 20], roll), roll) * 100 }
  if (method.kind === 'scored-by') return { value: upTo(max, roll) }
  if (method.kind !== 'relative') return undefined
  const value = Math.floor(whole * pick([0.5, 1, 1.5, 2, 5, 1 + roll()], roll))
  return method.against.kind === 'best'
    ? { value }
    : { value, target: pick([whole, 1 + upTo(whole, roll)], roll) }
}

function soundValue(
  { method, max }: Criterion,
  decimals: number,
  whole: Amount,
  known: Known | undefined,
  roll: Dice,
): CellValue {
  switch (method.kind) {
    case 'levels': {
      if (method.choose === 'one') return optionText(pick(method.levels, roll), decimals)
      const chosen = shuffled(method.levels, roll).filter(() => roll() > 0.5)
      return (chosen.length === 0 ? method.levels.slice(0, 1) : chosen)
        .map((level) => optionText(level, decimals))
        .map((text) => (roll() < 0.1 ? text.toUpperCase() : text))
        .join(pick(['; ', ';', ' ;  '], roll))
    }
    case 'average': {
      const events = Array.from({ length: 1 + upTo(6, roll) }, () => pick(method.levels, roll).code)
      return events.join(pick(['; ', ';', ', '], roll))
    }
    case 'per-event':
      return upTo(pick([3, 8, 60], roll), roll)
    case 'ratio':
    case 'step-loss':
    case 'relative':
      return asNumber(nearPart(method, max, whole, known, roll), 2)
    case 'bands': {
      const bound = boundOf(method.bands, roll)
      const value = typeof method.of === 'object' ? Math.round((bound * whole) / 10_000) : bound
      return asNumber(near(roll() < 0.6 ? value : upTo(10_000, roll), roll), 2)
    }
    case 'judged': {
      const steps = Math.floor(max / method.step) - Math.ceil(method.least / method.step)
      const points = (Math.ceil(method.least / method.step) + upTo(steps, roll)) * method.step
      return asNumber(roll() < 0.05 ? points + 1 : points, decimals)
    }
    case 'scored-by':
    case 'formula':
      return ''
  }
}

const boundOf = (bands: readonly Band[], roll: Dice): Amount => {
  const bounds = bands.flatMap(({ from, above, to, below }) =>
    [from, above, to, below].filter((each) => each !== undefined),
  )
  return bounds.length === 0 ? 0 : pick(bounds, roll)
}

const near = (amount: Amount, roll: Dice): Amount => Math.max(0, Math.round(amount) + upTo(2, roll) - 1)

/** Any part of a target; half of them one hundredth around where the points change. */
function nearPart(method: Method, max: number, whole: Amount, known: Known | undefined, roll: Dice): Amount {
  if (roll() < 0.5) return upTo(Math.ceil(whole * pick([1.1, 1.1, 3], roll)), roll)
  if (method.kind === 'step-loss') {
    const steps = upTo(Math.ceil(10_000 / method.percent), roll)
    return near(whole - (whole * steps * method.percent) / 10_000, roll)
  }
  if (method.kind !== 'ratio' && method.kind !== 'relative') return whole
  const tie = (upTo(Math.floor(max / method.step), roll) + 0.5) * method.step
  const against =
    method.kind === 'relative' && method.against.kind === 'best' ? (known?.value ?? whole) : whole
  return near((against * tie) / max, roll)
}
