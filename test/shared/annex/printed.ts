import type { Branch, Criterion, Section } from '../../../shared/criterion.ts'
import type { Band } from '../../../shared/method.ts'
import { pointsText } from '../../../shared/option.ts'
import type { Template } from '../../../shared/template.ts'
import type { Expected } from './fixture.ts'

/** A table as its decision would print it: I, 1, 1.1, a; points; ways of scoring in words under the rows. */
export function printed({ name, decimals, sections }: Template): {
  cells: unknown[][]
  expected: Expected[]
} {
  const cells: unknown[][] = [
    [name.toUpperCase(), '', '', ''],
    ['STT', 'Nội dung tiêu chí', 'Điểm chuẩn', 'Ghi chú'],
  ]
  const expected: Expected[] = []
  const say = (points: number) => pointsText(points, decimals)
  const add = (
    branch: Section | Branch,
    stem: string,
    above: string,
    level: number,
    kind: Section['kind'],
  ) => {
    const { code, label, max } = branch
    const own = numberUnder(above, code.startsWith(`${stem}.`) ? code.slice(stem.length + 1) : code)
    const sign = kind === 'deduction' ? -1 : 1
    if (max !== undefined) expected.push({ row: cells.length, code, level, max })
    cells.push([own, label, max === undefined ? '' : (sign * max) / 10 ** decimals, ''])
    if (branch.kind === 'criterion')
      for (const line of told(branch, kind, say)) cells.push(['', line, '', ''])
    else for (const child of branch.children) add(child, code, own, level + 1, kind)
  }
  for (const section of sections) add(section, '', '', 0, section.kind)
  return { cells, expected }
}

/** The second row under row 1 is 1.2; under I it is 2. */
const numberUnder = (above: string, own: string): string =>
  /^\d/.test(above) && /^\d/.test(own) ? `${above}.${own}` : own

/** The lines that tell how a row is scored. */
function told(
  { method, max, unitOfMeasure }: Criterion,
  kind: Section['kind'],
  say: (points: number) => string,
): string[] {
  switch (method.kind) {
    case 'levels':
      return method.levels.map(({ label, points }) => `- ${label}: ${say(points)} điểm`)
    case 'average':
      return [
        ...method.levels.map(({ label, points }) => `- ${label}: ${say(points)} điểm`),
        'Lấy điểm bình quân các lần xếp loại',
      ]
    case 'per-event': {
      const lost = method.each < 0 || kind === 'deduction'
      return [
        `Mỗi ${method.event} ${lost ? 'trừ' : 'được'} ${say(Math.abs(method.each))} điểm, tối đa ${say(max)} điểm`,
      ]
    }
    case 'bands': {
      const words = (band: Band) =>
        method.of === 'days-late' || unitOfMeasure?.startsWith('ngày')
          ? daysText(band)
          : stretch(band, method.of === 'percent' ? '%' : ` ${unitOfMeasure ?? 'lần'}`, say)
      const worth = (band: Band) => ('points' in band ? say(band.points) : `trừ ${say(band.loss)}`)
      return method.bands.map((band) => `- ${words(band)}: ${worth(band)} điểm`)
    }
    case 'ratio':
      return method.target.kind === 'fixed'
        ? [`Tỷ lệ % x ${say(max)}`]
        : ['Điểm = (kết quả / chỉ tiêu) x điểm chuẩn']
    case 'step-loss':
      return [`Cứ giảm ${say(method.percent)}% so với chỉ tiêu trừ ${say(method.loss)} điểm`]
    default:
      return []
  }
}

function stretch({ from, above, to, below }: Band, unit: string, say: (points: number) => string): string {
  if (from !== undefined && from === to) return `${say(from)}${unit}`
  const low =
    from === undefined ? (above === undefined ? '' : `trên ${say(above)}${unit}`) : `từ ${say(from)}${unit}`
  const high =
    to === undefined ? (below === undefined ? '' : `dưới ${say(below)}${unit}`) : `${say(to)}${unit}`
  if (high === '') return `${low}${from === undefined ? '' : ' trở lên'}`
  if (low === '') return to === undefined ? high : `không quá ${high}`
  return `${low} đến ${high}`
}

/** Days late are whole: more than 2 and up to 5 is printed as "từ 3 đến 5 ngày". */
function daysText({ from, above, to }: Band): string {
  if (to === 0) return 'Đúng hạn'
  const low = (from ?? (above ?? 0) + 100) / 100
  if (to === undefined) return `Chậm từ ${low} ngày trở lên`
  return low * 100 === to ? `Chậm ${low} ngày` : `Chậm từ ${low} đến ${to / 100} ngày`
}
