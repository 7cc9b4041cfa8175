import type { Points } from '../points.ts'
import { pointsText } from '../option.ts'
import { bandWords } from './band-words.ts'
import { classWords } from './class-words.ts'
import { codeWords } from './code-words.ts'
import { expressionWords } from './expression-words.ts'
import { methodWords } from './method-words.ts'
import { pointWords } from './point-words.ts'
import { readingWords } from './reading-words.ts'
import { textWords } from './text-words.ts'

/** The same said in both languages. */
export type Words = { vi: string; en: string }

/** An error makes a table impossible to score and stops publishing; a warning is most likely a mistake; advice may be meant. */
export type Severity = 'error' | 'warning' | 'advice'

/** One kind of finding: what is so, why it matters, how to mend it. `{name}` stands for something said with the finding. */
export type Kind = { severity: Severity; what: Words; why: Words; mend: Words }

/** The parts of a table in the order in which findings are told. */
export const parts = [
  'file',
  'table',
  'row',
  'rule',
  'sanction',
  'tie-break',
  'list',
  'class',
  'quota',
] as const
export type Part = (typeof parts)[number]

/**
 * Where: which of a part's members, from 0 in printed order (a section, group or criterion is a `row`), with its code and the
 * property, so that it can be shown in a cell of a worksheet. `character` is one of an expression's, from 0.
 */
export type Place = { of: Part; index: number; code?: string; field?: string; character?: number }

const catalogue = {
  ...readingWords,
  ...codeWords,
  ...pointWords,
  ...methodWords,
  ...bandWords,
  ...textWords,
  ...expressionWords,
  ...classWords,
} as const satisfies Record<string, Kind>

export type FindingCode = keyof typeof catalogue
export const findingCodes = Object.keys(catalogue) as readonly FindingCode[]

/** One thing found in a table: which, how bad, where, and in words for whoever writes the table. */
export type Finding = {
  code: FindingCode
  severity: Severity
  at: Place
  what: Words
  why: Words
  mend: Words
}

type Slots<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}`
  ? Slot | Slots<Rest>
  : never
type Said<C extends FindingCode> = Record<
  Slots<(typeof catalogue)[C]['what' | 'why' | 'mend']['vi']>,
  string | number | Words
>

/** A finding with all that its words mention; the compiler asks for exactly that. */
export function finding<C extends FindingCode>(code: C, at: Place, said: Said<C>): Finding {
  const { severity, what, why, mend }: Kind = catalogue[code]
  const told = (words: Words): Words => ({
    vi: filled(words.vi, said, 'vi'),
    en: filled(words.en, said, 'en'),
  })
  return { code, severity, at, what: told(what), why: told(why), mend: told(mend) }
}

function filled(
  text: string,
  said: Readonly<Record<string, string | number | Words>>,
  language: 'vi' | 'en',
) {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = said[name]
    if (typeof value === 'object') return value[language]
    return typeof value === 'number'
      ? value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-US', { maximumFractionDigits: 3 })
      : (value ?? slot)
  })
}

/** Points, or with 2 decimals a quantity, as both languages write them. */
export const pointWordsOf = (points: Points, decimals: number): Words => ({
  vi: pointsText(points, decimals),
  en: pointsText(points, decimals, 'en'),
})
