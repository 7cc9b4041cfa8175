import { expect, test } from 'vitest'
import { askedAt } from '../../../../addin/panes/fill/asked.ts'
import { sheetState } from '../../../../addin/panes/fill/sheet-state.ts'
import { noFacts } from '../../../../shared/facts.ts'
import { prepare } from '../../../../shared/prepared.ts'
import { FIRST_ROW } from '../../../../shared/sheet-column.ts'
import { scoringSheet } from '../../../../shared/worksheet.ts'
import { criterion, section, table, yesNo } from '../../../shared/table.ts'
import { head } from '../../excel/workbook.ts'

const prepared = prepare(
  table([section('main', 'I', 4, criterion('I.1', 2, yesNo), criterion('I.2', 2, yesNo))]),
)
const mark = { ...head.mark, template: 'bang-thu' }
const expected = { mark, unitName: head.unitName, periodName: head.periodName, facts: noFacts }

/** Our sheet, standing three rows down and one column right. */
const state = () => {
  const { grid } = scoringSheet(prepared, { ...head, mark }, noFacts, [])
  const read = sheetState(prepared, expected, { id: 's', name: 'Tự chấm', grid, top: 3, left: 1 }, true)
  if (read.kind !== 'own') throw new Error(`The sheet was read as ${read.kind}`)
  return read
}
const first = 3 + FIRST_ROW

test.each([
  { where: 'a section', cell: { sheet: 's', row: first, column: 2 }, asked: 'I' },
  {
    where: 'a criterion, in whatever column',
    cell: { sheet: 's', row: first + 2, column: 40 },
    asked: 'I.2',
  },
  { where: 'the lines under the table', cell: { sheet: 's', row: first + 6, column: 7 }, asked: 'total' },
  { where: 'the heading', cell: { sheet: 's', row: first - 1, column: 7 }, asked: undefined },
  { where: 'another sheet', cell: { sheet: 't', row: first, column: 7 }, asked: undefined },
])('a cell in $where asks about $asked', ({ cell, asked }) => {
  expect(askedAt(state(), cell)).toBe(asked)
})
