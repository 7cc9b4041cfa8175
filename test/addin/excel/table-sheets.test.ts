import { describe, expect, test } from 'vitest'
import { goToAddress } from '../../../addin/excel/cells.ts'
import { readTableSheets, writeTableSheets } from '../../../addin/excel/table-sheets.ts'
import { blankTemplate } from '../../../shared/authoring/blank.ts'
import { readSheets } from '../../../shared/authoring/read-sheets.ts'
import { sheetKeys, type SheetKey } from '../../../shared/authoring/sheet.ts'
import { templateSheets } from '../../../shared/authoring/template-sheets.ts'
import { TemplateId } from '../../../shared/ids.ts'
import type { Template } from '../../../shared/template.ts'
import { randomTemplate } from '../../shared/authoring/random-template.ts'
import { shipped } from '../../shared/authoring/shipped.ts'
import { soundTable } from '../../shared/lint/sound.ts'
import { largeTable } from './large-table.ts'
import { openExcel } from './workbook.ts'

/** Syncs that an action takes. */
async function counted<T>(
  { executor }: ReturnType<typeof openExcel>,
  act: () => Promise<T>,
): Promise<{ came: T; syncs: number }> {
  const before = executor.syncs
  const came = await act()
  return { came, syncs: executor.syncs - before }
}

async function written(template: Template = soundTable()) {
  const excel = openExcel()
  await writeTableSheets(templateSheets(template), await readTableSheets())
  const sheet = (key: string) => {
    const found = excel.model.findSheet(key)
    if (!found) throw new Error(`The workbook has no sheet ${key}`)
    return found
  }
  return { ...excel, sheet }
}

/** Where a column stands, by its key in the first row. */
const columnAt = (sheet: { cell(row: number, column: number): { value: unknown } }, key: string): number =>
  Array.from({ length: 40 }, (_, column) => column).find((column) => sheet.cell(0, column).value === key) ??
  -1

describe('A table written to the workbook and read again', () => {
  const tables: readonly (readonly [string, Template])[] = [
    ...shipped,
    ['300 criteria on five levels', largeTable()],
  ]
  test.each(tables)('is the same, in one sync each: %s', async (_, template) => {
    const excel = openExcel()
    const { came: open, syncs: looking } = await counted(excel, readTableSheets)
    expect(open.sheets).toEqual([])
    const { syncs: writing } = await counted(excel, () => writeTableSheets(templateSheets(template), open))
    const { came, syncs: reading } = await counted(excel, readTableSheets)
    expect([looking, writing, reading]).toEqual([1, 1, 1])
    expect(excel.executor.batches.every(({ bug }) => bug === undefined)).toBe(true)
    expect(readSheets(came.sheets)).toMatchObject({ problems: [], template })
  })

  test('is the same whatever words are in it', async () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const template = randomTemplate(seed)
      const { model } = await written(template)
      const { problems, template: back } = readSheets((await readTableSheets()).sheets)
      expect({ seed, problems }).toEqual({ seed, problems: [] })
      expect({ seed, back }).toEqual({ seed, back: template })
      const formulas = model.sheets.flatMap(({ cells }) =>
        [...cells.values()].flatMap((cell) => cell.formula ?? []),
      )
      expect(formulas).toEqual([])
    }
  })

  test('is the same over one that was there, with nothing of it left', async () => {
    const excel = await written(largeTable())
    excel.sheet('MUC').type(700, 12, 'ghi chú')
    const { syncs } = await counted(excel, async () =>
      writeTableSheets(templateSheets(soundTable()), await readTableSheets()),
    )
    expect(syncs).toBe(2)
    expect(excel.model.sheets.map(({ name }) => name)).toEqual(['Sheet1', ...sheetKeys])
    expect(readSheets((await readTableSheets()).sheets).template).toEqual(soundTable())
  })
})

describe('The sheets of a table', () => {
  test('take a number, a code and an expression as a person types them, far below the last row', async () => {
    const { sheet } = await written(blankTemplate(TemplateId.parse('bang-moi'), 'Bảng mới'))
    const criteria = sheet('TIEU_CHI')
    const row = 200
    for (const [key, typed] of [
      ['ma', '1.10'],
      ['diem_toi_da', '2,5'],
      ['cong_thuc', '=KQ_I.1/2'],
      ['bac_thang', '95%: 2'],
    ] as const)
      criteria.type(row, columnAt(criteria, key), typed)
    const values = ['ma', 'diem_toi_da', 'cong_thuc', 'bac_thang'].map(
      (key) => criteria.cell(row, columnAt(criteria, key)).value,
    )
    expect(values).toEqual(['1.10', 2.5, '=KQ_I.1/2', '95%: 2'])
  })

  test('offer the words there are to choose from, and say what a column is for', async () => {
    const { sheet } = await written()
    const { validations } = sheet('PHAN')
    const at = columnAt(sheet('PHAN'), 'loai')
    const choosing = validations.find(({ area, rule }) => area.column === at && 'list' in rule)
    expect(choosing).toMatchObject({
      rule: { list: { source: 'chính,thưởng,trừ,nhóm' } },
      prompt: { title: 'Loại' },
      errorAlert: { style: 'Information' },
    })
    expect(choosing?.area.rows).toBeGreaterThanOrEqual(200)
  })

  test('offer them for what the table as a whole says, too', async () => {
    const { sheet } = await written()
    const table = sheet('MAU')
    const row = Array.from({ length: 40 }, (_, each) => each).find(
      (each) => table.cell(each, 0).value === 'so_le',
    )
    const found = table.validations.find(({ area, rule }) => area.row === row && 'list' in rule)
    expect(found).toMatchObject({ area: { column: 1, rows: 1 }, rule: { list: { source: '2,3' } } })
  })

  test('ask nothing of Excel that it does not take: lists of 255 characters, messages of 255, titles of 32', async () => {
    const { model } = await written()
    const told = model.sheets.flatMap(({ validations }) => validations)
    const text = (part: unknown, key: string): string =>
      part !== null && typeof part === 'object' && key in part ? String(part[key as keyof typeof part]) : ''
    expect(told.length).toBeGreaterThan(60)
    for (const { rule, prompt, errorAlert } of told) {
      const source = text(rule['list'], 'source')
      expect(source.length).toBeLessThanOrEqual(255)
      for (const said of [prompt, errorAlert]) {
        expect(text(said, 'title').length).toBeLessThanOrEqual(32)
        expect(text(said, 'message').length).toBeLessThanOrEqual(255)
      }
    }
    const words = templateSheets(soundTable()).flatMap(({ columns }) =>
      columns.flatMap(({ choices }) => choices ?? []),
    )
    expect(words.filter((word) => word.includes(','))).toEqual([])
  })

  test('keep their headings and codes in sight', async () => {
    const { sheet } = await written()
    expect(sheet('TIEU_CHI').frozen).toEqual({ rows: 2, columns: 2 })
    expect(sheet('KIEM_THU').frozen).toEqual({ rows: 2, columns: 0 })
  })

  test('mark what opens something, also in rows that are typed later', async () => {
    const { sheet } = await written()
    expect(sheet('PHAN').conditionals).toMatchObject([
      { formula: '=AND($C3<>"",$C3<>"nhóm")', area: { row: 2, column: 0, columns: 5 } },
    ])
    expect(sheet('KIEM_THU').conditionals).toMatchObject([{ formula: '=AND($A3<>"")' }])
    expect(sheet('PHAN').conditionals[0]?.area.rows).toBeGreaterThanOrEqual(200)
  })

  test('begin with the first of them, where one begins to type', async () => {
    const { model } = await written()
    expect([model.active.name, model.selection]).toEqual(['MAU', { row: 2, column: 1, rows: 1, columns: 1 }])
  })
})

describe('A workbook that people have been at', () => {
  test('has its sheets found under the names that they gave them, and written there again', async () => {
    const { model, sheet } = await written()
    sheet('TIEU_CHI').name = 'Tiêu chí của khối'
    const open = await readTableSheets()
    expect(readSheets(open.sheets).template).toEqual(soundTable())
    await writeTableSheets(templateSheets(largeTable()), open)
    expect(model.findSheet('TIEU_CHI')).toBeUndefined()
    expect(readSheets((await readTableSheets()).sheets).template).toEqual(largeTable())
  })

  test('has a sheet that was deleted told, and written anew', async () => {
    const { model, sheet } = await written()
    model.deleteSheet(sheet('MUC'))
    const open = await readTableSheets()
    expect(readSheets(open.sheets).problems[0]).toMatchObject({ sheet: 'MUC', code: 'sheet.missing' })
    await writeTableSheets(templateSheets(soundTable()), open)
    expect(readSheets((await readTableSheets()).sheets).template).toEqual(soundTable())
  })

  test('has no table where all its sheets were deleted', async () => {
    const { model, sheet } = await written()
    for (const key of sheetKeys) model.deleteSheet(sheet(key))
    expect((await readTableSheets()).sheets).toEqual([])
  })

  test('has a mistake told at its cell, also where blank lines and columns went in before it', async () => {
    const { sheet } = await written()
    const parts = sheet('PHAN')
    parts.type(2, columnAt(parts, 'loai'), 'chánh')
    parts.shift('row', 0, 1, 'person')
    parts.shift('column', 0, 1, 'person')
    expect(readSheets((await readTableSheets()).sheets).problems).toMatchObject([
      { sheet: 'PHAN', cell: 'D4', code: 'choice.unknown' },
    ])
  })

  test('has live formulas read as they are written, never as what they come to', async () => {
    const { sheet } = await written()
    const parts = sheet('PHAN')
    parts.type(2, columnAt(parts, 'tran'), '=50+10')
    const { sheets } = await readTableSheets()
    expect(sheets.find(({ key }) => key === 'PHAN')?.cells[2]?.[4]).toBe('=50+10')
    expect(readSheets(sheets).problems).toMatchObject([{ sheet: 'PHAN', cell: 'E3', code: 'cell.formula' }])
  })

  test('may have the sheets from another file, without our marks', async () => {
    const { model } = await written()
    model.names.splice(0)
    const open = await readTableSheets()
    expect(readSheets(open.sheets).template).toEqual(soundTable())
    await writeTableSheets(templateSheets(largeTable()), open)
    expect(model.sheets).toHaveLength(1 + sheetKeys.length)
    expect(model.names).toHaveLength(sheetKeys.length)
  })

  test('is refused where a sheet of their own has the name of one, and nothing is changed', async () => {
    const excel = openExcel()
    excel.model.addSheet('mau').type(0, 0, 'Mẫu báo cáo')
    const open = await readTableSheets()
    expect(open.sheets).toEqual([])
    const { came, syncs } = await counted(excel, () =>
      writeTableSheets(templateSheets(soundTable()), open).catch((error: unknown) => error),
    )
    expect(came).toMatchObject({ problems: [{ code: 'sheet.name-taken', said: { name: 'MAU' } }] })
    expect([syncs, excel.model.sheets.length]).toEqual([0, 2])
  })

  test('may have a blank sheet of that name', async () => {
    const { model } = openExcel()
    model.addSheet('MAU')
    await writeTableSheets(templateSheets(soundTable()), await readTableSheets())
    expect(model.sheets).toHaveLength(1 + sheetKeys.length)
  })

  test('is written though sheets are protected, hidden or have hidden rows', async () => {
    const { model, sheet } = await written()
    sheet('MAU').visibility = 'Hidden'
    sheet('PHAN').protection = {}
    sheet('MUC').hidden.row.add(4)
    await writeTableSheets(templateSheets(largeTable()), await readTableSheets())
    expect([model.active.name, sheet('MUC').rowHidden(4)]).toEqual(['MAU', false])
    expect(readSheets((await readTableSheets()).sheets).template).toEqual(largeTable())
  })

  test('loses nothing where one of its sheets has a password', async () => {
    const { sheet } = await written()
    Object.assign(sheet('KIEM_THU'), { protection: {}, password: 'x' })
    await expect(
      writeTableSheets(templateSheets(largeTable()), await readTableSheets()),
    ).rejects.toMatchObject({ problems: [{ code: 'sheet.protected' }] })
    expect(readSheets((await readTableSheets()).sheets).template).toEqual(soundTable())
  })
})

describe('Going to a cell by its address', () => {
  const go = async (excel: Awaited<ReturnType<typeof written>>, sheet: string, cell: string) =>
    counted(excel, () => goToAddress({ sheet, cell }))

  test('shows it, in one sync', async () => {
    const excel = await written()
    expect((await go(excel, 'TIEU_CHI', 'D5')).syncs).toBe(1)
    expect([excel.model.active.name, excel.model.selection]).toEqual([
      'TIEU_CHI',
      { row: 4, column: 3, rows: 1, columns: 1 },
    ])
  })

  test('finds a sheet of the table under another name, and any other sheet by its own', async () => {
    const excel = await written()
    const key: SheetKey = 'MUC'
    excel.sheet(key).name = 'Các mức'
    await go(excel, key, 'A1')
    expect(excel.model.active.name).toBe('Các mức')
    await go(excel, 'Sheet1', 'B2')
    expect(excel.model.active.name).toBe('Sheet1')
  })

  test('is refused in words where the sheet is gone', async () => {
    const excel = await written()
    excel.model.deleteSheet(excel.sheet('MUC'))
    await expect(go(excel, 'MUC', 'A1')).rejects.toMatchObject({
      problems: [{ code: 'sheet.gone', said: { name: 'MUC' } }],
    })
  })
})
