import { describe, expect, test } from 'vitest'
import { loadWorkbook, saveWorkbook } from '../../../../addin/workbench/host/snapshot.ts'
import { codeOf, host } from './excel.ts'

describe('a saved workbook', () => {
  test('comes back whole', async () => {
    await codeOf((context, sheet) => {
      sheet.name = 'Tự chấm'
      sheet.getRange('A1:B1').values = [['Điểm', '=1+1']]
      sheet.getRange('A1').format.fill.color = '#FFF8DC'
      sheet.getRange('A1').dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThan' } }
      context.workbook.names.add('Vung', sheet.getRange('A1:B1')).visible = false
      sheet.protection.protect({ allowFormatRows: true }, 'mật khẩu')
    })
    host.model.select(host.model.active, { row: 4, column: 2, rows: 2, columns: 1 })
    const saved = saveWorkbook(host.model)
    const again = loadWorkbook(saved)
    expect(again && saveWorkbook(again)).toEqual(saved)
    expect(again?.selection).toEqual({ row: 4, column: 2, rows: 2, columns: 1 })
    expect(again?.active.protection).toEqual({ allowFormatRows: true })
  })

  test('gives a new sheet an id of its own', () => {
    host.model.addSheet('Hai')
    const again = loadWorkbook(saveWorkbook(host.model))
    again?.addSheet('Ba')
    const ids = again?.sheets.map(({ id }) => id) ?? []
    expect(new Set(ids).size).toBe(3)
  })
})
