import { outlineOf, type Line, type Outline } from '../lint/outline.ts'
import type { Template } from '../template.ts'

/** The lines of two tables, and which of the one is which of the other. */
export type Pairs = {
  before: Outline
  after: Outline
  beforeOf: ReadonlyMap<Line, Line>
  afterOf: ReadonlyMap<Line, Line>
}

/**
 * Finds every section, group and criterion of a table again in another: where code and label are the same; then, where a
 * row was put in and the codes have shifted, by a label that only one on each side has (a guess); then by code alone. Of a
 * code that stands twice the first goes with the first.
 */
export function pairsOf(before: Template, after: Template): Pairs {
  const [old, now] = [outlineOf(before), outlineOf(after)]
  const beforeOf = new Map<Line, Line>()
  const afterOf = new Map<Line, Line>()
  const pair = (keyOf: (line: Line) => string, isSure: (count: number) => boolean): void => {
    const open = groupsOf(
      old.lines.filter((line) => !afterOf.has(line)),
      keyOf,
    )
    const wanted = groupsOf(
      now.lines.filter((line) => !beforeOf.has(line)),
      keyOf,
    )
    for (const [key, lines] of wanted) {
      const theirs = open.get(key) ?? []
      if (!isSure(Math.max(lines.length, theirs.length))) continue
      for (const [at, line] of lines.entries()) {
        const counterpart = theirs[at]
        if (!counterpart) break
        beforeOf.set(line, counterpart)
        afterOf.set(counterpart, line)
      }
    }
  }
  pair(
    (line) => `${kindOf(line)}|${line.branch.code}|${labelKey(line)}`,
    () => true,
  )
  pair(
    (line) => `${kindOf(line)}|${labelKey(line)}`,
    (count) => count === 1,
  )
  pair(
    (line) => `${kindOf(line)}|${line.branch.code}`,
    () => true,
  )
  return { before: old, after: now, beforeOf, afterOf }
}

export const kindOf = ({ branch, parent }: Line): 'section' | 'group' | 'criterion' =>
  parent === undefined ? 'section' : branch.kind === 'criterion' ? 'criterion' : 'group'

const labelKey = ({ branch }: Line): string =>
  branch.label.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()

function groupsOf(lines: readonly Line[], keyOf: (line: Line) => string): Map<string, Line[]> {
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const key = keyOf(line)
    const group = groups.get(key)
    if (group) group.push(line)
    else groups.set(key, [line])
  }
  return groups
}
