import { isBlank } from '../cell.ts'
import type { Criterion, EvidenceRule, Section } from '../criterion.ts'
import type { Entry } from '../entry.ts'
import type { Points } from '../points.ts'
import { averageFormula, averageText, countAverage, eventsFormula } from './average.ts'
import { bandsFormula, bandsText, countBands } from './bands.ts'
import type { RowCells } from './cells.ts'
import type { Count } from './count.ts'
import { countJudged, judgedFormula, judgedText } from './judged.ts'
import { chosenFormula, countLevels, levelsFormula, levelsText } from './levels.ts'
import { countPerEvent, perEventFormula, perEventText } from './per-event.ts'
import { countRatio, ratioFormula, ratioText } from './ratio.ts'
import { countRelative, relativeFormula, relativeText } from './relative.ts'
import { countScoredBy, scoredByFormula, scoredByText } from './scored-by.ts'
import { countStepLoss, stepLossFormula, stepLossText } from './step-loss.ts'

/**
 * How one row is counted from its entry, before evidence is looked at. A blank scores nothing: in a main section it is a
 * problem, in a bonus or deduction section it means none. `formula` is how a row without an entry of its own is counted.
 */
export function countOf({ method, max, code }: Criterion, formula: () => Count): Count {
  switch (method.kind) {
    case 'levels':
      return countLevels(method)
    case 'average':
      return countAverage(method, max)
    case 'per-event':
      return countPerEvent(method, max)
    case 'ratio':
      return countRatio(method, max, code)
    case 'bands':
      return countBands(method, max, code)
    case 'step-loss':
      return countStepLoss(method, max, code)
    case 'relative':
      return countRelative(method, max, code)
    case 'judged':
      return countJudged(method, max)
    case 'scored-by':
      return countScoredBy(max, code)
    case 'formula':
      return formula()
  }
}

/** The points from which on evidence is due. Source: "chấm điểm phải có tài liệu kiểm chứng". */
export function evidenceFrom({ need }: EvidenceRule): Points {
  switch (need) {
    case 'none':
      return Infinity
    case 'when-earning':
      return 1
    case 'always':
      return 0
  }
}

/**
 * Whether evidence stands in the row, or what does in its place. Where nothing arose there is no document to show, so an
 * explanation does in any case.
 */
export const hasEvidence = (
  { orExplanation }: EvidenceRule,
  { value, evidence, explanation }: Entry,
): boolean => !isBlank(evidence) || ((orExplanation || value === 'not-applicable') && !isBlank(explanation))

/** The formula that counts the row before evidence: whole units of points, or the verdict. `formula` as in `countOf`. */
export function earnFormula(
  { method, max }: Criterion,
  cells: RowCells,
  decimals: number,
  formula: () => string,
): string {
  switch (method.kind) {
    case 'levels':
      return levelsFormula(method, cells, decimals)
    case 'average':
      return averageFormula(method, max, cells)
    case 'per-event':
      return perEventFormula(method, max, cells)
    case 'ratio':
      return ratioFormula(method, max, cells)
    case 'bands':
      return bandsFormula(method, max, cells)
    case 'step-loss':
      return stepLossFormula(method, max, cells)
    case 'relative':
      return relativeFormula(method, max, cells)
    case 'judged':
      return judgedFormula(method, max, cells, decimals)
    case 'scored-by':
      return scoredByFormula(max, cells)
    case 'formula':
      return formula()
  }
}

/** The hidden cell that holds a list in one form, for rows whose cell is a list. */
export function listFormula({ method }: Criterion, cells: RowCells): string | undefined {
  if (method.kind === 'average') return eventsFormula(cells)
  return method.kind === 'levels' && method.choose === 'highest' ? chosenFormula(cells) : undefined
}

/** How the row is scored, in Vietnamese words for the sheet: "Mỗi sáng kiến được 2,5, tối đa 5". */
export function methodText(criterion: Criterion, section: Section['kind'], decimals: number): string {
  const words = plainText(criterion, section, decimals)
  if (criterion.notApplicable === undefined) return words
  const kept = { full: 'được điểm tối đa', zero: '0 điểm', excluded: 'không tính' }[criterion.notApplicable]
  return `${words}. Không phát sinh: ${kept}`
}

function plainText({ method, max }: Criterion, section: Section['kind'], decimals: number): string {
  switch (method.kind) {
    case 'levels':
      return levelsText(method, decimals)
    case 'average':
      return averageText(method, decimals)
    case 'per-event':
      return perEventText(method, max, decimals, section === 'deduction' ? 'costs' : 'earns')
    case 'ratio':
      return ratioText(method, max, decimals)
    case 'bands':
      return bandsText(method, max, decimals)
    case 'step-loss':
      return stepLossText(method, max, decimals)
    case 'relative':
      return relativeText(method, max, decimals)
    case 'judged':
      return judgedText(method, max, decimals)
    case 'scored-by':
      return scoredByText(method, max, decimals)
    case 'formula':
      return 'Tự tính từ các dòng khác'
  }
}
