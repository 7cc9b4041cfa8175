import type { Band } from '../method.ts'
import { AMOUNT_DECIMALS } from '../points.ts'
import { wrong, type Wrong } from './authoring-problem.ts'
import type { Kind, Meaning, Measure } from './kind.ts'
import { numberText, readPercent, readUnits } from './number-kind.ts'

const bounds = ['from', 'above', 'to', 'below'] as const
type Bound = (typeof bounds)[number]
type Stretch = Partial<Record<Bound, number>>
const wordOf: Record<Bound, string> = { from: 'từ', above: 'trên', to: 'đến', below: 'dưới' }

/**
 * Bands in one cell, first to last: `từ 75% đến dưới 95%: 1,5; dưới 75%: trừ 2; còn lại: 0`. Each bound is open or closed as
 * the words say: từ and đến hold the number, trên and dưới do not. A bare percentage is the least that its band holds.
 */
export const bands: Kind<readonly Band[]> = {
  format: '@',
  write: (list, measure) => list.map((band) => bandText(band, measure)).join('; '),
  read(cell, measure) {
    const found: unknown[] = []
    for (const part of String(cell).normalize('NFKC').split(/[;\n]/)) {
      if (part.trim() === '') continue
      const read = readBand(part.trim(), measure)
      if ('wrong' in read) return read
      found.push(read.value)
    }
    return { value: found }
  },
}

function bandText(band: Band, { decimals, percent }: Measure): string {
  const sign = percent ? '%' : ''
  const isOpen = band.from === undefined && band.above === undefined
  const said = bounds.flatMap((bound) => {
    const units = band[bound]
    const word = bound === 'below' && !isOpen ? 'đến dưới' : wordOf[bound]
    return units === undefined ? [] : [`${word} ${numberText(units, AMOUNT_DECIMALS)}${sign}`]
  })
  const worth =
    'points' in band ? numberText(band.points, decimals) : `trừ ${numberText(band.loss, decimals)}`
  return `${said.length === 0 ? 'còn lại' : said.join(' ')}: ${worth}`
}

const form = (typed: string): { wrong: Wrong } => ({ wrong: wrong('bands.form', { typed }) })

function readBand(typed: string, measure: Measure): Meaning {
  const plain = typed.replaceAll('>=', '≥').replaceAll('<=', '≤')
  const [, stretch = '', worth = ''] = /^([^:=]*)[:=]([^:=]*)$/u.exec(plain) ?? []
  const [, minus, number] = /^(trừ|[-−])?\s*(\d[\d.,]*)\s*(?:điểm|đ)?$/iu.exec(worth.trim()) ?? []
  if (number === undefined) return form(typed)
  const points = readUnits(number, measure.decimals)
  if ('wrong' in points) return points
  const held = readStretch(stretch.trim(), typed, measure)
  if ('wrong' in held) return held
  return { value: { ...held.value, ...(minus ? { loss: points.value } : { points: points.value }) } }
}

/** A bound: what opens it, its number, and what may follow. */
const bound =
  /^(?:và\s+|,\s*)?(từ|≥|trên|hơn|>|đến dưới|đến|tới|≤|dưới|<|[-–])?\s*(\d+(?:[.,]\d+)*\s*%?)\s*(?:ngày\s*)?(trở lên|trở xuống)?\s*/iu
const opened: Readonly<Record<string, Bound>> = {
  từ: 'from',
  '≥': 'from',
  'trở lên': 'from',
  trên: 'above',
  hơn: 'above',
  '>': 'above',
  đến: 'to',
  tới: 'to',
  '-': 'to',
  '–': 'to',
  '≤': 'to',
  'trở xuống': 'to',
  'đến dưới': 'below',
  dưới: 'below',
  '<': 'below',
}

function readStretch(
  stretch: string,
  typed: string,
  measure: Measure,
): { wrong: Wrong } | { value: Stretch } {
  const held: Stretch = {}
  if (/^(?:còn lại|khác|mọi giá trị)$/iu.test(stretch)) return { value: held }
  let rest = stretch
  while (rest !== '') {
    const [all, word, number, after] = bound.exec(rest) ?? []
    if (all === undefined || number === undefined) return form(typed)
    rest = rest.slice(all.length)
    // “75% – 95%: 1” and, where more is better, “75%: 1”; the least of days late is no such thing
    const bare = measure.percent || /^[-–]/.test(rest) ? 'from' : undefined
    const as = opened[(word ?? after ?? '').toLowerCase()] ?? bare
    if (as === undefined || held[as] !== undefined) return form(typed)
    const read = readBound(number, measure)
    if ('wrong' in read) return read
    held[as] = read.value
  }
  return Object.keys(held).length === 0 ? form(typed) : { value: held }
}

function readBound(number: string, { percent }: Measure): ReturnType<typeof readUnits> {
  if (percent) return readPercent(number, false)
  return number.endsWith('%')
    ? { wrong: wrong('bands.percent', { typed: number }) }
    : readUnits(number, AMOUNT_DECIMALS)
}
