import { describe, expect, test } from 'vitest'
import { readAnnex } from '../../../shared/annex/annex.ts'
import { fixture } from './fixture.ts'
import { company, levelColumns, methods, oneColumn } from './other-layouts.ts'

const rowOf = (text: string, code: string) => {
  const { cells, merged } = fixture('', text)
  const found = readAnnex(cells, merged).rows.find((row) => row.code === code)
  if (!found) throw new Error(`Reading ${text}: no row ${code}`)
  return found
}

describe('How a row is scored', () => {
  const method = (points: string, words: string) =>
    rowOf(`STT | Nội dung | Điểm chuẩn\nI | Mục | 20\n1 | ${words} | ${points}\n2 | Việc khác | 5`, 'I.1')
      .method

  test.each<[string, string, object]>([
    [
      '10',
      'Thu ngân sách. Đạt 100%: 10 điểm; từ 90% đến dưới 100%: 7,5',
      {
        kind: 'bands',
        of: 'percent',
        bands: [
          { from: 10000, points: 1000 },
          { from: 9000, below: 10000, points: 750 },
        ],
      },
    ],
    [
      '10',
      'Tỷ lệ giải quyết đơn (>95%: 10đ; 75–95%: 5đ; <75%: 0đ)',
      {
        kind: 'bands',
        of: 'percent',
        bands: [
          { above: 9500, points: 1000 },
          { from: 7500, to: 9500, points: 500 },
          { below: 7500, points: 0 },
        ],
      },
    ],
    [
      '2',
      'Ban hành kế hoạch: có 2, không 0',
      {
        kind: 'levels',
        choose: 'one',
        levels: [
          { code: 'a', label: 'có', points: 200 },
          { code: 'b', label: 'không', points: 0 },
        ],
      },
    ],
    [
      '2',
      'Ban hành kế hoạch\\nCó: 2; Không: 0',
      {
        kind: 'levels',
        choose: 'one',
        levels: [
          { code: 'a', label: 'Có', points: 200 },
          { code: 'b', label: 'Không', points: 0 },
        ],
      },
    ],
    [
      '5',
      'Giải thưởng\\n- Cấp quốc gia: 5 điểm\\n- Cấp tỉnh: 3 điểm\\nChỉ tính mức cao nhất',
      {
        kind: 'levels',
        choose: 'highest',
        levels: [
          { code: 'a', label: 'Cấp quốc gia', points: 500 },
          { code: 'b', label: 'Cấp tỉnh', points: 300 },
        ],
      },
    ],
    [
      '5',
      'Chế độ báo cáo: mỗi lần chậm trừ 1 điểm, tối đa 3 điểm',
      { kind: 'per-event', event: 'lần chậm', start: 500, each: -100, floor: 200 },
    ],
    [
      '5',
      'Chế độ báo cáo (0,5 điểm/báo cáo)',
      { kind: 'per-event', event: 'báo cáo', start: 0, each: 50, floor: 0 },
    ],
    [
      '5',
      'Thu hồi nợ đọng: giảm 1% trừ 0,5 điểm',
      { kind: 'step-loss', target: { kind: 'typed' }, percent: 100, loss: 50, steps: 'full', floor: 0 },
    ],
    [
      '2',
      'Tỷ lệ cán bộ có máy tính: Tỷ lệ % x 2',
      { kind: 'ratio', target: { kind: 'fixed', amount: 10000 }, step: 1 },
    ],
    [
      '6',
      'Có sáng kiến cấp cơ sở: 1 điểm/sáng kiến; cấp tỉnh: 3 điểm/sáng kiến',
      { kind: 'judged', least: 0, step: 1 },
    ],
    [
      '10',
      'Chế độ báo cáo: chậm mỗi báo cáo trừ 0,5 điểm, thiếu mỗi báo cáo trừ 1 điểm',
      { kind: 'judged', least: 0, step: 1 },
    ],
    [
      '10',
      'Phong trào thi đua\\n- Từ 4 phong trào trở lên: 10 điểm\\n- Từ 2 đến 3 phong trào: 6 điểm\\n- Dưới 2 phong trào: 0 điểm',
      {
        kind: 'bands',
        of: 'amount',
        bands: [
          { from: 400, points: 1000 },
          { from: 200, to: 300, points: 600 },
          { below: 200, points: 0 },
        ],
      },
    ],
    [
      '5',
      'Tổn thất điện năng: mỗi 1% vượt trừ 2 điểm',
      { kind: 'per-event', event: '1% vượt', start: 500, each: -200, floor: 0 },
    ],
    ['5–10', 'Chất lượng tham mưu', { kind: 'judged', least: 500, step: 1 }],
    ['10', 'Chất lượng tham mưu', { kind: 'judged', least: 0, step: 1 }],
    ['10', 'Thực hiện Nghị quyết số 18 về sắp xếp 2 đơn vị', { kind: 'judged', least: 0, step: 1 }],
  ])('%s points: %s', (points, words, expected) => {
    expect(method(points, words)).toEqual(expected)
  })
})

describe('How rows of other layouts are scored', () => {
  test.each<[string, typeof methods, Record<string, string>]>([
    [
      'told in a column',
      methods,
      {
        'I.I.1': 'step-loss',
        'I.I.2': 'ratio',
        'I.I.3': 'levels',
        'I.II.1': 'levels',
        'II.1': 'levels',
        'II.2': 'levels',
        'III.1': 'per-event',
        'III.2': 'per-event',
        'V.2': 'per-event',
      },
    ],
    [
      'told in the lines of one column',
      oneColumn,
      { 'I.1': 'bands', 'II.1': 'levels', 'III.1': 'per-event', 'III.2': 'per-event', 'IV.1': 'per-event' },
    ],
    [
      'levels in a column beside their points',
      levelColumns,
      { 'I.1': 'bands', 'I.2': 'levels', 'II.1': 'levels', 'II.2': 'levels' },
    ],
    [
      'told as companies do',
      company,
      {
        '1.1': 'ratio',
        '1.2': 'per-event',
        '2.1': 'per-event',
        '2.2': 'levels',
        '3.1': 'per-event',
        '4.1': 'per-event',
      },
    ],
  ])('%s', (_, { cells, merged }, expected) => {
    const found = readAnnex(cells, merged).rows.flatMap(({ code, method }) =>
      method && method.kind !== 'judged' ? [[code, method.kind]] : [],
    )
    expect(Object.fromEntries(found)).toEqual(expected)
  })
})

test('words in a column of deductions say how a row is scored; a number there is kept', () => {
  const row = (loss: string) =>
    rowOf(`STT | Nội dung | Điểm tối đa | Điểm trừ\n1 | Tiến độ | 10 | ${loss}`, '1')
  expect(row('Chậm 1 việc trừ 3 điểm').method).toMatchObject({ kind: 'per-event', each: -300 })
  expect(row('3')).toMatchObject({ max: 1000, hint: 'Điểm trừ: 3' })
})

describe('Points as they are written', () => {
  test.each<[string, number]>([
    ['10', 1000],
    ['"10"', 1000],
    ['10 điểm', 1000],
    ['10đ', 1000],
    ['-5', 500],
    ['"2,5"', 250],
    ['tối đa 5', 500],
    ['05 điểm', 500],
    ['không quá 7,5 điểm', 750],
    ['trừ 2 điểm', 200],
    ['2.5', 250],
    ['46144', 250],
    ['"1.000"', 100000],
  ])('%s', (cell, points) => {
    expect(rowOf(`STT | Nội dung | Điểm\n1 | Một việc | ${cell}`, '1').max).toBe(points)
  })

  test('a date for points is told', () => {
    const { guesses } = rowOf('STT | Nội dung | Điểm\n1 | Một việc | 46144', '1')
    expect(guesses.map(({ code }) => code)).toContain('max.date')
  })

  test('thousandths are kept', () => {
    const { decimals, rows } = readAnnex([
      ['STT', 'Nội dung', 'Điểm'],
      [1, 'Một', 0.125],
      [2, 'Hai', 2],
    ])
    expect([decimals, ...rows.map(({ max }) => max)]).toEqual([3, 125, 2000])
  })
})

describe('Levels or parts', () => {
  const text = (...points: number[]) =>
    `STT | Nội dung | Điểm\nI | Mục | 30\n1 | Tổ chức đảng | 10\n${points.map((each, at) => ` | - Việc thứ ${'abcdef'.charAt(at)} | ${String(each)}`).join('\n')}\n2 | Việc khác | 20`

  test.each<[string, number[], string]>([
    ['parts where they add up', [5, 3, 2], 'parts'],
    ['levels where the highest is the maximum', [10, 7, 3], 'levels'],
    ['levels where one is worth nothing', [10, 0], 'levels'],
    ['parts where they come to less', [4, 3], 'parts'],
  ])('%s', (_, points, taken) => {
    const { cells } = fixture('', text(...points))
    const { rows } = readAnnex(cells)
    const parts = rows.filter(({ level }) => level === 2)
    expect(parts.length).toBe(taken === 'parts' ? points.length : 0)
    expect(rows.find(({ code }) => code === 'I.1')?.method?.kind).toBe(
      taken === 'parts' ? undefined : 'levels',
    )
  })
})
