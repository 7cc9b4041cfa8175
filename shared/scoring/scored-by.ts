import type { Code } from '../ids.ts'
import type { MethodOf } from '../method.ts'
import { pointsText } from '../option.ts'
import type { Points } from '../points.ts'
import { given, type RowCells } from './cells.ts'
import { mean, rounded, type Count } from './count.ts'

type ScoredBy = MethodOf<'scored-by'>

/** Others' points together, as last known; none as long as nobody has scored. Kind 16: các sở chấm huyện. */
export const countScoredBy =
  (max: Points, code: Code): Count =>
  (_entry, { given: known }) =>
    Math.min(max, known[code]?.value ?? 0)

/**
 * What the others' points come to together, whole units, rounded half up to the step. The trimmed mean leaves out so many of
 * the highest and of the lowest where enough are left, else it is the plain mean. At least one rating.
 */
export function combined({ combine, step }: ScoredBy, max: Points, ratings: readonly Points[]): Points {
  const ordered = [...ratings].sort((a, b) => a - b)
  const sum = (list: readonly Points[]) => list.reduce((total, each) => total + each, 0)
  const middle = Math.floor(ordered.length / 2)
  if (typeof combine === 'object') {
    const trim = ordered.length > 2 * combine.trimmedMean ? combine.trimmedMean : 0
    const kept = ordered.slice(trim, ordered.length - trim)
    return mean(sum(kept), kept.length, step)
  }
  switch (combine) {
    case 'mean':
      return mean(sum(ordered), ordered.length, step)
    case 'sum':
      return Math.min(max, rounded(sum(ordered), step))
    case 'median':
      return ordered.length % 2 === 1
        ? rounded(ordered[middle] ?? 0, step)
        : mean(sum(ordered.slice(middle - 1, middle + 1)), 2, step)
  }
}

export const scoredByFormula = (max: Points, cells: RowCells): string =>
  `MIN(${String(max)},${given(cells.given)})`

export function scoredByText({ combine, least }: ScoredBy, max: Points, decimals: number): string {
  const how =
    typeof combine === 'object'
      ? `bình quân sau khi bỏ ${String(combine.trimmedMean)} điểm cao nhất và ${String(combine.trimmedMean)} điểm thấp nhất`
      : { mean: 'bình quân', median: 'trung vị', sum: 'tổng' }[combine]
  return `Nơi khác chấm từ ${pointsText(least, decimals)} đến ${pointsText(max, decimals)}, lấy ${how} (tạm tính)`
}
