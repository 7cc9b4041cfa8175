import { describe, expect, test } from 'vitest'
import { codeOf } from './excel.ts'

describe('protection', () => {
  const protect = (options?: Excel.WorksheetProtectionOptions): Promise<string> =>
    codeOf((_, sheet) => {
      sheet.getRange('B2').format.protection.locked = false
      sheet.protection.protect(options)
    })

  test.each<[string, string, (sheet: Excel.Worksheet) => void]>([
    ['a locked cell', 'AccessDenied', (s) => void (s.getRange('A1').values = [[1]])],
    ['an open cell', 'done', (s) => void (s.getRange('B2').values = [[1]])],
    ['a block with a locked cell', 'AccessDenied', (s) => void (s.getRange('A2:B2').values = [[1, 1]])],
    ['null over a locked cell', 'done', (s) => void (s.getRange('A2:B2').values = [[null, 1]])],
    ['a fill', 'AccessDenied', (s) => void (s.getRange('B2').format.fill.color = '#FF0000')],
    ['a row deleted', 'AccessDenied', (s) => s.getRange('5:5').delete('Up')],
    ['protecting it again', 'InvalidOperation', (s) => s.protection.protect()],
  ])('%s: %s', async (_, code, act) => {
    await protect()
    expect(await codeOf((__, sheet) => act(sheet))).toBe(code)
  })

  test('what its options allow, and no more: rows with locked cells stay', async () => {
    await protect({ allowFormatCells: true, allowDeleteRows: true })
    expect(await codeOf((_, s) => void (s.getRange('A1').format.fill.color = '#FF0000'))).toBe('done')
    expect(await codeOf((_, s) => s.getRange('2:2').delete('Up'))).toBe('AccessDenied')
    expect(await codeOf((_, s) => void (s.getRange('A1').format.protection.locked = false))).toBe(
      'AccessDenied',
    )
  })
})
