import { describe, expect, test } from 'vitest'
import { matrixReport, rankingReport } from '../../../addin/excel/head-reports.ts'
import { readReports, writeReport, type Report } from '../../../addin/excel/report.ts'
import { literal } from '../../../shared/cell.ts'
import type { Answer } from '../../../shared/calls.ts'
import { UnitId } from '../../../shared/ids.ts'
import { rank } from '../../../shared/ranking.ts'
import { demoTable, openExcel } from './workbook.ts'

const prepared = demoTable('thanh-hoa-hdnd-tinh-2026')
const units = ['a', 'b', 'c', 'd', 'e'].map((id, order) => ({
  id: UnitId.parse(id),
  name: `=Đơn vị ${id}`,
  shortName: id.toUpperCase(),
  order,
}))
const unit = (index: number) => units[index]?.id ?? UnitId.parse('a')
const totals = [9000, 8725, 8725, 8000]
const meets = (total: number) => (prepared.template.classes ?? []).map(({ least = 0 }) => total >= least)
const answer: Answer<'ranking.read'> = {
  final: false,
  at: '2026-11-23T09:00:00.000Z',
  units,
  places: rank(
    prepared.template,
    totals.map((total, index) => ({
      unit: unit(index),
      standing: {
        ...{ total, percent: total, keys: [index === 3 ? 100 : 0, 0] },
        ...{ sanctions: [], meets: meets(total) },
      },
    })),
  ),
  missing: [unit(4)],
  versions: Object.fromEntries(totals.map((_, index) => [unit(index), 1])),
  points: Object.fromEntries(
    totals.map((_, index) => [unit(index), prepared.nodes.map((__, node) => node + index)]),
  ),
}
const head = { blocName: 'Cụm HĐND', periodName: 'Năm 2026', atText: '16:00 23/11/2026' }
const reports = {
  ranking: rankingReport(prepared, answer, head),
  matrix: matrixReport(prepared, answer, head),
}
const plain: Report = {
  title: 'SO SÁNH',
  lines: ['Bản 1 và bản 2'],
  heading: ['STT', 'Thay đổi'],
  table: Array.from({ length: 20 }, (_, at) => [at + 1, literal('=đã sửa')]),
  widths: [36, 400],
  formats: ['0', '@'],
  bold: [],
  footer: { whose: 'Bảng', proof: '' },
  paper: 'a4',
}
const written = [
  { kind: 'ranking', report: reports.ranking, name: 'Xếp hạng' },
  { kind: 'matrix', report: reports.matrix, name: 'Tổng hợp' },
  { kind: 'changes', report: plain, name: 'So sánh bảng' },
  { kind: 'what-if', report: plain, name: 'Thử tính lại' },
  { kind: 'homeless', report: plain, name: 'Số liệu cũ' },
] as const

describe.each(written)('The $kind sheet', ({ kind, report, name }) => {
  test('is written in one sync, and written again in its place in one', async () => {
    const { executor, model } = openExcel()
    for (let time = 0; time < 2; time += 1) {
      const open = await readReports()
      const before = executor.syncs
      await writeReport(kind, report, open)
      expect(executor.syncs - before).toBe(1)
    }
    expect(model.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', name])
  })

  test('is found in one sync beside the others, under the name that a person gave it', async () => {
    const { executor, model } = openExcel()
    for (const each of written) await writeReport(each.kind, each.report, await readReports())
    const sheet = model.findSheet(name)
    if (sheet) sheet.name = 'Của tôi'
    const before = executor.syncs
    const open = await readReports()
    expect(executor.syncs - before).toBe(1)
    expect(open[kind]).toMatchObject({ sheet: { name: 'Của tôi' }, named: true })
    await writeReport(kind, report, open)
    expect(model.sheets.map((each) => each.name).sort()).toEqual(
      ['Sheet1', 'Của tôi', ...written.map((each) => each.name).filter((each) => each !== name)].sort(),
    )
  })

  test('holds no formula, whatever the units are called', async () => {
    const { model } = openExcel()
    await writeReport(kind, report, await readReports())
    const cells = model.sheets.flatMap((sheet) => [...sheet.cells.values()])
    expect(cells.length).toBeGreaterThan(30)
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([])
  })

  test('refuses a name that somebody has taken, and leaves the workbook as it was', async () => {
    const { model } = openExcel()
    model.addSheet(name)
    await expect(writeReport(kind, report, await readReports())).rejects.toMatchObject({
      problems: [{ code: 'sheet.name-taken' }],
    })
    expect(model.sheets).toHaveLength(2)
  })
})

describe('The ranking sheet', () => {
  test('shows shared places, classes, what decided, and who is not in yet', () => {
    expect(reports.ranking.table.map((row) => [row[0], row[6], row.at(-1)])).toEqual([
      [1, 'Xuất sắc', ''],
      [2, 'Tốt', 'Kém 2,75 điểm'],
      [2, 'Tốt', 'Bằng điểm, bằng mọi tiêu chí phụ: đồng hạng'],
      [4, 'Tốt', 'Kém 7,25 điểm'],
      ['–', '', 'Chưa nộp bản tự chấm'],
    ])
  })

  test('draws the totals of the units that are in', async () => {
    const { model } = openExcel()
    await writeReport('ranking', reports.ranking, await readReports())
    const [chart] = model.findSheet('Xếp hạng')?.charts ?? []
    expect(chart).toMatchObject({
      title: 'Tổng điểm các đơn vị',
      values: { row: 5, column: 5, rows: 4, columns: 1 },
      names: { row: 5, column: 1, rows: 4, columns: 1 },
    })
  })
})

describe('The matrix', () => {
  test('has a row for everything in the table and a column for every unit that is in', () => {
    expect(reports.matrix.table).toHaveLength(prepared.nodes.length + 2)
    expect(reports.matrix.heading).toEqual(['Mã', 'Nội dung, tiêu chí', 'Điểm chuẩn', 'A', 'B', 'C', 'D'])
    expect(reports.matrix.table.at(-1)).toEqual(['', 'HẠNG', '', "'1", "'2", "'2", "'4"])
  })
})
