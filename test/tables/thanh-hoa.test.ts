import { describe, expect, test } from 'vitest'
import { classPlaces } from '../../shared/class-place.ts'
import type { Entry } from '../../shared/entry.ts'
import { prepare } from '../../shared/prepared.ts'
import { standingOf } from '../../shared/standing.ts'
import { Template } from '../../shared/template.ts'
import { byRow, entry, facts, p, scored } from '../shared/table.ts'
import { thanhHoa } from './thanh-hoa.ts'
import { own, told } from './told.ts'

describe('Thanh Hóa’s classes and sanctions', () => {
  const template = thanhHoa()

  /** Full points in every main section, so that only what is said differs. */
  const full = (...changed: Entry[]): Entry[] => {
    const proven = { evidence: 'Báo cáo số 1' }
    const rows = prepare(template).rows.filter(({ section }) => section === 'main')
    const best = rows.map(({ criterion: { code, method, max } }) => {
      if (method.kind === 'levels') return entry(code, ['a'], proven)
      const count = method.kind === 'per-event' && method.each > 0 ? Math.ceil(max / method.each) : 0
      return entry(code, p(count), proven)
    })
    return [...best.filter(({ criterion }) => !changed.some((each) => each.criterion === criterion)), ...changed]
  }
  const proven = { evidence: 'Báo cáo số 1' }

  test.each<[string, string, Entry[]]>([
    ['XS', '100', full()],
    ['XS', '90: 10 deducted', full(entry('IX.2', p(1)), entry('IX.5', p(5)), entry('IX.3', p(4)))],
    ['T', '89,5', full(entry('IX.2', p(1)), entry('IX.5', p(5)), entry('IX.3', p(4)), entry('I.5.a', ['b'], proven))],
    ['XS', 'section V at 10 of 15, with two models', full(entry('V.2.a', 0, proven))],
    ['T', 'section V at 8,5', full(entry('V.2.a', 0, proven), entry('V.3.a', p(1), proven))],
    ['K', 'section V at 5 and two models: no innovation', full(entry('V.2.a', 0, proven), entry('V.3.a', 0, proven), entry('V.3.b', ['b'], proven))],
    ['K', 'one model only', full(entry('V.1.a', p(1), proven))],
    ['T', 'an unlawful resolution: not Xuất sắc', full(entry('IX.1', p(1)))],
    ['K', 'the head disciplined: not Tốt or better', full(entry('IX.6', p(1)))],
    ['T', 'staff disciplined: not Xuất sắc', full(entry('IX.7', p(1)))],
    ['T', 'false evidence: one class down', full(entry('IX.8', p(1)))],
    ['Y', 'false evidence twice: Yếu', full(entry('IX.8', p(2)))],
  ])('%s: %s', (expected, _, entries) => {
    expect(scored(template, entries).problems).toEqual([])
    expect(own(template, entries)).toBe(expected)
  })

  test('of seven units one may be Xuất sắc: 25 % rounded down', () => {
    const prepared = prepare(template)
    const standing = standingOf(prepared, byRow(prepared, full()), facts(), scored(template, full()))
    const places = Array.from({ length: 7 }, (_, at) => ({ standing: { ...standing, total: 10_000 - at }, place: at + 1 }))
    expect(classPlaces(template, places).map((each) => each.class)).toEqual(['XS', 'T', 'T', 'T', 'T', 'T', 'T'])
  })

  test('the linter finds four faults that are punished twice, as the draft says itself of IX.4', () => {
    expect(told(template)).toEqual([
      'warning fault.twice IX.1 I.3.a',
      'warning fault.twice IX.2 II.2.a',
      'warning fault.twice IX.4 VII.1.a',
      'warning fault.twice IX.5 III.2.b',
    ])
  })

  const planted = (change: (file: { sections: { max: number; children: Record<string, unknown>[] }[] }) => void): string[] => {
    const file = structuredClone(template) as never
    change(file)
    return told(Template.parse(file)).filter((each) => !each.includes('fault.twice'))
  }

  test('the mistakes that were found when it was digitised are found', () => {
    expect(
      planted((file) => {
        const group = file.sections[0]?.children[0]
        Object.assign((group?.['children'] as object[])[0] ?? {}, { max: 600, method: { kind: 'judged', least: 0, step: 25 }, unitOfMeasure: 'điểm' })
        Object.assign(group ?? {}, { max: 600 })
      }),
    ).toContain('warning points.sum I.1')
    expect(planted((file) => Object.assign(file.sections[7] ?? {}, { max: 700, label: 'Điểm thưởng' }))).toContain('warning points.bonus-over-cap VIII')
    expect(
      planted((file) => {
        const row = file.sections[8]?.children[6]
        Object.assign(row ?? {}, { max: 500, label: 'Cán bộ bị kỷ luật: trừ 5 điểm mỗi trường hợp, tối đa 10 điểm' })
      }),
    ).toEqual(['warning text.cap IX.7'])
  })
})
