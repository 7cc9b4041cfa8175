import { pointsText } from '../option.ts'
import type { Code } from '../ids.ts'
import type { Band, MethodOf } from '../method.ts'
import type { Amount, Points } from '../points.ts'
import { given, lifted, targetCells, whenQuantity, whenTarget, type RowCells } from './cells.ts'
import { quantity, targetOf, type Count } from './count.ts'
import { verdict } from './verdict.ts'

type Bands = MethodOf<'bands'>

/** What a band is worth: its points, or the maximum less its loss, never under 0. */
export const bandPoints = (band: Band, max: Points): Points =>
  'points' in band ? band.points : Math.max(0, max - band.loss)

/**
 * The points of the first band that holds the value; a value outside all bands is a problem. Kinds 3, 4 and 6. `whole` is
 * what the bounds are hundredths of a percent of: 10 000 where the value itself is measured.
 */
export function countBands({ of, bands }: Bands, max: Points, code: Code): Count {
  const steps = bands.map((band) => stretch(band, max))
  const found = (x: Amount, whole: Amount): Points => {
    for (const { from, over, to, under, points } of steps)
      if (x >= from * whole + over && x <= to * whole - under) return points
    return verdict.range
  }
  if (of === 'days-late') return (_entry, facts) => found(facts.given[code]?.value ?? 0, 1)
  if (typeof of === 'string') {
    return (entry) => {
      const value = quantity(entry)
      return value < 0 ? value : found(value, 1)
    }
  }
  return (entry, facts) => {
    const value = quantity(entry)
    if (value < 0) return value
    const whole = targetOf(of.target, code, entry, facts)
    return whole < 0 ? verdict.target : found(value * 10_000, whole)
  }
}

/** A band's bounds; of whole numbers, what is above one is at least one more, what is below it at most one less. */
function stretch(band: Band, max: Points) {
  const { from = 0, above = -1, to = Infinity, below = Infinity } = band
  return {
    from: Math.max(from, above),
    over: above >= from ? 1 : 0,
    to: Math.min(to, below),
    under: below <= to ? 1 : 0,
    points: bandPoints(band, max),
  }
}

export function bandsFormula({ of, bands }: Bands, max: Points, cells: RowCells): string {
  if (typeof of === 'object') {
    const { x, t } = targetCells(of.target, cells)
    return whenQuantity(
      cells,
      whenTarget(
        of.target,
        cells,
        bandOf(bands, max, `${x}*10000`, (bound) => `${String(bound)}*${t}`),
      ),
    )
  }
  const plain = (x: string) => bandOf(bands, max, x, String)
  return of === 'days-late' ? plain(given(cells.given)) : whenQuantity(cells, plain(lifted(cells.value, 2)))
}

function bandOf(bands: readonly Band[], max: Points, x: string, bound: (bound: Amount) => string): string {
  const test = (band: Band): string => {
    const tests = [
      band.from !== undefined && `${x}>=${bound(band.from)}`,
      band.above !== undefined && `${x}>${bound(band.above)}`,
      band.to !== undefined && `${x}<=${bound(band.to)}`,
      band.below !== undefined && `${x}<${bound(band.below)}`,
    ].filter((each) => each !== false)
    return tests.length === 0 ? 'TRUE()' : tests.length === 1 ? String(tests[0]) : `AND(${tests.join(',')})`
  }
  return bands.reduceRight(
    (otherwise, band) => `IF(${test(band)},${String(bandPoints(band, max))},${otherwise})`,
    '-3',
  )
}

export function bandsText({ of, bands }: Bands, max: Points, decimals: number): string {
  const unit = of === 'amount' ? '' : of === 'days-late' ? ' ngày' : ' %'
  const say = (amount: Amount) => `${pointsText(amount, 2)}${unit}`
  const stretch = ({ from, above, to, below }: Band): string => {
    const low = from !== undefined ? `từ ${say(from)}` : above !== undefined ? `trên ${say(above)}` : ''
    const high = to !== undefined ? `đến ${say(to)}` : below !== undefined ? `dưới ${say(below)}` : ''
    if (from !== undefined && from === to)
      return of === 'days-late' && from === 0 ? 'đúng hạn' : `bằng ${say(from)}`
    if (low === '' && high === '') return 'còn lại'
    if (low !== '' && below !== undefined) return `${low} đến dưới ${say(below)}`
    return [low, high].filter((part) => part !== '').join(' ')
  }
  const list = bands
    .map((band) => `${stretch(band)}: ${pointsText(bandPoints(band, max), decimals)}`)
    .join('; ')
  return of === 'days-late'
    ? `Số ngày nộp chậm, tự tính: ${list}`
    : typeof of === 'object'
      ? `Kết quả / chỉ tiêu: ${list}`
      : list
}
