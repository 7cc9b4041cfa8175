import { describe, expect, test } from 'vitest'
import { readAnnex } from '../../../shared/annex/annex.ts'
import { templateOf } from '../../../shared/annex/template-of.ts'
import { guessWords } from '../../../shared/annex/words.ts'
import { TemplateId } from '../../../shared/ids.ts'
import { isError, lintTemplate } from '../../../shared/lint/lint.ts'
import { prepare } from '../../../shared/prepared.ts'
import { Template } from '../../../shared/template.ts'
import { chinhQuyenXa } from './chinh-quyen-xa.ts'
import { doanhNghiep } from './doanh-nghiep.ts'
import { compared, fixture } from './fixture.ts'
import { areas, letters, romans } from './layouts.ts'
import { noiChinh } from './noi-chinh.ts'
import { company, levelColumns, methods, oneColumn } from './other-layouts.ts'

const head = { id: TemplateId.parse('phu-luc'), name: 'Phụ lục' }
const annexes = [
  noiChinh,
  chinhQuyenXa,
  doanhNghiep,
  areas,
  romans,
  letters,
  methods,
  oneColumn,
  levelColumns,
  company,
].map((each) => [each.name, each] as const)
const rowOf = (text: string, code: string) => {
  const { cells, merged } = fixture('', text)
  const found = readAnnex(cells, merged).rows.find((row) => row.code === code)
  if (!found) throw new Error(`Reading ${text}: no row ${code}`)
  return found
}

describe.each(annexes)('%s', (_, { cells, merged, expected }) => {
  const draft = readAnnex(cells, merged)

  test('has its rows with code, level and maximum', () => {
    const { right, of, unmarked, extra } = compared(expected, draft.rows)
    expect(right / of).toBeGreaterThanOrEqual(0.95)
    expect(unmarked).toEqual([])
    expect(extra).toEqual([])
  })

  test('is read the same when nothing is known of merged cells', () => {
    expect(compared(expected, readAnnex(cells).rows).wrong).toEqual([])
  })

  test('leaves no row of the source untold', () => {
    const read = new Set([
      ...draft.rows.flatMap(({ row, also }) => [row, ...also]),
      ...draft.unplaced.map(({ row }) => row),
      ...draft.totals.map(({ row }) => row),
    ])
    const first = Math.min(...read)
    const untold = cells.flatMap((row, at) =>
      row.some((cell) => cell !== '') && !read.has(at) && at > first ? [at] : [],
    )
    expect(untold).toEqual([])
  })

  test('becomes a table that can be linted and scored', () => {
    const { template, left } = templateOf(draft, head)
    expect(left).toEqual([])
    expect(Template.safeParse(template).success).toBe(true)
    if (!template) return
    expect(lintTemplate(template).filter(isError)).toEqual([])
    expect(() => prepare(template)).not.toThrow()
  })
})

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

describe('Numbers of rows', () => {
  const codes = (...rows: string[]) => {
    const { cells } = fixture('', ['STT | Nội dung | Điểm', ...rows].join('\n'))
    return readAnnex(cells).rows.map(({ code }) => code)
  }

  test.each<[string, string[], string[]]>([
    [
      'letters go on past H to I',
      ['G | Bảy | 1', 'H | Tám | 1', 'I | Chín | 1', 'K | Mười | 1'],
      ['G', 'H', 'I', 'K'],
    ],
    [
      'd, đ and e',
      ['1 | Một | 4', 'a) | A | 1', 'b) | B | 1', 'c) | C | 1', 'd) | D | 0.5', 'đ) | Đ | 0.5'],
      ['1', '1.a', '1.b', '1.c', '1.d', '1.đ'],
    ],
    [
      'numbers that run on over sections',
      ['I | Một | 2', '1 | A | 1', '2 | B | 1', 'II | Hai | 2', '3 | C | 1', '4 | D | 1'],
      ['I', 'I.1', 'I.2', 'II', 'II.3', 'II.4'],
    ],
    [
      'Roman over letters',
      ['I | Một | 2', 'A | A | 1', 'B | B | 1', 'II | Hai | 1', 'A | C | 1'],
      ['I', 'I.A', 'I.B', 'II', 'II.A'],
    ],
    [
      'whole codes',
      ['I | Một | 2', 'I.1 | Hai | 2', 'I.1.a | A | 1', 'I.1.b | B | 1'],
      ['I', 'I.1', 'I.1.a', 'I.1.b'],
    ],
    ['masked codes', ['TC01 | Tiêu chí số 1 | 2', 'TC02 | Tiêu chí số 2 | 2'], ['TC01', 'TC02']],
    [
      'in the words',
      [' | I. Một | 2', ' | 1. A | 1', ' | 1.1. B | 1', ' | 2. C | 1'],
      ['I', 'I.1', 'I.1.1', 'I.2'],
    ],
    [
      '1.10 after 1.9',
      ['1 | Một | 3', '1.9 | Chín | 1', '1.1 | Mười | 1', '1.11 | Mười một | 1'],
      ['1', '1.9', '1.10', '1.11'],
    ],
    [
      '1.1 again under another section',
      ['I | Một | 1', '1 | A | 1', '1.1 | B | 1', 'II | Hai | 1', '1 | C | 1', '1.1 | D | 1'],
      ['I', 'I.1', 'I.1.1', 'II', 'II.1', 'II.1.1'],
    ],
    ['dates', ['1 | Một | 3', '46023 | A | 1', '46054 | B | 1', '46082 | C | 1'], ['1', '1.1', '1.2', '1.3']],
    [
      'a number that begins a sentence is none',
      ['1 | 5 mô hình mới được nhân rộng | 1', '2 | 1.5 điểm cho mỗi việc | 1'],
      ['1', '2'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(codes(...rows)).toEqual(expected)
  })
})

describe('What is told of guesses', () => {
  const said = annexes.flatMap(([, { cells, merged }]) => {
    const { rows, unplaced } = readAnnex(cells, merged)
    return [...rows.flatMap(({ guesses }) => guesses), ...unplaced]
  })

  test('is said in both languages, with nothing left open', () => {
    expect(new Set(said.map(({ code }) => code)).size).toBeGreaterThan(15)
    for (const { why } of said) {
      expect(why.vi).toMatch(/[ăâđêôơưạ-ỹ]/)
      expect(why.en).not.toBe(why.vi)
      expect(`${why.vi}${why.en}`).not.toMatch(/[{}]|undefined/)
    }
  })

  test('the slots of both languages are the same', () => {
    const slots = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()
    for (const { vi, en } of Object.values(guessWords)) expect(slots(vi)).toEqual(slots(en))
  })

  test('every row whose method was not printed says so', () => {
    const leaves = annexes.flatMap(([, { cells, merged }]) => readAnnex(cells, merged).rows)
    const judged = leaves.filter(({ method }) => method?.kind === 'judged')
    expect(judged.length).toBeGreaterThan(50)
    expect(judged.filter(({ guesses }) => !guesses.some(({ of }) => of === 'method'))).toEqual([])
  })
})
