import { beforeAll, describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../addin/excel/reading.ts'
import { writeSheet } from '../../../addin/excel/sheet.ts'
import type { SheetModel } from '../../../addin/workbench/host/model/sheet.ts'
import { prepare } from '../../../shared/prepared.ts'
import { columns, VISIBLE_COLUMNS, type ColumnKey } from '../../../shared/sheet-column.ts'
import { scoringSheet } from '../../../shared/worksheet.ts'
import { everyFact, everyMethod } from './every-method.ts'
import { head, openExcel } from './workbook.ts'

const column = (key: ColumnKey): number => columns.findIndex((each) => each.key === key)
const layout = scoringSheet(everyMethod, head, everyFact, [])
const rowOf = (code: string): number => layout.rows.find(({ node }) => node.branch.code === code)?.at ?? -1

let sheet: SheetModel
beforeAll(async () => {
  const { model } = openExcel()
  await writeSheet(layout, await readWorkbook())
  const written = model.findSheet('Tự chấm')
  if (!written) throw new Error('no sheet')
  sheet = written
})

const YELLOW = '#FFF8DC'
const look = (code: string, key: ColumnKey) => sheet.format(rowOf(code), column(key))
const ruleOf = (code: string, key: ColumnKey) =>
  sheet.validations.find(({ area }) => area.row === rowOf(code) && area.column === column(key))

describe('What a unit types', () => {
  test.each(['I.1.a', 'I.1.b', 'I.2', 'I.3', 'I.4', 'I.5', 'I.7', 'I.8', 'I.11', 'I.12', 'II.1'])(
    'row %s is open and yellow',
    (code) => {
      expect(sheet.isLocked(rowOf(code), column('ket_qua'))).toBe(false)
      expect(look(code, 'ket_qua').fill).toBe(YELLOW)
    },
  )

  test.each(['I.6', 'I.9', 'I.10', 'I.1', 'I'])('row %s comes of itself: locked, not yellow', (code) => {
    expect(sheet.isLocked(rowOf(code), column('ket_qua'))).toBe(true)
    expect(look(code, 'ket_qua').fill).not.toBe(YELLOW)
  })

  test.each([
    ['I.9', false, 'others score it, and its evidence is asked for'],
    ['I.6', true, 'nothing is asked for'],
    ['I.10', true, 'nor here'],
  ])('the evidence of row %s is locked: %s, as %s', (code, locked) => {
    expect(sheet.isLocked(rowOf(code), column('minh_chung'))).toBe(locked)
    expect(sheet.isLocked(rowOf(code), column('giai_trinh'))).toBe(locked)
  })

  test.each([
    ['I.4', false, 'typed'],
    ['I.2', true, 'registered'],
    ['I.3', true, 'fixed'],
  ])('the target of row %s is locked: %s, as it is %s', (code, locked) => {
    expect(sheet.isLocked(rowOf(code), column('chi_tieu'))).toBe(locked)
  })

  test.each([
    ['I.2', 8],
    ['I.3', 120],
    ['I.4', ''],
    ['I.5', ''],
    ['I.7', 1250],
  ])('the target of row %s shows %s', (code, shown) => {
    expect(sheet.cell(rowOf(code), column('chi_tieu')).value).toBe(shown)
    if (shown !== '') expect(look(code, 'chi_tieu').numberFormat).toBe('#,##0.00')
  })

  test('is first met in the first row that is empty', () => {
    expect(sheet.cell(rowOf('I.1.a'), column('ket_qua')).value).toBe('')
  })
})

describe('What a cell takes', () => {
  test('numbers within bounds, where nothing else may stand', () => {
    expect(ruleOf('I.2', 'ket_qua')?.rule).toMatchObject({ decimal: { formula1: 0, operator: 'Between' } })
    expect(ruleOf('II.1', 'ket_qua')?.rule).toMatchObject({ wholeNumber: { formula1: 0 } })
    expect(ruleOf('I.4', 'chi_tieu')?.rule).toMatchObject({
      decimal: { formula1: 0, operator: 'GreaterThan' },
    })
  })

  test.each([
    ['I.4', 'G0>=0,G0<=1000000000'],
    ['I.8', 'G0>=1,G0<=5'],
    ['I.11', 'G0>=0,G0<=1000000000,G0=INT(G0)'],
  ])('numbers or that nothing arose, in row %s', (code, bounds) => {
    const cell = `G${String(rowOf(code) + 1)}`
    const formula = `=IF(ISNUMBER(G0),AND(${bounds}),TRIM(G0)="Không phát sinh")`.replaceAll('G0', cell)
    expect(ruleOf(code, 'ket_qua')?.rule).toEqual({ custom: { formula } })
    expect(formula.length).toBeLessThanOrEqual(255)
    expect(ruleOf(code, 'ket_qua')?.errorAlert).toMatchObject({
      message: expect.stringMatching(/, hoặc “Không phát sinh”\.$/) as string,
    })
  })

  test('a level from its list, or that nothing arose', () => {
    expect(ruleOf('I.1.a', 'ket_qua')?.rule).toMatchObject({ list: { inCellDropDown: true } })
    expect(JSON.stringify(ruleOf('I.1.a', 'ket_qua')?.rule)).toMatch(/\$1:\$[A-Z]+\$3/)
  })

  test('codes of events, which its message tells whatever the hint', () => {
    expect(ruleOf('I.1.b', 'ket_qua')?.rule ?? {}).toEqual({})
    expect(ruleOf('I.1.b', 'ket_qua')?.prompt).toMatchObject({
      message: expect.stringContaining('a = đúng hạn') as string,
    })
  })

  test.each(['I.6', 'I.9', 'I.10'])('nothing in row %s', (code) => {
    expect(ruleOf(code, 'ket_qua')).toBeUndefined()
  })
})

describe('What the sheet shows', () => {
  test('is marked where it is provisional', () => {
    for (const code of ['I.4', 'I.5', 'I.9'])
      expect(look(code, 'kiem_tra')).toMatchObject({ italic: true, fontColor: '#3B6EA8' })
    expect(look('I.2', 'kiem_tra').italic).not.toBe(true)
  })

  test('has as many decimals of points as the table, two of quantities and of the percentage', async () => {
    expect(look('I.8', 'ket_qua').numberFormat).toBe('#,##0.00')
    const { model } = openExcel()
    const fine = prepare({ ...everyMethod.template, decimals: 3 })
    await writeSheet(scoringSheet(fine, head, everyFact, []), await readWorkbook())
    const formatAt = (row: number, key: ColumnKey) =>
      model.findSheet('Tự chấm')?.format(row, column(key)).numberFormat
    expect(formatAt(rowOf('I.8'), 'ket_qua')).toBe('#,##0.000')
    expect(formatAt(rowOf('I.3'), 'ket_qua')).toBe('#,##0.00')
    expect(formatAt(rowOf('I.3'), 'diem')).toBe('#,##0.000')
    const at = layout.totals.get('percent') ?? -1
    expect(formatAt(at - 1, 'diem')).toBe('#,##0.000')
    expect(formatAt(at, 'diem')).toBe('#,##0.00')
  })

  test('has its cross rules under the totals, coloured where they are broken', () => {
    const [first = -1, second = -1] = layout.rules
    expect(sheet.cell(first - 1, column('noi_dung')).value).toBe('RÀNG BUỘC GIỮA CÁC TIÊU CHÍ')
    expect(sheet.format(first - 1, column('noi_dung'))).toMatchObject({ bold: true, fill: '#F4F7FB' })
    expect(sheet.format(second, column('noi_dung')).borders?.bottom?.style).toBe('Continuous')
    const coloured = sheet.conditionals.filter(({ area }) => area.row === first || area.row === second)
    expect(coloured.map(({ formula, fontColor }) => [formula, fontColor])).toEqual([
      [`=M${String(first + 1)}<0`, '#B3261E'],
      [`=M${String(second + 1)}<0`, '#8A5A00'],
    ])
  })

  test('ends, also in print, with the last cross rule, and what only counts is hidden', () => {
    expect(JSON.stringify(sheet.pageLayout)).toContain(`!A1:K${String((layout.rules.at(-1) ?? 0) + 1)}"`)
    columns.forEach((_, at) => {
      expect(sheet.hidden.column.has(at)).toBe(at >= VISIBLE_COLUMNS)
    })
  })
})
