import { pointsText } from '../option.ts'
import { AMOUNT_DECIMALS, type Amount, type Points } from '../points.ts'
import type { Language } from '../problem.ts'
import { en } from './en.ts'
import { vi, type Words } from './vi.ts'

/** The words of an explanation, and its numbers as the language writes them. */
export type Say = {
  language: Language
  words: Words
  points: (points: Points) => string
  amount: (amount: Amount, unit?: string) => string
  /** A fraction of points, cut and never rounded: 19,0833… */
  quotient: (upper: bigint, lower: bigint) => string
  /** What a value is of a whole: 95,45… % */
  percent: (value: Amount, whole: Amount) => string
  /** A number that an expression reads or comes to. */
  number: (value: number) => string
}

/** Digits shown behind those that count, enough to see which way a number is rounded. */
const MORE = 2

export function sayIn(language: Language, decimals: number): Say {
  const cut = (upper: bigint, lower: bigint, places: number): string => {
    const lifted = upper * 10n ** BigInt(MORE)
    const text = pointsText(Number(lifted / lower), places + MORE, language)
    return lifted % lower === 0n ? text : `${text}…`
  }
  return {
    language,
    words: language === 'vi' ? vi : en,
    points: (points) => pointsText(points, decimals, language),
    amount: (amount, unit) =>
      [pointsText(amount, AMOUNT_DECIMALS, language), ...(unit === undefined ? [] : [unit])].join(' '),
    quotient: (upper, lower) => cut(upper, lower, decimals),
    percent: (value, whole) => `${cut(BigInt(value) * 10_000n, BigInt(whole), AMOUNT_DECIMALS)} %`,
    number: (value) => pointsText(Math.round(value * 10 ** (decimals + MORE)), decimals + MORE, language),
  }
}
