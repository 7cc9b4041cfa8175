import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { prepare } from '../../shared/prepared.ts'
import { score } from '../../shared/scorecard.ts'
import { entriesByCriterion, readEntries } from '../../shared/submission.ts'
import { Template } from '../../shared/template.ts'
import { scoringSheet } from '../../shared/worksheet.ts'
import { findLibreOffice } from '../tools.mjs'
import { recalculated } from './libreoffice.ts'
import { randomCells } from './random-cells.ts'

const SHEETS = Number(process.env['SHEETS'] ?? 500)
const demo = path.join(import.meta.dirname, '../../functions/local/demo')
const head = {
  mark: { bloc: 'khoi', period: '2026', unit: 'don-vi', template: 'bang', version: 1 },
  blocName: 'Khối',
  unitName: 'Đơn vị',
  periodName: 'Năm 2026',
  deadlineText: 'Nộp trước 25/11/2026',
}

describe.skipIf(!findLibreOffice())('The sheet, the pane and the server count the same', () => {
  test.each(['thanh-hoa-hdnd-tinh-2026', 'khoi-noi-chinh-2026'])(
    '%s: %#',
    { timeout: 600_000 },
    async (name) => {
      const prepared = prepare(
        Template.parse(JSON.parse(readFileSync(path.join(demo, `${name}.json`), 'utf8'))),
      )
      const filled = Array.from({ length: SHEETS }, (_, seed) => randomCells(prepared, seed))
      const sheets = filled.map(({ cells, targets }) => scoringSheet(prepared, head, targets, cells))
      const counted = await recalculated(sheets.map(({ grid }) => grid))
      const differences: string[] = []
      let sound = 0
      sheets.forEach((sheet, seed) => {
        const { cells, targets } = filled[seed] ?? { cells: [], targets: {} }
        const { entries, unread } = readEntries(prepared, cells)
        const pane = score(prepared, entries, targets, unread)
        // the server never sees cells, only entries; where all could be read it must come to the same
        const sent = entriesByCriterion(prepared, [...entries.values()])
        const server = unread.size === 0 ? score(prepared, sent.entries, targets) : pane
        if (server.total !== pane.total || server.problems.length !== pane.problems.length)
          differences.push(`${seed} server`)
        if (pane.problems.length === 0) sound += 1
        const wrong = new Set(pane.problems.map((problem) => problem.at?.criterion))
        for (const { at, index, node } of sheet.rows) {
          const settled = counted[seed]?.[at]?.[12]
          const expected = Math.abs(pane.points[index] ?? 0)
          const isWrong = node.branch.kind === 'criterion' && wrong.has(node.branch.code)
          const same = isWrong ? typeof settled === 'number' && settled < 0 : settled === expected
          if (!same)
            differences.push(
              `sheet ${seed} ${node.branch.code}: sheet ${String(settled)}, pane ${expected}${isWrong ? ' (problem)' : ''} ${JSON.stringify(cells.find((c) => c.criterion === node.branch.code))}`,
            )
        }
        const total = counted[seed]?.[sheet.totals.total]
        if (total?.[12] !== pane.total || total[7] !== pane.total / 100)
          differences.push(`${seed} total: sheet ${String(total?.[12])}, pane ${pane.total}`)
      })
      console.log(
        `${name}: ${SHEETS} sheets, ${sheets[0]?.rows.length ?? 0} rows each, ${sound} without a problem, ${differences.length} differences`,
      )
      expect(differences).toEqual([])
      expect(sound).toBeGreaterThan(SHEETS / 20)
    },
  )
})
