import { describe, expect, test } from 'vitest'
import { readAnnex } from '../../../shared/annex/annex.ts'
import { readOldFont } from '../../../shared/annex/old-font.ts'
import { templateOf } from '../../../shared/annex/template-of.ts'
import { TemplateId } from '../../../shared/ids.ts'
import { Template } from '../../../shared/template.ts'

const head = { id: TemplateId.parse('phu-luc'), name: 'Phụ lục' }
const titles = ['STT', 'Nội dung', 'Điểm']

/** Every input gives a draft and a table of the right form, or none. */
const survived = (cells: unknown[][]) => {
  const draft = readAnnex(cells)
  const { template, left } = templateOf(draft, head)
  if (template) expect(Template.safeParse(template).success).toBe(true)
  return { draft, template, left }
}

describe('An annex that is none, or too much', () => {
  test.each<[string, unknown[][]]>([
    ['nothing', []],
    ['empty rows', [[], [], []]],
    ['only blanks', Array.from({ length: 50 }, () => ['', ' ', '\u00a0', null, undefined])],
    ['only headings', [titles]],
  ])('%s gives no rows and no table', (_, cells) => {
    const { draft, template } = survived(cells)
    expect(draft.rows).toEqual([])
    expect(template).toBeUndefined()
  })

  test('5,000 rows are read; those that one table cannot hold are told', () => {
    const rows = Array.from({ length: 5000 }, (_, at) => [
      at % 50 === 0 ? 'I' : at % 50,
      `Tiêu chí ${String(at)}: mỗi lần trừ 1 điểm`,
      2,
    ])
    const { draft, template, left } = survived([titles, ...rows])
    expect(draft.rows).toHaveLength(5000)
    expect(template?.sections.length).toBe(40)
    expect(left.every(({ code }) => code === 'no.room')).toBe(true)
  })

  test('5,000 rows of one list', () => {
    const rows = Array.from({ length: 5000 }, (_, at) => [String(at + 1), `Tiêu chí ${String(at)}`, 2])
    expect(survived([titles, ['I', 'Mục', 100], ...rows]).draft.rows.length).toBeGreaterThan(4000)
  })

  test('5,000 dashes, each under the one before', () => {
    const rows = Array.from({ length: 5000 }, (_, at) => [
      '',
      `${at % 2 === 0 ? '-' : '+'} Việc ${String(at)}: 1 điểm`,
      '',
    ])
    expect(survived([titles, ['1', 'Mục', 100], ...rows]).draft.rows.length).toBeGreaterThan(0)
  })

  test.each<[string, string]>([
    ['words', 'Thực hiện nhiệm vụ '.repeat(5300)],
    ['one word', 'a'.repeat(100_000)],
    ['digits', '1'.repeat(100_000)],
    ['numbers', '1.'.repeat(50_000)],
    ['spaces', `a${' '.repeat(100_000)}b`],
    ['brackets', '('.repeat(100_000)],
    ['dashes', '- '.repeat(50_000)],
    ['line breaks', 'a\n'.repeat(50_000)],
    ['levels', 'Đạt 100%: 1 điểm; '.repeat(5500)],
    ['rules', 'mỗi lần trừ '.repeat(8300)],
    ['shares', 'tỷ lệ % '.repeat(12_500)],
    ['slashes', '0,5/'.repeat(25_000)],
    ['capitals', 'Ô'.repeat(100_000)],
  ])('a cell of 100,000 characters: %s', (_, cell) => {
    survived([titles, ['1', cell, 5], ['2', 'Việc khác', cell], [cell, 'Việc', 1], ['', cell, '']])
    survived([[cell, cell, cell]])
    readOldFont(`${cell}\u00b5`)
  })

  test('what was cut from a long text is told whole', () => {
    const { draft } = survived([titles, ['1', 'Nội dung '.repeat(1000).trim(), 5]])
    expect(draft.rows[0]?.label.length).toBeLessThanOrEqual(1000)
    const cut = draft.unplaced.filter(({ code }) => code === 'text.rest')
    expect(cut.length).toBeGreaterThan(0)
    expect(cut[0]?.text.length).toBeGreaterThan(7000)
  })

  test('error values are told with their place, and the row is kept', () => {
    const { draft } = survived([
      titles,
      ['1', 'Một việc', '#REF!'],
      ['#N/A', 'Việc khác', 5],
      ['3', '#VALUE!', 2],
    ])
    expect(
      draft.unplaced.filter(({ code }) => code === 'error.value').map(({ row, column }) => [row, column]),
    ).toEqual([
      [1, 2],
      [2, 0],
      [3, 1],
    ])
    expect(draft.rows.map(({ row }) => row)).toEqual([1, 2, 3])
  })

  test('headings that a page break repeats are told and not read', () => {
    const { draft } = survived([titles, ['I', 'Mục', 2], ['1', 'Một', 1], titles, ['2', 'Hai', 1]])
    expect(draft.rows.map(({ code }) => code)).toEqual(['I', 'I.1', 'I.2'])
    expect(draft.unplaced.map(({ row, code }) => [row, code])).toEqual([[3, 'header.again']])
  })

  test('without headings the columns are told from what stands in them', () => {
    const { draft } = survived([
      ['I', 'Mục thứ nhất', 5],
      ['1', 'Việc thứ nhất', 2],
      ['2', 'Việc thứ hai', 3],
    ])
    expect(draft.header).toBe('guessed')
    expect(draft.rows.map(({ code, max }) => [code, max])).toEqual([
      ['I', 500],
      ['I.1', 200],
      ['I.2', 300],
    ])
  })

  test('a second table may have other columns', () => {
    const { draft } = survived([
      titles,
      ['I', 'Mục', 5],
      ['1', 'Một', 5],
      ['Nội dung trừ', 'Điểm trừ', 'Ghi chú'],
      ['II. Điểm trừ', 3, ''],
      ['1. Chậm báo cáo', 3, ''],
    ])
    expect(draft.rows.map(({ code, section, max }) => [code, section, max])).toEqual([
      ['I', 'main', 500],
      ['I.1', 'main', 500],
      ['II', 'deduction', 300],
      ['II.1', 'deduction', 300],
    ])
  })

  test.each([
    [[Symbol.iterator, {}, [], new Date(0), NaN, Infinity, -0, 1e300, true]],
    [[titles, 'x', 5, 1n]],
  ])('cells of any kind', (row) => {
    survived([titles, row, row])
  })

  test('the same cells always give the same draft', () => {
    const cells = [titles, ['I', 'Mục', 5], ['1', 'Một: có 2; không 0', 2], ['2', 'Hai', 3]]
    expect(readAnnex(cells)).toEqual(readAnnex(structuredClone(cells)))
  })
})
