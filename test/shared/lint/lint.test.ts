import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findingCodes, type Finding } from '../../../shared/lint/finding.ts'
import { isError, lintTemplate } from '../../../shared/lint/lint.ts'
import { readTemplate } from '../../../shared/lint/read.ts'
import { prepare } from '../../../shared/prepared.ts'
import { score } from '../../../shared/scorecard.ts'
import { Template } from '../../../shared/template.ts'
import { plants } from './plants.ts'
import { changed, listIn, memberOf, partIn, soundTable } from './sound.ts'

const place = ({ at }: Finding): string =>
  [at.of, at.code, at.field, at.character].filter((part) => part !== undefined).join(' ')
const lint = (file: unknown): Finding[] => lintTemplate(Template.parse(file))

test('a table in which everything is used and sound has no findings', () => {
  expect(lintTemplate(soundTable())).toEqual([])
})

describe('Each mistake, planted alone in the sound table, is the one thing found', () => {
  test.each(plants)('%s at %s: %s', (code, where, _, change) => {
    const found = lint(changed(change))
    expect(found.map((each) => [each.code, place(each)])).toEqual([
      [code, expect.stringMatching(`^${where}( |$)`)],
    ])
  })

  test('no kind is left out but those of a file that is no table', () => {
    const planted = new Set(plants.map(([code]) => code))
    expect(findingCodes.filter((code) => !planted.has(code) && !code.startsWith('file.'))).toEqual([
      'table.too-long',
    ])
  })
})

test('a table of more rows than a submission carries is refused', () => {
  const file = changed((_, at) => {
    const [row] = listIn(at('I.1'), 'children')
    const group = (number: number) => ({
      kind: 'group',
      code: `I.1.${String(number)}`,
      label: 'Nhóm',
      children: Array.from({ length: 200 }, (_each, index) => ({
        ...row,
        code: `I.1.${String(number)}.${String(index + 1)}`,
      })),
    })
    Object.assign(at('I.1'), { children: Array.from({ length: 11 }, (_each, index) => group(index + 1)) })
  })
  expect(
    lint(file)
      .filter(isError)
      .map(({ code, at }) => [code, at.field]),
  ).toEqual([['table.too-long', 'sections']])
})

describe('Every finding', () => {
  const all = plants.flatMap(([, , , change]) => lint(changed(change)))

  test('says what, why and how to mend it in both languages, with nothing left to fill in', () => {
    for (const { what, why, mend } of all) {
      for (const { vi, en } of [what, why, mend]) {
        expect(vi).toMatch(/^[^{}]+$/)
        expect(en).toMatch(/^[^{}]+$/)
        expect(vi).not.toMatch(/undefined|NaN|Infinity/)
        expect(en).not.toMatch(/undefined|NaN|Infinity/)
      }
    }
  })

  test.each<[string, number, string, string]>([
    [
      'points.sum',
      0,
      'Các phần cộng lại 20, điểm tối đa ghi 6.',
      'The parts add up to 20, the maximum says 6.',
    ],
    ['bands.gap', 1, 'Các khoảng để hở: từ 10,01 đến 10,99.', 'The bands leave a gap: from 10.01 to 10.99.'],
    ['bands.gap', 0, 'Các khoảng để hở: 95.', 'The bands leave a gap: 95.'],
    [
      'bands.gap',
      4,
      'Các khoảng để hở: trên 99,99 đến dưới 100.',
      'The bands leave a gap: over 99.99 to under 100.',
    ],
    [
      'code.jump',
      1,
      'Mã nhảy: sau “a” là “c”, đúng ra là “b”.',
      'The codes jump: after “a” comes “c”, where “b” should be.',
    ],
    [
      'text.cap',
      0,
      'Chữ ghi “Tối đa 10 điểm”, nhưng điểm tối đa là 5.',
      'The words say “Tối đa 10 điểm”, but the maximum is 5.',
    ],
    [
      'expression.unknown-name',
      0,
      'Bảng không có KQ_I.9. Có phải KQ_I.1?',
      'The table has no KQ_I.9. Did you mean KQ_I.1?',
    ],
    [
      'expression.unknown-name',
      1,
      'Bảng không có DIEM_i.1. Có phải DIEM_I.1?',
      'The table has no DIEM_i.1. Did you mean DIEM_I.1?',
    ],
    [
      'expression.cycle',
      1,
      'Các dòng chờ lẫn nhau: I.4 → II.8 → I.4.',
      'Rows wait for each other: I.4 → II.8 → I.4.',
    ],
    [
      'class.unreachable',
      1,
      'Không đơn vị nào đạt được loại này: cần DIEM_I>=61, cao nhất chỉ có thể 60.',
      'No unit can reach this class: it needs DIEM_I>=61, and 60 is the most there is.',
    ],
  ])('%s reads well', (code, number, vi, en) => {
    const found = all.filter((each) => each.code === code)[number]
    expect(found?.what).toEqual({ vi, en })
  })
})

describe('What is no mistake', () => {
  test.each<[string, Parameters<typeof changed>[0]]>([
    [
      'letters as Vietnamese law has them: d, đ, e, g',
      (_, at) => {
        const [row] = listIn(at('IV'), 'children')
        const codes = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l']
        listIn(at('IV'), 'children').push({
          kind: 'group',
          code: 'IV.3',
          label: 'Khác',
          max: 100,
          children: codes.map((code) => ({ ...row, max: 100, code: `IV.3.${code}`, hint: undefined })),
        })
      },
    ],
    [
      '3a, 3b after 2',
      (_, at) => {
        Object.assign(at('IV.2'), { code: 'IV.1a' })
        return undefined
      },
    ],
    ['deductions that together are over their cap', (_, at) => Object.assign(at('IV.2'), { max: 1000 })],
    [
      '“tối đa 3 lần”, “100 %”: numbers of something else',
      (_, at) => Object.assign(at('IV.1'), { hint: 'Tối đa 3 lần, không quá 20 trang, đạt 100 %.' }),
    ],
    [
      'bands that fall all the way: what is left over',
      (_, at) =>
        Object.assign(partIn(at('II.1'), 'method'), {
          bands: [
            { to: 0, points: 500 },
            { above: 0, to: 1000, loss: 100 },
            { above: 1000, points: 0 },
          ],
        }),
    ],
    [
      'bands with “the rest” at the end',
      (_, at) =>
        Object.assign(partIn(at('II.1'), 'method'), {
          bands: [{ from: 9500, points: 500 }, { from: 7500, points: 300 }, { points: 0 }],
        }),
    ],
    [
      'two classes with one threshold, the better on a condition',
      (file) => Object.assign(memberOf(file, 'classes', 1), { least: 9000 }),
    ],
  ])('%s', (_, change) => {
    const found = lint(changed(change)).filter(({ code }) => code !== 'expression.unknown-name')
    expect(found.map((each) => [each.code, place(each)])).toEqual([])
  })
})

test('all is told at once, in printed order, and the same every time', () => {
  const file = changed((table, at) => {
    Object.assign(table, { floor: 12_000 })
    Object.assign(partIn(at('II.6'), 'method'), { least: 600 })
    Object.assign(partIn(at('I.2'), 'method'), { step: 1100 })
    Object.assign(memberOf(table, 'quotas', 0), { class: 'A' })
    Object.assign(memberOf(table, 'crossRules', 0), { left: 'KQ_I.99' })
  })
  expect(lint(file).map(place)).toEqual([
    'table floor',
    'row I.2 method.step',
    'row II.6 method.least',
    'rule R1 left',
    'quota A class',
  ])
  expect(lint(file)).toEqual(lint(file))
})

test('a table with no error can be prepared and scored, whatever was changed in it', () => {
  const numbers = fc.oneof(fc.integer({ min: 0, max: 1200 }), fc.constantFrom(1, 25, 100, 500, 10_000))
  const words = fc.constantFrom(
    'I.1',
    'I.2',
    'II.8',
    'XS',
    'Y',
    'zero',
    'excluded',
    'full',
    'levels',
    'DIEM_I.2',
    'KQ_I.3>=1',
    'DIEM_II.8+KQ_I.5',
    '(',
    'best',
  )
  const edits = fc.array(fc.tuple(fc.nat(), fc.oneof(numbers, words)), { minLength: 1, maxLength: 4 })
  let sound = 0
  fc.assert(
    fc.property(edits, (list) => {
      const file = changed((table) => {
        for (const [at, value] of list) {
          const leaves = leavesOf(table)
          const leaf = leaves[at % leaves.length]
          if (leaf) Object.assign(leaf.owner, { [leaf.key]: value })
        }
      })
      const read = readTemplate(file)
      if ('findings' in read || lintTemplate(read.template).some(isError)) return
      sound += 1
      const prepared = prepare(read.template)
      expect(score(prepared, []).total).toBeGreaterThanOrEqual(read.template.floor)
    }),
    { numRuns: 1000 },
  )
  expect(sound).toBeGreaterThan(50)
})

/** Every number and text of a table, to be changed. */
function leavesOf(value: object): { owner: object; key: string }[] {
  return Object.entries(value).flatMap(([key, inside]: [string, unknown]) =>
    typeof inside === 'object' && inside !== null ? leavesOf(inside) : [{ owner: value, key }],
  )
}
