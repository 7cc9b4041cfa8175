import { expect, test } from 'vitest'
import { explain } from '../../../shared/explain/explain.ts'
import type { Line } from '../../../shared/explain/line.ts'
import { prepare, type Prepared } from '../../../shared/prepared.ts'
import { unitsPerPoint, type Points } from '../../../shared/points.ts'
import { score, type Scorecard } from '../../../shared/scorecard.ts'
import { readEntries } from '../../../shared/submission.ts'
import { randomCells } from '../../equality/random-cells.ts'
import { randomTable } from '../../equality/random-table.ts'

const TABLES = 24
const SHEETS = 4

/** Every number that can be asked about, with what the scorecard says of it. */
function numbersOf({ nodes }: Prepared, card: Scorecard) {
  const ofNodes = nodes.map(({ branch }, index) => ({ code: branch.code, points: card.points[index] }))
  return [...ofNodes, { code: 'total' as const, points: card.total }]
}

/** The number at the end of a line that counts something out: "95,5 / 100 × 20 = 19,1" ends with 19.1. */
function endOf({ text }: Line): number | undefined {
  const [, last] = / = .*?([−\d.,]+)$/.exec(text) ?? []
  return last === undefined ? undefined : Number(last.replaceAll('.', '').replace('−', '-').replace(',', '.'))
}

/** Lines whose numbers do not end in the points they come to; those of a condition or of a name's value do not count. */
const contradicting = (lines: readonly Line[], decimals: number): Line[] =>
  lines.filter((line) => {
    const end = line.points === undefined ? undefined : endOf(line)
    return end !== undefined && Math.abs(Math.round(end * unitsPerPoint(decimals))) !== size(line.points)
  })

const size = (points: Points | undefined): number => Math.abs(points ?? NaN)

test(`in ${String(TABLES * SHEETS)} random submissions the lines come to the number on the scorecard, for every node and the total`, () => {
  const wrong: string[] = []
  let told = 0
  for (let seed = 1; seed <= TABLES; seed += 1) {
    const prepared = prepare(randomTable(seed))
    const { decimals } = prepared.template
    for (let sheet = 1; sheet <= SHEETS; sheet += 1) {
      const { cells, facts } = randomCells(prepared, seed * 100 + sheet)
      const { entries, unread } = readEntries(prepared, cells)
      const card = score(prepared, entries, facts, unread)
      for (const { code, points } of numbersOf(prepared, card)) {
        const vi = explain(prepared, card, entries, facts, code, 'vi')
        const en = explain(prepared, card, entries, facts, code, 'en')
        const bad = contradicting(vi, decimals)
        const alike =
          JSON.stringify(vi.map((line) => line.points)) === JSON.stringify(en.map((line) => line.points))
        // a part is a line of its own, so what is last counted is what the sum, cap or count came to
        const counted = vi.slice(0, -1).findLast((line) => line.points !== undefined)
        if (
          vi.at(-1)?.points !== points ||
          !alike ||
          bad.length > 0 ||
          size(counted?.points) !== size(points)
        )
          wrong.push(`${String(seed)}/${String(sheet)} ${code} ${String(points)}: ${JSON.stringify(vi)}`)
        const words = [...vi, ...en].map(({ text }) => text)
        if (words.some((text) => /undefined|NaN|\[object|^\s*$/.test(text))) wrong.push(words.join('\n'))
        told += 1
      }
    }
  }
  expect(wrong).toEqual([])
  expect(told).toBeGreaterThan(5000)
})
