import type { Kind } from '../expression/expression.ts'
import { parseExpression } from '../expression/grammar.ts'
import { expressionWords } from '../explain/naming.ts'
import { sayIn } from '../explain/say.ts'
import type { EvidenceRule, NotApplicable, Section } from '../criterion.ts'
import type { Target } from '../method.ts'
import { pointsText } from '../option.ts'
import { AMOUNT_DECIMALS, type Amount, type Points } from '../points.ts'
import type { Field, Words } from './fields.ts'
import type { Told } from './members.ts'

/** Words that stand in the table, or are the same in both languages. */
export const quotedWords = (text: string | number): Words => ({ vi: String(text), en: String(text) })

export const maybe = <T>(value: T | undefined, words: (value: T) => Words): Words | undefined =>
  value === undefined ? undefined : words(value)

export const pointWords = (points: Points, decimals: number): Words => ({
  vi: pointsText(points, decimals),
  en: pointsText(points, decimals, 'en'),
})

export const amountWords = (amount: Amount): Words => pointWords(amount, AMOUNT_DECIMALS)

/** Words with others set in: `{0}` stands for the first. */
export const filled = ({ vi, en }: Words, ...parts: readonly Words[]): Words => ({
  vi: parts.reduce((text, part, at) => text.replaceAll(`{${String(at)}}`, () => part.vi), vi),
  en: parts.reduce((text, part, at) => text.replaceAll(`{${String(at)}}`, () => part.en), en),
})

export const joined = (list: readonly Words[], mark: string): Words => ({
  vi: list.map(({ vi }) => vi).join(mark),
  en: list.map(({ en }) => en).join(mark),
})

/** An expression as a person reads it: [kết quả I.1] > 0,5; one that cannot be read, as it stands. */
export function toldExpression(field: Field, text: string | undefined, kind: Kind, decimals: number): Told {
  if (text === undefined) return { field, words: undefined }
  const parsed = parseExpression(text, kind)
  if ('fault' in parsed) return { field, words: quotedWords(text) }
  const words = {
    vi: expressionWords(parsed, sayIn('vi', decimals)),
    en: expressionWords(parsed, sayIn('en', decimals)),
  }
  return { field, words, written: text }
}

export const sectionKindWords: Record<Section['kind'], Words> = {
  main: { vi: 'mục chấm điểm', en: 'main' },
  bonus: { vi: 'điểm thưởng', en: 'bonus' },
  deduction: { vi: 'điểm trừ', en: 'deductions' },
}

export function targetWords(target: Target): Words {
  switch (target.kind) {
    case 'registered':
      return { vi: 'đăng ký từ đầu năm', en: 'registered at the start of the year' }
    case 'fixed':
      return filled({ vi: 'ấn định {0}', en: 'fixed, {0}' }, amountWords(target.amount))
    case 'typed':
      return { vi: 'đơn vị nhập', en: 'typed by the unit' }
  }
}

const evidenceNeed: Record<EvidenceRule['need'], Words> = {
  none: { vi: 'không bắt buộc', en: 'not asked for' },
  'when-earning': { vi: 'bắt buộc khi có điểm', en: 'due when points are earned' },
  always: { vi: 'luôn bắt buộc', en: 'always due' },
}

export const evidenceWords = ({ need, orExplanation }: EvidenceRule): Words =>
  orExplanation
    ? filled({ vi: '{0}, giải trình thay được', en: '{0}, or an explanation' }, evidenceNeed[need])
    : evidenceNeed[need]

export const notApplicableWords: Record<NotApplicable | 'not-allowed', Words> = {
  'not-allowed': { vi: 'vẫn phải chấm', en: 'it is still scored' },
  full: { vi: 'được điểm tối đa', en: 'the maximum' },
  zero: { vi: '0 điểm', en: '0 points' },
  excluded: { vi: 'không tính', en: 'not counted' },
}
