import { meant, nearest } from '../lint/nearest.ts'
import { wrong, type Wrong } from './authoring-problem.ts'
import { folded } from './folded.ts'
import type { Kind } from './kind.ts'

/** A word that may be chosen, what it stands for, and other words people write for it. */
export type Choice<T> = readonly [word: string, value: T, ...also: readonly string[]]

/** One of a few words. The template's own English word is understood as well. */
export function choice<T>(...all: readonly Choice<T>[]): Kind<T> {
  const choices = all.map(([word]) => word)
  const find = chooser(all)
  return {
    format: '@',
    choices,
    write: (value) => all.find((each) => same(each[1], value))?.[0] ?? String(value),
    read(cell) {
      const found = find(cell)
      return found ? { value: found[1] } : { wrong: unknown(String(cell).trim(), choices) }
    },
  }
}

/** Finds the choice that a cell names, in whatever capitals and accents. */
export function chooser<T>(
  all: readonly Choice<T>[],
): (cell: string | number | boolean) => Choice<T> | undefined {
  const byWord = new Map<string, Choice<T>>()
  for (const each of all) {
    const [word, value, ...also] = each
    for (const name of [word, String(value), ...also])
      if (!byWord.has(alike(name))) byWord.set(alike(name), each)
  }
  return (cell) => byWord.get(alike(String(cell)))
}

/** What names none of the words there are, with the one that was most likely meant. */
export function unknown(typed: string, known: readonly string[]): Wrong {
  const near = nearest(folded(typed), known.map(folded))
  const word = known.find((each) => folded(each) === near)
  const said = meant(word === undefined ? undefined : `“${word}”`)
  return wrong('choice.unknown', { typed, near: said, known: known.join(', ') })
}

// signs such as <= are all there is to them
const alike = (word: string): string => folded(word) || word.trim()
const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** A cross for yes; nothing for no. */
export const mark: Kind<true> = {
  format: '@',
  choices: ['x'],
  write: () => 'x',
  read(cell) {
    const found = yesNo(cell)
    return found ? { value: found[1] } : { wrong: unknown(String(cell).trim(), ['x']) }
  },
}

const yesNo = chooser<true | undefined>([
  ['x', true, 'có', 'yes', '1', '✓', '✔'],
  ['không', undefined, 'no', 'false', '0'],
])
