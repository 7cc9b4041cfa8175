import { describe, expect, test } from 'vitest'
import { masked } from '../../shared/masked.ts'
import { prepare } from '../../shared/prepared.ts'
import { readyNames, readyTable } from '../../shared/ready/ready.ts'
import { score } from '../../shared/scorecard.ts'
import { standingOf } from '../../shared/standing.ts'
import { readEntries } from '../../shared/submission.ts'
import { Template } from '../../shared/template.ts'
import { randomTable } from '../equality/random-table.ts'
import { randomCells } from '../equality/random-cells.ts'

const tables = [...(await Promise.all(readyNames.map(readyTable))), ...[1, 2, 3].map(randomTable)]

/** Fields whose text is for people. */
const spoken = new Set(
  'name label hint unitOfMeasure event reason message words source legalBasis title url note'.split(' '),
)
const wordsOf = (part: unknown, field = ''): string[] =>
  typeof part === 'string'
    ? // what happens in general is called so in any table
      spoken.has(field) && part !== 'lần'
      ? [part]
      : []
    : part !== null && typeof part === 'object'
      ? Object.entries(part).flatMap(([key, own]) => wordsOf(own, Array.isArray(part) ? field : key))
      : []
const stringsOf = (part: unknown): string[] =>
  typeof part === 'string'
    ? [part]
    : part !== null && typeof part === 'object'
      ? Object.values(part).flatMap(stringsOf)
      : []
const codesOf = (part: unknown): Set<string> =>
  new Set(JSON.stringify(part).match(/(?<="(?:code|id)":")[^"]+/g))

describe.each(tables.map((table) => [table.id, table] as const))('%s without its words', (_, table) => {
  const [open, shut] = [table, masked(table)]

  test('is a table, and has no word of the other', () => {
    expect(Template.safeParse(JSON.parse(JSON.stringify(shut))).success).toBe(true)
    const said = JSON.stringify(shut)
    const labels = open.sections.flatMap(({ label, children }) => [
      label,
      ...children.map((each) => each.label),
    ])
    expect(labels.filter((label) => label.length > 6 && said.includes(label))).toEqual([])
  })

  test('says nothing but codes and what is computed', () => {
    const [said, shown] = [wordsOf(open), new Set(stringsOf(shut))]
    expect(said.filter((words) => shown.has(words) && !codesOf(open).has(words))).toEqual([])
  })

  test('scores every sheet as before', () => {
    const [one, other] = [prepare(open), prepare(shut)]
    for (let seed = 1; seed <= 40; seed += 1) {
      const { cells, facts } = randomCells(one, seed)
      const { entries } = readEntries(one, cells)
      const [card, blind] = [score(one, entries, facts), score(other, entries, facts)]
      expect(blind.points).toEqual(card.points)
      expect(blind.problems.map(({ code, at }) => [code, at])).toEqual(
        card.problems.map(({ code, at }) => [code, at]),
      )
      expect(standingOf(other, entries, facts, blind)).toEqual(standingOf(one, entries, facts, card))
    }
  })
})
