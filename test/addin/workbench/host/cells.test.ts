import { describe, expect, test } from 'vitest'
import { host, read } from './excel.ts'

describe('what cells take', () => {
  test.each<[unknown, string, unknown, string]>([
    ['007', 'General', 7, 'Double'],
    ['1,234.5', 'General', 1234.5, 'Double'],
    ['8,5', 'General', '8,5', 'String'],
    ["'007", 'General', '007', 'String'],
    ['007', '@', '007', 'String'],
    ['=1+1', '@', '=1+1', 'String'],
    ['TRUE', 'General', true, 'Boolean'],
    ['#N/A', 'General', '#N/A', 'Error'],
    ['#1', 'General', '#1', 'String'],
    ['', 'General', '', 'Empty'],
    ['=1+1', 'General', 0, 'Double'],
  ])('%j in a cell of format %s is %j (%s)', async (input, format, value, type) => {
    const write = (sheet: Excel.Worksheet) => {
      sheet.getRange('B2').numberFormat = [[format]]
      sheet.getRange('B2').values = [[input]]
    }
    expect(await read('B2', 'values', write)).toEqual([[value]])
    expect(await read('B2', 'valueTypes')).toEqual([[type]])
  })

  test('an American date and a percentage bring their formats', async () => {
    const write = (sheet: Excel.Worksheet) => void (sheet.getRange('A1:B1').values = [['3/25/2026', '95%']])
    expect(await read('A1:B1', 'values', write)).toEqual([[46106, 0.95]])
    expect(await read('A1:B1', 'numberFormat')).toEqual([['m/d/yyyy', '0%']])
  })

  test('null leaves a cell as it is; a formula stays a formula', async () => {
    await read('A1', 'values', (sheet) => void (sheet.getRange('A1:B1').values = [[1, '=A1*2']]))
    await read('A1', 'values', (sheet) => void (sheet.getRange('A1:B1').values = [[5, null]]))
    expect(await read('A1:B1', 'formulas')).toEqual([[5, '=A1*2']])
  })

  test('one number format in a 1 × 1 block covers the range', async () => {
    const write = (sheet: Excel.Worksheet) => void (sheet.getRange('A1:B2').numberFormat = [['0.0']])
    expect(await read('A1:B2', 'numberFormat', write)).toEqual([
      ['0.0', '0.0'],
      ['0.0', '0.0'],
    ])
  })

  test.each<[string, unknown]>([
    ['8,5', 8.5],
    ['1.234,5', 1234.5],
    ['95%', 0.95],
    ['12o', '12o'],
  ])('a person types %s: %j', async (text, value) => {
    host.model.active.type(0, 0, text)
    expect(await read('A1', 'values')).toEqual([[value]])
  })

  test('a block too large for one set is split by Office.js and arrives whole', async () => {
    const grid = Array.from({ length: 400 }, (_, row) => [row, row + 1, row + 2, row + 3, row + 4])
    const write = (sheet: Excel.Worksheet) => void (sheet.getRange('A1:E400').values = grid)
    expect(await read('A1:E400', 'values', write)).toEqual(grid)
  })
})
