import type { Section } from '../criterion.ts'
import type { Method } from '../method.ts'
import { unitsPerPoint, type Points } from '../points.ts'
import { guess, type Guess } from './draft.ts'
import { capIn, eachIn, NUMBER, pointsOf } from './said-points.ts'

/** A way of counting that a text tells: its method once the maximum is known, and the maximum where the text has one. */
export type Rule = {
  cap: Points | undefined
  /** Whether it takes off the maximum. */
  loses: boolean
  unitOfMeasure: string | undefined
  guesses: readonly Guess[]
  method: (max: Points, kind: Section['kind']) => Method
}

const doing = String.raw`(?:bị )?(trừ|cộng|thưởng|được cộng|được thưởng|được tính|được|tính|chấm|đạt)`
const every = new RegExp(
  String.raw`(?:mỗi|cứ mỗi|cứ|từng)(?: có)?(?: thêm)? (?:0?1 |một )?([^:;.]{1,120}?)[,:]? (?:thì )?${doing}(?: thêm)? ?[-–−]?(${NUMBER})(?: ?(?:điểm|đ)(?!\p{L})|(?=[ .,;)]|$))`,
  'iu',
)
const once = new RegExp(
  String.raw`(?:^|[,.(;:] ?|\p{L} )(?:0?1|một) ([^:;,.\d]{1,80}?)[,:]? (?:thì )?${doing}(?: thêm)? ?[-–−]?(${NUMBER}) ?(?:điểm|đ)(?!\p{L})`,
  'iu',
)
const reversed = new RegExp(
  String.raw`${doing} ?[-–−]?(${NUMBER}) ?(?:điểm|đ) (?:cho|với|đối với)? ?(?:mỗi|từng|01|một) (\p{L}[^:;,.\d]{0,80})`,
  'iu',
)
const percent = new RegExp(
  String.raw`^(?:(?:tỷ lệ )?(?:giảm|thiếu|thấp hơn|hụt|không đạt|chưa đạt|chậm) ?(?:đi )?)?(${NUMBER}) ?%`,
  'iu',
)
/** More than the target is no step short of it. */
const over = /vượt|tăng|cao hơn|nhiều hơn|quá hạn/iu
const share =
  /tỷ lệ (?:%|phần trăm)?[^.;\n]{0,60}?(?:x|×|\*|nhân(?: với)?) ?(?:\d|số điểm|điểm|mức điểm)|(?:kết quả|số)[^.;\n]{0,60}\/[^.;\n]{0,60}(?:x|×|\*|nhân(?: với)?) ?(?:\d|số điểm|điểm)|theo tỷ lệ (?:tương ứng|hoàn thành)|tính theo tỷ lệ/iu

/** Reads "mỗi lần trừ 1 điểm, tối đa 5", "0,5/lần", "giảm 1 % trừ 0,5 điểm", "tỷ lệ % × điểm chuẩn". */
export function readRule(text: string, decimals: number): Rule | undefined {
  const short = text.slice(0, 2000).replaceAll('\n', '; ')
  if (tellsSeveral(short, decimals)) return undefined
  const counted = eventIn(short, decimals)
  if (counted) {
    const short100 = over.test(counted.event) ? undefined : percent.exec(counted.event)
    const said = short100?.[1] === undefined ? undefined : pointsOf(short100[1], 2)
    return said === undefined ? eventRule(counted, short, decimals) : stepRule(counted.points, said, short)
  }
  return share.test(short) ? ratioRule(short) : undefined
}

/** "Chậm mỗi báo cáo trừ 0,5; thiếu mỗi báo cáo trừ 1": no one way of counting says both. */
export function tellsSeveral(text: string, decimals: number): boolean {
  const [first, ...others] = text.split(/[;.] |, |\)/).flatMap((part) => eventIn(part, decimals) ?? [])
  return others.some(({ points, minus }) => points !== first?.points || minus !== first.minus)
}

type Counted = { points: Points; event: string; minus: boolean }

function eventIn(text: string, decimals: number): Counted | undefined {
  const forward = every.exec(text) ?? once.exec(text) ?? shortfall.exec(text)
  if (forward?.[1] && forward[2] && forward[3]) return counted(forward[1], forward[2], forward[3], decimals)
  const backward = reversed.exec(text)
  if (backward?.[1] && backward[2] && backward[3])
    return counted(backward[3], backward[1], backward[2], decimals)
  const slashed = eachIn(text, decimals)
  return slashed && { ...slashed, minus: slashed.minus || /trừ/i.test(text) }
}

const shortfall = new RegExp(
  String.raw`((?:giảm|thiếu|thấp hơn|hụt|không đạt|chưa đạt) ?(?:đi )?${NUMBER} ?%[^:;,.\d]{0,60}?)[,:]? (?:thì )?${doing} ?[-–−]?(${NUMBER})(?: ?(?:điểm|đ)(?!\p{L})|(?=[ .,;)]|$))`,
  'iu',
)

function counted(event: string, deed: string, digits: string, decimals: number): Counted | undefined {
  const points = pointsOf(digits, decimals)
  if (points === undefined || points === 0) return undefined
  return { points, event: event.trim(), minus: /trừ/i.test(deed) }
}

function eventRule({ points, event, minus }: Counted, text: string, decimals: number): Rule {
  const cap = capIn(text, decimals)
  return {
    cap,
    loses: minus,
    unitOfMeasure: event.length <= 40 ? event : undefined,
    guesses: [guess('method', 'method.event')],
    method: (max, kind) => {
      // in a deduction section a row counts what it costs; in any other it begins full and loses
      const loses = minus && kind !== 'deduction'
      const floor = loses && cap !== undefined && cap < max ? max - cap : 0
      return { kind: 'per-event', event, start: loses ? max : 0, each: loses ? -points : points, floor }
    },
  }
}

function stepRule(loss: Points, percent: number, text: string): Rule {
  const target = targetIn(text)
  return {
    cap: undefined,
    loses: true,
    unitOfMeasure: undefined,
    guesses: [
      guess('method', 'method.steps', { found: String(percent / 100).replace('.', ',') }),
      guess('method', `method.${target}`),
    ],
    method: () => ({
      kind: 'step-loss',
      target: { kind: target },
      percent: Math.min(10_000, Math.max(1, percent)),
      loss,
      steps: 'full',
      floor: 0,
    }),
  }
}

function ratioRule(text: string): Rule {
  const ofHundred = /tỷ lệ (?:%|phần trăm)/i.test(text)
  const target = ofHundred ? 'percent' : targetIn(text)
  return {
    cap: undefined,
    loses: false,
    unitOfMeasure: ofHundred ? '%' : undefined,
    guesses: [guess('method', `method.${target}`)],
    method: () => ({
      kind: 'ratio',
      target: target === 'percent' ? { kind: 'fixed', amount: unitsPerPoint(2) * 100 } : { kind: target },
      step: 1,
    }),
  }
}

/** Whether the words speak of a target that is set at the start of the year. */
const targetIn = (text: string): 'registered' | 'typed' =>
  /chỉ tiêu|kế hoạch|đăng ký|được giao/i.test(text) ? 'registered' : 'typed'
