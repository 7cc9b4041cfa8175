import { readNumberText } from '../cell.ts'
import { wholeUnits, type Points } from '../points.ts'
import { dateOf } from './cells.ts'
import { guess, type Guess } from './draft.ts'

/** What a cell or a text says of points: a maximum, a range, or so much for each event. `minus`: they are taken off. */
export type SaidPoints = {
  most: Points | undefined
  least: Points | undefined
  each: { points: Points; event: string } | undefined
  minus: boolean
  guesses: readonly Guess[]
}

export const NUMBER = String.raw`\d{1,6}(?:[.,]\d{1,3})?`
const unit = String.raw`(?: ?(?:điểm|đ|d)(?![\p{L}])\.?)?`
const whole = new RegExp(
  String.raw`^\(?(trừ |cộng |thưởng |\+ ?|[-–−] ?)?(${NUMBER})${unit}\)?(?: \((?:tối đa|điểm)\))?$`,
  'iu',
)
const range = new RegExp(String.raw`^(?:từ )?(${NUMBER})${unit} ?(?:-|–|đến|÷) ?(${NUMBER})${unit}$`, 'iu')
const each = new RegExp(
  String.raw`([-–−+] ?|trừ |cộng )?(${NUMBER})${unit} ?\/ ?(?:0?1 |một )?(\p{L}[\p{L} ]{0,60})`,
  'iu',
)
const cap = new RegExp(
  String.raw`(?:tối đa|không quá|không vượt quá|cao nhất|nhiều nhất|≤|<=)(?: là)?:? ?[-–−]?(${NUMBER})${unit}(?! ?(?:%|\/|lần|ngày))`,
  'iu',
)

/** A number of points as it is written, or undefined: "2,5", "1.000". */
export function pointsOf(digits: string, decimals: number): Points | undefined {
  const read = readNumberText(digits, decimals)
  return read.kind === 'number-as-text' ? read.units : undefined
}

/** Reads a cell of the points column: 10, "10 điểm", "10đ", -5, "2,5", "tối đa 5", "0,5/lần", "5–10". */
export function readPoints(cell: unknown, text: string, decimals: number): SaidPoints | undefined {
  const date = dateOf(cell)
  if (date) {
    const found = `${date.day}.${date.month}`
    const said = guess('max', 'max.date', {
      found: `${date.day}/${date.month}`,
      points: found.replace('.', ','),
    })
    return { ...nothing, most: pointsOf(found, decimals), guesses: [said] }
  }
  if (typeof cell === 'number') {
    const points = wholeUnits(Math.abs(cell), decimals)
    return points === undefined ? undefined : { ...nothing, most: points, minus: cell < 0 }
  }
  const short = text.slice(0, 300).replaceAll('\n', ' ')
  const plain = whole.exec(short)
  if (plain?.[2]) return { ...nothing, most: pointsOf(plain[2], decimals), minus: isMinus(plain[1]) }
  const between = range.exec(short)
  if (between?.[1] && between[2])
    return { ...nothing, least: pointsOf(between[1], decimals), most: pointsOf(between[2], decimals) }
  const found = eachIn(short, decimals)
  const most = capIn(short, decimals)
  if (!found && most === undefined) return undefined
  return {
    ...nothing,
    most,
    each: found && { points: found.points, event: found.event },
    minus: found?.minus ?? false,
  }
}

const nothing: SaidPoints = { most: undefined, least: undefined, each: undefined, minus: false, guesses: [] }
const isMinus = (sign: string | undefined): boolean => /^(?:trừ|[-–−])/i.test(sign ?? '')

/** "0,5 điểm/lần", "trừ 1đ/01 vụ". */
export function eachIn(
  text: string,
  decimals: number,
): { points: Points; event: string; minus: boolean } | undefined {
  const found = each.exec(text)
  const points = found?.[2] === undefined ? undefined : pointsOf(found[2], decimals)
  if (!found?.[3] || points === undefined || points === 0) return undefined
  const [event = ''] = found[3].split(/ (?:nhưng|và|tối|không|cao)(?![\p{L}])/u)
  return { points, event: event.trim(), minus: isMinus(found[1]) }
}

/** "tối đa 5 điểm", "không quá 5". */
export function capIn(text: string, decimals: number): Points | undefined {
  const found = cap.exec(text)
  return found?.[1] === undefined ? undefined : pointsOf(found[1], decimals)
}

const stated = new RegExp(String.raw`(?:^|[:;] ?)(${NUMBER}) ?(?:điểm|đ)(?= ?[;.,(]|$)`, 'iu')

/** What a row is worth before anything is taken off: "5 điểm; chậm 01 ngày trừ 0,5 điểm". */
export function statedIn(text: string, decimals: number): Points | undefined {
  const found = stated.exec(text.slice(0, 300))
  return found?.[1] === undefined ? undefined : pointsOf(found[1], decimals)
}

const bracketed = new RegExp(
  String.raw`[([] ?(?:tối đa|không quá|tổng(?: số)? điểm|tổng|điểm(?: tối đa| chuẩn)?|thang điểm)?:? ?([-–−]?)(${NUMBER}) ?(?:điểm|đ)(?: tối đa)? ?[)\]][:.]?`,
  'iu',
)
const trailing = new RegExp(
  String.raw`(?:[:,;–-]|(?<=\p{L})) (?:(?:điểm )?tối đa:? |không quá )?([-–−]?)(${NUMBER}) ?(?:điểm|đ)\.?$`,
  'iu',
)

/** Points printed with a heading: "I. Nhiệm vụ chính trị (60 điểm)", "…: tối đa 10 điểm". */
export function pointsInLabel(
  label: string,
  decimals: number,
): { label: string; points: Points; minus: boolean; found: string } | undefined {
  const short = label.slice(0, 400)
  const found = bracketed.exec(short) ?? trailing.exec(short)
  const points = found?.[2] === undefined ? undefined : pointsOf(found[2], decimals)
  if (!found || points === undefined) return undefined
  const rest = `${short.slice(0, found.index)} ${short.slice(found.index + found[0].length)}${label.slice(400)}`
  return {
    label: rest.replace(/ +/g, ' ').trim(),
    points,
    minus: found[1] !== '',
    found: found[0].trim(),
  }
}
