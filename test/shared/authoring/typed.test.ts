import { describe, expect, test } from 'vitest'
import type { SheetKey } from '../../../shared/authoring/sheet.ts'
import { lintTemplate } from '../../../shared/lint/lint.ts'
import { soundTable } from '../lint/sound.ts'
import { Book } from './book.ts'

type Typed = [because: string, change: (book: Book) => unknown]

const as = (key: SheetKey, cell: string, value: unknown, because = String(value)): Typed => [
  `${key}!${cell}: ${because}`,
  (book) => book.type(key, cell, value),
]
const everySheet = (change: (cells: unknown[][], key: string) => unknown) => (book: Book) => {
  for (const { key, cells } of book.sheets) change(cells, key)
}

const shape: Typed[] = [
  [
    'the sheets in another order, and others among them',
    (book) => {
      book.sheets.reverse().splice(3, 0, { key: 'Nháp', cells: [['gì đó', 1]] }, { key: 'Sheet1', cells: [] })
    },
  ],
  [
    'sheets called as people call them',
    (book) => {
      for (const sheet of book.sheets)
        sheet.key = { TIEU_CHI: 'Tiêu chí', PHAN: ' phan', XEP_LOAI: 'xếp_loại' }[sheet.key] ?? sheet.key
    },
  ],
  [
    'columns moved',
    everySheet((cells) => {
      const width = Math.max(...cells.map((row) => row.length))
      for (const row of cells) {
        while (row.length < width) row.push('')
        row.reverse()
      }
    }),
  ],
  ['no row of labels', everySheet((cells) => cells.splice(1, 1))],
  ['no row of keys', everySheet((cells) => cells.splice(0, 1))],
  ['blank rows', everySheet((cells) => cells.splice(3, 0, [], [null, '  ']))],
  [
    'keys in capitals',
    everySheet((cells) => (cells[0] = cells[0]?.map((key) => String(key).toUpperCase()) ?? [])),
  ],
  ['rows longer than the columns', everySheet((cells) => cells.forEach((row) => row.push(null, '')))],
  [
    'text in decomposed letters, where it is a word of ours',
    (book) => {
      for (const row of book.grid('TIEU_CHI')) row[3] = String(row[3]).normalize('NFD')
    },
  ],
  [
    'settings in another order',
    (book) => {
      const grid = book.grid('MAU')
      grid.push(...grid.splice(2, 9))
    },
  ],
]

const values: Typed[] = [
  as('TIEU_CHI', 'D7', 'TY LE'),
  as('TIEU_CHI', 'D7', 'tỉ lệ'),
  as('TIEU_CHI', 'D7', 'ratio'),
  as('TIEU_CHI', 'D13', 'Step-Loss'),
  as('TIEU_CHI', 'B3', ' i.1 '),
  as('TIEU_CHI', 'G3', 'i.1.A'),
  as('TIEU_CHI', 'A5', ' I.2\u00a0'),
  as('TIEU_CHI', 'E5', '10'),
  as('TIEU_CHI', 'E5', '10,0'),
  as('TIEU_CHI', 'E5', '１０'),
  as('TIEU_CHI', 'R5', '0.25'),
  as('TIEU_CHI', 'R5', ' 0,250 '),
  as('TIEU_CHI', 'O6', '−2', 'a minus sign'),
  as('TIEU_CHI', 'I7', '50%'),
  as('TIEU_CHI', 'I7', 50),
  as('TIEU_CHI', 'I7', '50'),
  as('TIEU_CHI', 'J13', 1),
  as('TIEU_CHI', 'S12', '12'),
  as('TIEU_CHI', 'S7', 'Đăng kí'),
  as('TIEU_CHI', 'U17', 'when-earning'),
  as('TIEU_CHI', 'V17', 'không'),
  as('TIEU_CHI', 'V17', false),
  as('TIEU_CHI', 'N6', '10 '),
  as('TIEU_CHI', 'N17', 0, 'what a blank stands for'),
  as('MUC', 'E4', 'Có'),
  as('MUC', 'E4', true),
  as('MUC', 'B3', 'A'),
  as('MUC', 'C5', 'Cấp  bộ '),
  as('MUC', 'A3', 'I.1.A'),
  as('MAU', 'B10', '2'),
  as('MAU', 'B14', 'Dòng'),
  as('MAU', 'B17', 'more-bonus'),
  as('RANG_BUOC', 'C3', '<='),
  as('RANG_BUOC', 'C3', '≤'),
  as('RANG_BUOC', 'C3', 'Khong_qua'),
  as('XEP_LOAI', 'C3', '90,00'),
  as('HAN_NGACH', 'C3', '25%'),
  as('KIEM_THU', 'B3', '5'),
]

const bands: Typed[] = [
  as('TIEU_CHI', 'H9', '>95%: 5; 75-95%: 3; <75%: 0'),
  as('TIEU_CHI', 'H9', '> 95 = 5 ; >=75 <=95 = 3 ; < 75 = 0 ;'),
  as('TIEU_CHI', 'H9', 'Trên 95 %: 5 điểm\ntừ 75 % tới 95 %: 3 điểm\ndưới 75 %: 0đ'),
  as('TIEU_CHI', 'H9', 'trên 95%: 5; 75%–95%: 3,00; dưới 75%: 0'),
  as('TIEU_CHI', 'H11', '≤ 0 ngày: 5; từ 1 đến 5 ngày: 2.5; khác: 0'),
  as('TIEU_CHI', 'H10', 'đến 0: 5; 1 - 2: -2; 3 trở lên: 0'),
  as('TIEU_CHI', 'H12', '100%: 5; 80% và dưới 100%: 2,5; còn lại: 0'),
]

const expressions: Typed[] = [
  as('TIEU_CHI', 'T16', 'MIN(5; KQ_I.3+DIEM_I.2/2)'),
  as('TIEU_CHI', 'T16', '=MIN(5,KQ_I.3+DIEM_I.2/2)'),
  as('TIEU_CHI', 'T16', ' = min(5; (KQ_I.3)+DIEM_I.2/2,0)'),
  as('TIEU_CHI', 'X16', 'CT_I.5≥10'),
  as('TIEU_CHI', 'X16', 'ＣＴ_I.5>=10'),
  as('XEP_LOAI', 'F3', 'AND(DIEM_I>=40; KQ_III.1>=1)'),
]

describe.each(Object.entries({ shape, values, bands, expressions }))('As people type: %s', (_, list) => {
  test.each(list)('%s', (_because, change) => {
    const book = new Book()
    change(book)
    expect(book.read()).toMatchObject({ problems: [], template: soundTable() })
  })
})

test('a mistake names what was most likely meant, in both languages', () => {
  const book = new Book()
    .type('TIEU_CHI', 'D7', 'tỷ lêu')
    .type('PHAN', 'D4', 'II.')
    .type('LOAI_TRU', 'E1', 'tieu_chj')
  expect(book.read().problems.map(({ words }) => [words.vi, words.en])).toEqual([
    [
      'Trang PHAN không có mục hay nhóm “II.”. Có phải II?',
      'The sheet PHAN has no section or group “II.”. Did you mean II?',
    ],
    [
      expect.stringMatching(
        /^Không có “tỷ lêu”\. Có phải “tỷ lệ”\? Chọn một trong: chọn một mức, /,
      ) as string,
      expect.stringMatching(/^There is no “tỷ lêu”\. Did you mean “tỷ lệ”\? Choose one of: /) as string,
    ],
    [
      'Không có cột “tieu_chj”. Có phải tieu_chi? Sửa tên, hoặc xóa cột.',
      'There is no column “tieu_chj”. Did you mean tieu_chi? Correct its name, or delete it.',
    ],
  ])
})

test('every mistake is told at once, by sheet, row and column', () => {
  const book = new Book()
    .type('HAN_NGACH', 'E3', 'rút thăm')
    .type('TIEU_CHI', 'R7', 'x')
    .type('TIEU_CHI', 'E7', 'x')
    .type('TIEU_CHI', 'C5', '')
    .type('MAU', 'B13', '#N/A')
    .type('KIEM_THU', 'B3', 'năm')
  expect(book.told()).toEqual([
    'MAU!B13 cell.error',
    'TIEU_CHI!C5 cell.blank',
    'TIEU_CHI!E7 number.not',
    'TIEU_CHI!R7 number.not',
    'HAN_NGACH!E3 choice.unknown',
    'KIEM_THU!B3 number.not',
  ])
})

test('the linter’s findings get their cells', () => {
  const book = new Book()
    .type('MAU', 'B11', 99)
    .type('PHAN', 'E6', 11)
    .type('TIEU_CHI', 'R5', 11)
    .type('TIEU_CHI', 'H9', 'trên 95%: 6; còn lại: 0')
    .type('TIEU_CHI', 'T16', 'KQ_I.33')
    .type('RANG_BUOC', 'B3', 'KQ_I.55')
    .type('LOAI_TRU', 'G3', 'XSS')
    .type('HAN_NGACH', 'A3', 'XSS')
    .type('MAU', 'B19', 'VI')
    .type('XEP_LOAI', 'C4', 95)
  const { template, placeOfFinding } = book.read()
  const found = template ? lintTemplate(template) : []
  const places = found.map((each) => {
    const place = placeOfFinding(each)
    return `${place?.sheet ?? ''}!${place?.cell ?? ''} ${each.code}`
  })
  for (const expected of [
    'MAU!B11 points.scale',
    'TIEU_CHI!R5 points.step-over-max',
    'TIEU_CHI!H9 points.band-over-max',
    'TIEU_CHI!T16 expression.unknown-name',
    'RANG_BUOC!B3 expression.unknown-name',
    'LOAI_TRU!D3 sanction.unknown-class',
    'HAN_NGACH!A3 quota.unknown-class',
    'MAU!B19 tie.unknown',
    'XEP_LOAI!C4 class.not-descending',
  ])
    expect(places).toContain(expected)
})
