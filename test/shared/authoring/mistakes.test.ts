import { describe, expect, test } from 'vitest'
import type { SheetKey } from '../../../shared/authoring/sheet.ts'
import { Book } from './book.ts'

type Mistake = [told: string | string[], because: string, change: (book: Book) => unknown]

const typed = (told: string, because: string, value: unknown): Mistake => {
  const [, sheet = '', cell = ''] = /^(\w+)!(\w+) /.exec(told) ?? []
  return [told, because, (book) => book.type(sheet as SheetKey, cell, value)] // as the case says
}
const rename = (from: SheetKey, to: string) => (book: Book) => {
  for (const sheet of book.sheets) if (sheet.key === from) sheet.key = to
}
const remove = (key: SheetKey) => (book: Book) =>
  book.sheets.splice(
    book.sheets.findIndex((each) => each.key === key),
    1,
  )
const withoutColumn = (key: SheetKey, column: number) => (book: Book) => {
  for (const row of book.grid(key)) row.splice(column, 1)
}
const rows =
  (key: SheetKey, from: number, count: number, ...instead: unknown[][]) =>
  (book: Book) =>
    book.grid(key).splice(from - 1, count, ...instead)

const sheets: Mistake[] = [
  ['HAN_NGACH!A1 sheet.missing', 'the quotas are gone', remove('HAN_NGACH')],
  ['TIEU_CHI!A1 sheet.missing', 'a letter too many in its name', rename('TIEU_CHI', 'TIEU_CHII')],
  ['PHAN!A1 sheet.missing', 'no sections', remove('PHAN')],
  ['MUC!A1 sheet.missing', 'no levels', remove('MUC')],
  ['muc!A1 sheet.twice', 'a copy of a sheet', (book) => book.sheets.push({ key: 'muc', cells: [] })],
  [
    ['PHAN!A4', 'PHAN!A5', 'PHAN!A6', 'PHAN!A7']
      .map((cell) => `${cell} section.empty`)
      .concat(['MUC!A3', 'MUC!A5', 'MUC!A7'].map((cell) => `${cell} level-list.unused`)),
    'no criteria',
    rows('TIEU_CHI', 3, 17),
  ],
  [
    ['TIEU_CHI!G3', 'TIEU_CHI!G4', 'TIEU_CHI!G5'].map((cell) => `${cell} level-list.unknown`),
    'no level',
    rows('MUC', 3, 6),
  ],
  ['XEP_LOAI!A1 header.none', 'nothing in it', rows('XEP_LOAI', 1, 5)],
  [
    'MUC!A1 sheet.other',
    'the classes pasted over the levels',
    (book) => book.grid('MUC').splice(0, 9, ...book.grid('XEP_LOAI')),
  ],
]

const heads: Mistake[] = [
  ['TIEU_CHI!Z1 header.missing', 'the hints are gone', withoutColumn('TIEU_CHI', 24)],
  [
    'MUC!E1 header.missing',
    'a blank column name',
    (book) => {
      withoutColumn('MUC', 4)(book)
      book.type('MUC', 'D1', 'diem')
      book.grid('MUC')[3]?.splice(4, 1)
    },
  ],
  ['LOAI_TRU!I1 header.twice', 'the reason twice', (book) => book.type('LOAI_TRU', 'I1', 'Lý do')],
  ['RANG_BUOC!E1 header.unknown', 'khi_thjeu', (book) => book.type('RANG_BUOC', 'E1', 'khi_thjeu')],
  [
    'HAN_NGACH!F3 cell.no-column',
    'a word beside the table',
    (book) => book.type('HAN_NGACH', 'F3', 'xem lại'),
  ],
  [
    'MUC!A6 row.header',
    'the names of the columns pasted again',
    (book) => book.grid('MUC').splice(5, 0, ['danh_sach', 'ma_muc', 'nhan', 'diem', 'mat_nhom']),
  ],
  [
    ['TIEU_CHI!B20 section.unknown', 'TIEU_CHI!D20 choice.unknown'],
    'a level pasted among the criteria',
    (book) => book.grid('TIEU_CHI').push(['V.1', 'a', 'Tốt', 10, 5]),
  ],
]

const cells: Mistake[] = [
  typed('TIEU_CHI!C5 cell.blank', 'no words', ''),
  typed('TIEU_CHI!B4 cell.blank', 'merged with the cell above', null),
  typed('MUC!A4 cell.blank', 'merged with the cell above', '   '),
  typed('TIEU_CHI!E5 cell.error', 'a reference is lost', '#REF!'),
  typed('TIEU_CHI!C5 cell.error', 'not a number', Number.NaN),
  typed('TIEU_CHI!A5 cell.date', 'I.2 as a date', new Date(2026, 1, 1)),
  typed('PHAN!E3 cell.formula', 'points are typed', '=SUM(E4:E5)'),
  typed('PHAN!B3 cell.formula', 'so are words', '=B4'),
  typed('TIEU_CHI!C5 cell.unreadable', 'no value at all', { rich: [] }),
  typed('TIEU_CHI!C5 text.number', '1,5 for words', 1.5),
  typed('TIEU_CHI!C5 text.truth', 'TRUE for words', true),
  typed('TIEU_CHI!C5 text.size', 'too long', 'x'.repeat(1001)),
  typed('TIEU_CHI!F5 text.size', 'a unit of 41 letters', 'x'.repeat(41)),
  typed('TIEU_CHI!H5 cell.unused', 'bands for a mean', '100%: 2'),
  typed('LOAI_TRU!H7 cell.unused', 'a list of its own has no source', 'Điều 1'),
  [
    ['HAN_NGACH!C3 cell.unused', 'HAN_NGACH!D3 cell.unused'],
    'a number and a percentage',
    (book) => book.type('HAN_NGACH', 'B3', 3),
  ],
]

const numbers: Mistake[] = [
  typed('TIEU_CHI!E5 number.not', 'a letter for a digit', '1O'),
  typed('TIEU_CHI!E5 number.decimals', 'a thousandth', 1.005),
  typed('TIEU_CHI!E5 number.decimals', 'a thousandth as text', '1,0005'),
  typed('TIEU_CHI!E5 number.ambiguous', '1200 or 1,2', '1.200'),
  typed('TIEU_CHI!E5 number.range', 'at least a hundredth', 0),
  typed('PHAN!E3 number.range', 'too many', 100_001),
  typed('TIEU_CHI!N6 number.range', 'points are not below 0', -1),
  typed('TIEU_CHI!I7 number.percent', '50 % or 0,5 %', 0.5),
  typed('TIEU_CHI!I7 number.percent', '1 % or 100 %', '1'),
  typed('TIEU_CHI!I7 number.range', 'over 100 %', '101 %'),
  typed('TIEU_CHI!S12 number.not', 'neither a word nor a number', 'mười'),
  typed('TIEU_CHI!S12 number.range', 'a target of 0', 0),
  typed('LOAI_TRU!F4 number.range', 'down by no class', 0),
  typed('MAU!B4 number.range', 'version 0', 0),
  typed('MUC!D3 number.not', 'two numbers', '3; 4'),
]

const codes: Mistake[] = [
  typed('TIEU_CHI!A5 code.number', '1.1, or was it 1.10?', 1.1),
  typed('TIEU_CHI!A5 code.date', 'a day of 2026', 46_054),
  typed('TIEU_CHI!A5 cell.form', 'a hyphen', 'I-2'),
  typed('TIEU_CHI!A5 cell.form', 'too long', 'I.'.repeat(12) + '1'),
  typed('TIEU_CHI!A6 code.twice', 'two criteria I.2', 'I.2'),
  typed('TIEU_CHI!A5 code.twice', 'a criterion called as a section', 'II'),
  typed('MUC!B3 cell.form', 'an accent in a level’s code', 'đ'),
  typed('MAU!B3 cell.form', 'spaces in a table’s name', 'bảng thử'),
  typed('TIEU_CHI!B5 section.unknown', 'no section VI', 'VI'),
  typed('PHAN!D4 section.unknown', 'nor for a group', 'VI'),
  typed('PHAN!D3 section.nested', 'a section in a section', 'II'),
  ['PHAN!D4 cell.blank', 'a group of nothing', (book) => book.type('PHAN', 'D4', '')],
  ['PHAN!D4 section.cycle', 'a group in itself', (book) => book.type('PHAN', 'D4', 'I.1')],
  [
    'PHAN!D8 section.cycle',
    'two groups in each other',
    (book) =>
      book
        .type('PHAN', 'A8', 'X')
        .type('PHAN', 'B8', 'x')
        .type('PHAN', 'C8', 'nhóm')
        .type('PHAN', 'D8', 'Y')
        .type('PHAN', 'A9', 'Y')
        .type('PHAN', 'B9', 'y')
        .type('PHAN', 'C9', 'nhóm')
        .type('PHAN', 'D9', 'X'),
  ],
  [
    'PHAN!A8 section.empty',
    'a section with no criteria',
    (book) => book.grid('PHAN').push(['V', 'Mục V', 'chính', '', 5]),
  ],
  [
    ['TIEU_CHI!G5 level-list.unknown', 'MUC!A7 level-list.unused'],
    'a list that is not there',
    (book) => book.type('TIEU_CHI', 'G5', 'I.22'),
  ],
  [
    'MUC!A9 level-list.unused',
    'a list for nobody',
    (book) => book.grid('MUC').push(['le', 'a', 'Có', 1, '']),
  ],
  ['TIEU_CHI!G5 list.size', 'one level is no choice', rows('MUC', 8, 1)],
]

const words: Mistake[] = [
  typed('TIEU_CHI!D5 choice.unknown', 'no such way', 'bình quân gia quyền'),
  typed('PHAN!C3 choice.unknown', 'no such kind', 'phụ'),
  typed('RANG_BUOC!C3 choice.unknown', 'no such comparison', '=>'),
  typed('LOAI_TRU!D3 choice.unknown', 'no such effect', 'phê bình'),
  typed('TIEU_CHI!V3 choice.unknown', 'neither a cross nor nothing', 'có thể'),
  typed('MAU!B10 choice.unknown', 'four decimals', 4),
  typed('HAN_NGACH!D3 cell.blank', 'how to round', ''),
  typed('MAU!A5 key.unknown', 'no such key', 'tenn'),
  ['MAU!A20 key.twice', 'another name', (book) => book.grid('MAU').push(['ten', 'Bảng khác'])],
  ['MAU!A27 key.missing', 'no scale', rows('MAU', 11, 1)],
  typed('TIEU_CHI!H9 bands.form', 'no points', 'trên 95%'),
  typed('TIEU_CHI!H9 bands.form', 'no number', 'cao: 2'),
  typed('TIEU_CHI!H11 bands.form', 'from or to one day late?', '1: 2; còn lại: 0'),
  typed('TIEU_CHI!H10 bands.percent', 'percent of an amount', 'từ 5%: 2; còn lại: 0'),
  typed('TIEU_CHI!H9 number.percent', '0,95 % or 95 %', 'trên 0,95: 5; còn lại: 0'),
  typed('TIEU_CHI!H9 number.range', 'a band over all bounds', 'từ 1000000001%: 2'),
  typed('TIEU_CHI!T16 expression.fault', 'no such function', 'MINN(1;2)'),
  typed('TIEU_CHI!X16 expression.fault', 'a number for a condition', 'CT_I.5'),
  typed('RANG_BUOC!B3 expression.fault', 'read in two ways', 'ABS(KQ_I.3-0,5)'),
  typed('RANG_BUOC!D3 expression.cell', 'a cell for a name', '=TIEU_CHI!B4*2'),
  typed('LOAI_TRU!C3 expression.cell', 'a cell for a name', '$C$15>=1'),
]

const examples: Mistake[] = [
  [
    'KIEM_THU!A3 example.unnamed',
    'no name before the first row',
    rows('KIEM_THU', 3, 1, ['', '', '', '', 'I.3', 2]),
  ],
  [
    'KIEM_THU!B4 example.head',
    'a total below',
    (book) => book.grid('KIEM_THU').push(['', 5, '', '', 'I.3', 2]),
  ],
  [
    'KIEM_THU!E4 criterion.unknown',
    'no I.33',
    (book) => book.grid('KIEM_THU').push(['', '', '', '', 'I.33', 2]),
  ],
  [
    'KIEM_THU!F4 choice.unknown',
    'no level z',
    (book) => book.grid('KIEM_THU').push(['', '', '', '', 'I.2', 'a; z']),
  ],
  [
    'KIEM_THU!F4 number.not',
    'a level where a number is due',
    (book) => book.grid('KIEM_THU').push(['', '', '', '', 'I.3', 'a']),
  ],
  ['KIEM_THU!E4 cell.blank', 'whose result?', (book) => book.grid('KIEM_THU').push(['', '', '', '', '', 2])],
  [
    'KIEM_THU!M5 example.twice',
    'points of I.3 twice',
    (book) => {
      const line = ['', '', '', '', 'I.3', '', '', '', '', '', '', '', 5]
      book.grid('KIEM_THU').push(line, line)
    },
  ],
  [
    'KIEM_THU!J4 number.range',
    'a registered target of 0',
    (book) => book.grid('KIEM_THU').push(['', '', '', '', 'I.4', '', '', '', '', 0]),
  ],
]

const all = { sheets, heads, cells, numbers, codes, words, examples }

describe.each(Object.entries(all))('Mistakes of %s', (_, list) => {
  test.each(list)('%s: %s', (told, _because, change) => {
    const book = new Book()
    change(book)
    expect(book.told()).toEqual(Array.isArray(told) ? told : [told])
    expect(book.read().template).toBeUndefined()
  })
})
