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
