import { pointsText } from '../option.ts'
import type { Amount, Points } from '../points.ts'
import type { Band, MethodOf } from '../template.ts'
import { lifted, whenNumber, type RowCells } from './cells.ts'
import { MOST_AMOUNT, verdict } from './verdict.ts'

type Bands = MethodOf<'bands'>

const holds = (band: Band, x: Amount): boolean =>
  (band.from === undefined || x >= band.from) &&
  (band.above === undefined || x > band.above) &&
  (band.to === undefined || x <= band.to) &&
  (band.below === undefined || x < band.below)

/** The points of the first band that holds the value; a value outside all bands is a problem. Kinds 3, 4 and 6. */
export function earnBands(method: Bands, x: Amount): Points {
  if (x < 0 || x > MOST_AMOUNT) return verdict.range
  return method.bands.find((band) => holds(band, x))?.points ?? verdict.range
}

export function bandsFormula(method: Bands, cells: RowCells): string {
  const x = lifted(cells.value, 2)
  const test = (band: Band): string => {
    const tests = [
      band.from !== undefined && `${x}>=${String(band.from)}`,
      band.above !== undefined && `${x}>${String(band.above)}`,
      band.to !== undefined && `${x}<=${String(band.to)}`,
      band.below !== undefined && `${x}<${String(band.below)}`,
    ].filter((each) => each !== false)
    return tests.length === 0 ? 'TRUE()' : tests.length === 1 ? String(tests[0]) : `AND(${tests.join(',')})`
  }
  const points = method.bands.reduceRight(
    (otherwise, band) => `IF(${test(band)},${String(band.points)},${otherwise})`,
    '-3',
  )
  return whenNumber(cells.value, 2, `IF(OR(${x}<0,${x}>${String(MOST_AMOUNT)}),-3,${points})`)
}

export function bandsText(method: Bands, decimals: number): string {
  const unit = method.of === 'percent' ? ' %' : ''
  const say = (amount: Amount) => `${pointsText(amount, 2)}${unit}`
  const stretch = ({ from, above, to, below }: Band): string => {
    const low = from !== undefined ? `từ ${say(from)}` : above !== undefined ? `trên ${say(above)}` : ''
    const high = to !== undefined ? `đến ${say(to)}` : below !== undefined ? `dưới ${say(below)}` : ''
    if (from !== undefined && from === to) return `bằng ${say(from)}`
    if (low === '' && high === '') return 'còn lại'
    if (low !== '' && below !== undefined) return `${low} đến dưới ${say(below)}`
    return [low, high].filter((part) => part !== '').join(' ')
  }
  return method.bands.map((band) => `${stretch(band)}: ${pointsText(band.points, decimals)}`).join('; ')
}
