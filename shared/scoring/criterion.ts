import { isBlank } from '../cell.ts'
import type { Entry } from '../entry.ts'
import { AMOUNT_DECIMALS, asNumber, type Amount, type Points } from '../points.ts'
import { pointsText } from '../option.ts'
import { problem, type Problem } from '../problem.ts'
import type { Criterion, Section } from '../template.ts'
import { bandsFormula, bandsText, earnBands } from './bands.ts'
import type { RowCells } from './cells.ts'
import { earnJudged, judgedFormula, judgedText } from './judged.ts'
import { earnLevels, levelsFormula, levelsText } from './levels.ts'
import { earnPerEvent, perEventFormula, perEventText } from './per-event.ts'
import { earnRatio, ratioFormula, ratioText } from './ratio.ts'
import { MOST_AMOUNT, verdict } from './verdict.ts'

/**
 * Points of one row, or its verdict, before evidence is looked at. `registered` is the unit's registered target in
 * hundredths. A blank scores nothing: in a main section it is a problem, in a bonus or deduction section it means none.
 */
export function earn(criterion: Criterion, entry: Entry | undefined, registered: Amount | undefined): Points {
  const { method, max } = criterion
  const value = entry?.value ?? null
  if (value === null) return verdict.blank
  if (method.kind === 'levels') return Array.isArray(value) ? earnLevels(method, value) : verdict.type
  if (Array.isArray(value)) return verdict.type
  switch (method.kind) {
    case 'per-event':
      return earnPerEvent(method, max, value)
    case 'ratio':
      return earnRatio(method, max, value, targetOf(method.target, entry?.target ?? null, registered))
    case 'bands':
      return earnBands(method, value)
    case 'judged':
      return earnJudged(method, max, value)
  }
}

type TargetRule = Extract<Criterion['method'], { kind: 'ratio' }>['target']

function targetOf(target: TargetRule, typed: Amount | null, registered: Amount | undefined): Amount | null {
  switch (target.kind) {
    case 'registered':
      return registered ?? null
    case 'fixed':
      return target.amount
    case 'typed':
      return typed
  }
}

/** Whether the evidence rule is met for these points. Source: "chấm điểm phải có tài liệu kiểm chứng". */
export function hasEvidence({ evidence }: Criterion, entry: Entry | undefined, points: Points): boolean {
  if (evidence.need === 'none' || (evidence.need === 'when-earning' && points <= 0)) return true
  return !isBlank(entry?.evidence ?? '') || (evidence.orExplanation && !isBlank(entry?.explanation ?? ''))
}

/** The formula that counts the row before evidence: whole units of points, or the verdict. */
export function earnFormula(criterion: Criterion, cells: RowCells, decimals: number): string {
  const { method, max } = criterion
  switch (method.kind) {
    case 'levels':
      return levelsFormula(method, cells, decimals)
    case 'per-event':
      return perEventFormula(method, max, cells)
    case 'ratio':
      return ratioFormula(method, max, cells)
    case 'bands':
      return bandsFormula(method, cells)
    case 'judged':
      return judgedFormula(method, max, cells, decimals)
  }
}

/** How the row is scored, in Vietnamese words for the sheet: "Mỗi sáng kiến được 2,5, tối đa 5". */
export function methodText(criterion: Criterion, section: Section['kind'], decimals: number): string {
  const { method, max } = criterion
  switch (method.kind) {
    case 'levels':
      return levelsText(method, decimals)
    case 'per-event':
      return perEventText(method, max, decimals, section === 'deduction' ? 'costs' : 'earns')
    case 'ratio':
      return ratioText(method, max, decimals)
    case 'bands':
      return bandsText(method, decimals)
    case 'judged':
      return judgedText(method, max, decimals)
  }
}

/** What is wrong with a row, in words, from its verdict. */
export function verdictProblem(
  criterion: Criterion,
  entry: Entry | undefined,
  found: number,
  decimals: number,
): Problem {
  const { method, max, code } = criterion
  const at = { criterion: code, field: 'value' } as const
  const value = typeof entry?.value === 'number' ? entry.value : 0
  switch (found) {
    case verdict.blank:
      return problem('entry.blank', {}, at)
    case verdict.range:
      if (method.kind === 'judged') {
        return problem(
          'entry.out-of-range',
          { least: asNumber(method.least, decimals), most: asNumber(max, decimals) },
          at,
        )
      }
      if (method.kind === 'bands' && value >= 0 && value <= MOST_AMOUNT) {
        return problem('entry.no-band', { typed: asNumber(value, 2) }, at)
      }
      return problem('entry.out-of-range', { least: 0, most: asNumber(MOST_AMOUNT, 2) }, at)
    case verdict.step:
      return method.kind === 'judged'
        ? problem('entry.step', { step: pointsText(method.step, decimals) }, at)
        : problem('entry.not-whole', { typed: asNumber(value, AMOUNT_DECIMALS) }, at)
    case verdict.target:
      return method.kind === 'ratio' && method.target.kind === 'registered'
        ? problem('entry.target-not-registered', {}, { criterion: code, field: 'target' })
        : problem('entry.target-missing', {}, { criterion: code, field: 'target' })
    case verdict.evidence:
      return problem(
        criterion.evidence.orExplanation ? 'entry.evidence-or-explanation-missing' : 'entry.evidence-missing',
        {},
        { criterion: code, field: 'evidence' },
      )
    default:
      return problem('entry.unknown-level', { typed: String(entry?.value ?? '') }, at)
  }
}
