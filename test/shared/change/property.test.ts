import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../../functions/digest.ts'
import type { Change } from '../../../shared/change/change.ts'
import { changesOf } from '../../../shared/change/changes.ts'
import { changeText } from '../../../shared/change/text.ts'
import type { Entry } from '../../../shared/entry.ts'
import type { Facts } from '../../../shared/facts.ts'
import { prepare, type Prepared } from '../../../shared/prepared.ts'
import { score } from '../../../shared/scorecard.ts'
import { standingOf } from '../../../shared/standing.ts'
import { entriesByRow, readEntries } from '../../../shared/submission.ts'
import type { Template } from '../../../shared/template.ts'
import { randomCells } from '../../equality/random-cells.ts'
import { randomTable } from '../../equality/random-table.ts'
import { thanhHoa } from '../../tables/thanh-hoa.ts'
import { edited, reworded } from './edits.ts'

const tables = [thanhHoa(), ...[1, 2, 3, 4].map(randomTable)]
const seeds = Array.from({ length: 80 }, (_, seed) => seed)

/** What a submission comes to, by code, as far as words and order have no part in it. */
function outcome(prepared: Prepared, list: readonly Entry[], facts: Facts): unknown {
  const { entries } = entriesByRow(prepared, list)
  const card = score(prepared, entries, facts)
  const { list: own, meets, ...standing } = standingOf(prepared, entries, facts, card)
  const classes = prepared.template.classes ?? []
  return {
    points: Object.fromEntries(prepared.nodes.map(({ branch }, at) => [branch.code, card.points[at]])),
    settled: Object.fromEntries(prepared.rows.map(({ code, at }) => [code, card.settled[at]])),
    problems: card.problems.length,
    standing: { ...standing, sanctions: [...standing.sanctions].sort() },
    list: own,
    classes: classes.map(({ code }, at) => [code, meets[at]]),
  }
}

const filled = (template: Template): { list: Entry[]; facts: Facts }[] => {
  const prepared = prepare(template)
  return Array.from({ length: 12 }, (_, seed) => {
    const { cells, facts } = randomCells(prepared, seed)
    const list = readEntries(prepared, cells).entries.filter((each): each is Entry => each !== undefined)
    return { list, facts }
  })
}

const prepared = (template: Template): Prepared | undefined => {
  try {
    return prepare(template)
  } catch {
    return undefined // the edit made it a table that nobody can publish
  }
}

const meanings = (changes: readonly Change[]): Change[] =>
  changes.filter(({ weight }) => weight === 'meaning')

describe.each(tables)('$name', (template) => {
  const edits = seeds.map((seed) => edited(template, seed))

  test('has no change from itself, nor from itself as it comes out of the store', () => {
    expect(changesOf(template, template)).toEqual([])
    const backwards = JSON.parse(
      JSON.stringify(template, (_, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).reverse())
          : value,
      ),
    ) as Template // the same content with its members the other way round
    expect(changesOf(template, backwards)).toEqual([])
  })

  test('any edit is told, there and back, in both languages', () => {
    for (const [seed, after] of edits.entries()) {
      const isSame = canonicalJson(template) === canonicalJson(after)
      const both = [changesOf(template, after), changesOf(after, template)]
      expect([seed, ...both.map(({ length }) => length > 0)]).toEqual([seed, !isSame, !isSame])
      const texts = both.flat().flatMap((change) => [changeText(change, 'vi'), changeText(change, 'en')])
      expect(texts.filter((text) => /undefined|\{\d\}|\[object/.test(text))).toEqual([])
    }
  })

  test('where only wording changed, every submission scores the same', () => {
    const before = prepare(template)
    const submissions = filled(template)
    let compared = 0
    for (const [seed, after] of edits.entries()) {
      const ready = prepared(after)
      if (!ready || meanings(changesOf(template, after)).length > 0) continue
      compared += 1
      for (const { list, facts } of submissions)
        expect([seed, outcome(ready, list, facts)]).toEqual([seed, outcome(before, list, facts)])
    }
    expect(compared).toBeGreaterThan(5)
  })

  test('new words alone never count as meaning', () => {
    for (const seed of seeds.slice(0, 50)) {
      const changes = changesOf(template, reworded(template, seed))
      expect(changes.length).toBeGreaterThan(0)
      expect([seed, meanings(changes)]).toEqual([seed, []])
    }
  })
})
