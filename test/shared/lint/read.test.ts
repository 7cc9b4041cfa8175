import { describe, expect, test } from 'vitest'
import { isError, lintTemplate } from '../../../shared/lint/lint.ts'
import { readTemplate } from '../../../shared/lint/read.ts'
import { findingCodes } from '../../../shared/lint/finding.ts'
import { changed, memberOf, partIn, soundTable } from './sound.ts'

type Change = Parameters<typeof changed>[0]

const faults = (file: unknown) => {
  const read = readTemplate(file)
  return 'findings' in read ? read.findings : []
}

test('a sound table is read as it is', () => {
  expect(readTemplate(changed(() => undefined))).toEqual({ template: soundTable() })
})

const nested = (depth: number): unknown => {
  let inside: unknown = []
  for (let level = 0; level < depth; level += 1) inside = { kind: 'group', children: [inside] }
  return { sections: [inside] }
}
const put =
  (code: string, values: object): Change =>
  (_, at) =>
    Object.assign(at(code), values)

const cases: [code: string, where: string, said: string, file: unknown][] = [
  ['file.kind', '', 'Phải là nhóm thuộc tính {…}, nhưng tệp ghi […].', []],
  ['file.kind', '', 'Phải là nhóm thuộc tính {…}, nhưng tệp ghi null.', null],
  ['file.missing', 'name', 'Thiếu “name”.', changed((file) => delete file['name'])],
  ['file.kind', 'name', 'Phải là chữ, nhưng tệp ghi 5.', changed((file) => Object.assign(file, { name: 5 }))],
  [
    'file.kind',
    'scale',
    'Phải là số nguyên, nhưng tệp ghi 0.5.',
    changed((file) => Object.assign(file, { scale: 0.5 })),
  ],
  [
    'file.kind',
    'tieBreaks',
    'Phải là danh sách […], nhưng tệp ghi {…}.',
    changed((file) => Object.assign(file, { tieBreaks: {} })),
  ],
  [
    'file.unknown-field',
    '',
    'Không có thuộc tính “tiebreaks” ở đây.',
    changed((file) => Object.assign(file, { tiebreaks: [] })),
  ],
  [
    'file.choice',
    'decimals',
    '4 không phải là một trong các giá trị dùng được: 2, 3.',
    changed((file) => Object.assign(file, { decimals: 4 })),
  ],
  [
    'file.choice',
    'sections[0].children[1].method.kind',
    '“avarage” không phải là một trong các giá trị dùng được: “levels”, “average”, “per-event”, “ratio”, “bands”, “step-loss”, “relative”, “judged”, “scored-by”, “formula”.',
    changed((_, at) => Object.assign(partIn(at('I.2'), 'method'), { kind: 'avarage' })),
  ],
  [
    'file.choice',
    'sections[1].children[0].method.of',
    '“percents” không phải là một trong các giá trị dùng được: “amount”, “percent”, “days-late”.',
    changed((_, at) => Object.assign(partIn(at('II.1'), 'method'), { of: 'percents' })),
  ],
  [
    'file.missing',
    'sections[1].children[0].method.bands[0].points',
    'Thiếu “points”.',
    changed((_, at) => Object.assign(partIn(at('II.1'), 'method'), { bands: [{ from: 1 }] })),
  ],
  ['file.form', 'sections[0].code', '“I-1” không đúng dạng.', changed(put('I', { code: 'I-1' }))],
  ['file.size', 'sections[0].children', 'Phải từ 1 mục trở lên.', changed(put('I', { children: [] }))],
  [
    'file.size',
    'sections[0].children[1].label',
    'Phải không quá 1.000 ký tự.',
    changed(put('I.2', { label: 'x'.repeat(1001) })),
  ],
  ['file.size', 'sections[0].children[1].max', 'Phải từ 1 trở lên.', changed(put('I.2', { max: 0 }))],
  [
    'file.size',
    'crossRules[0].left',
    'Phải không quá 2.000 ký tự.',
    changed((file) => Object.assign(memberOf(file, 'crossRules', 0), { left: '1+'.repeat(1001) })),
  ],
  [
    'file.form',
    'examples[0].expected.points.a b',
    '“a b” không đúng dạng.',
    changed((file) => Object.assign(memberOf(file, 'examples', 0), { expected: { points: { 'a b': 1 } } })),
  ],
  [
    'file.too-deep',
    `sections[0]${'.children[0]'.repeat(15)}.children`,
    'Các phần lồng nhau quá 32 lớp.',
    nested(10_000),
  ],
  [
    'file.too-large',
    'sections',
    'Có hơn 200 mục ở một chỗ, hoặc cả tệp quá lớn.',
    { sections: new Array(1_000_000).fill(0) },
  ],
  [
    'file.too-large',
    'sections[0].children',
    'Có hơn 200 mục ở một chỗ, hoặc cả tệp quá lớn.',
    changed(put('I', { children: new Array(2001).fill({}) })),
  ],
]

describe('A file that is no table is refused with a place and words', () => {
  test.each(cases)('%s at %s: %s', (code, where, said, file) => {
    const found = faults(file)
    expect(found.map((each) => [each.code, each.at.field])).toContainEqual([code, where])
    const [first] = found.filter((each) => each.at.field === where && each.code === code)
    expect(first?.what.vi).toBe(said)
    expect(
      found.every((each) => isError(each) && !/[{]\w/.test(each.what.vi + each.why.vi + each.mend.vi)),
    ).toBe(true)
  })

  test('every kind of fault is tried', () => {
    const tried = new Set(cases.map(([code]) => code))
    expect(findingCodes.filter((code) => code.startsWith('file.') && !tried.has(code))).toEqual([])
  })

  test('says which property was meant, and in which row', () => {
    const [unknown] = faults(changed(put('I.2', { lable: 'x' })))
    expect(unknown).toMatchObject({ at: { code: 'I.2', field: 'sections[0].children[1]' } })
    expect(unknown?.mend.vi).toBe('Bỏ đi, hoặc sửa tên (Có phải label?).')
  })

  test('at most a hundred are told', () => {
    expect(faults(changed(put('I', { children: new Array(200).fill({ kind: 'criterion' }) })))).toHaveLength(
      100,
    )
  })

  test('a name of every object is no property of a table', () => {
    const file: unknown = JSON.parse(
      JSON.stringify(soundTable()).replace('{', '{"__proto__":{"a":1},"constructor":1,'),
    )
    expect(faults(file).map(({ code, what }) => [code, what.en])).toContainEqual([
      'file.unknown-field',
      'There is no property “constructor” here.',
    ])
    expect(({} as Record<string, unknown>)['a']).toBeUndefined()
  })
})

describe('A hostile table that reads well is refused by the linter, with a place', () => {
  const rowsWith = (formulas: (index: number) => string) =>
    changed((_, at) => {
      const model = at('II.8')
      delete model['appliesWhen']
      Object.assign(at('II'), {
        children: Array.from({ length: 100 }, (_each, index) => ({
          ...model,
          code: `II.${String(index + 1)}`,
          max: 40,
          method: { kind: 'formula', expression: formulas(index), step: 1 },
        })),
      })
    })
  const lint = (file: unknown) => {
    const read = readTemplate(file)
    return 'findings' in read ? read.findings : lintTemplate(read.template).filter(isError)
  }

  test('a hundred formulas that wait for each other in one circle', () => {
    const found = lint(rowsWith((index) => `DIEM_II.${String(((index + 1) % 100) + 1)}`))
    expect(found.filter(({ code }) => code === 'expression.cycle').map(({ at }) => at.code)).toEqual(['II.1'])
  })

  test('twenty formulas of 2,000 characters that name nothing', () => {
    const names = Array.from({ length: 180 }, (_, at) => `KQ_X.${String(at)}`)
    const found = lint(rowsWith((index) => (index < 20 ? `${names.join('+').slice(0, 1600)}+1` : '1')))
    expect(found.filter(({ code }) => code === 'expression.unknown-name')).toHaveLength(100)
  })

  test('twenty formulas of 2,000 parentheses', () => {
    const found = lint(rowsWith((index) => (index < 19 ? '('.repeat(2000) : '1')))
    const faults = found.filter(({ code }) => code === 'expression.fault')
    expect(faults).toHaveLength(19)
    expect(faults[0]?.at).toMatchObject({ code: 'II.1', field: 'method.expression', character: 32 })
  })

  test.each([
    ['sound', 'KQ_I.3+'.repeat(285) + '1'],
    ['broken', '('.repeat(2000)],
  ])('a hundred %s formulas of 2,000 characters', (_, text) => {
    const found = lint(rowsWith(() => text)).filter(({ code }) => code.startsWith('expression.'))
    expect(found.map(({ code, at }) => [code, at.code])).toEqual([['expression.too-much', 'II.21']])
  })

  test.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'])(
    'the code %s',
    (code) => {
      const found = lint(changed(put('II.6', { code })))
      expect(found.map((each) => [each.code, each.at.code])).toEqual([['code.reserved', code]])
    },
  )
})
