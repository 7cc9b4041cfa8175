import { describe, expect, test } from 'vitest'
import type { Entry } from '../../shared/entry.ts'
import { lintTemplate } from '../../shared/lint/lint.ts'
import type { Template } from '../../shared/template.ts'
import { entry, facts, p, pointsOf, scored } from '../shared/table.ts'
import { boTuPhap, boiThuong, dongThap, tayNinh, thiHanhAn } from './fragments.ts'
import { own, told } from './told.ts'

const pointsIn = (template: Template, entries: Entry[], given: Record<string, unknown> = {}) =>
  pointsOf(template, scored(template, entries, facts({}, given)))

describe('Sở Tư pháp Đồng Tháp 2022', () => {
  const template = dongThap()

  test.each([
    [0, 2], [1, 1.5], [2, 1.5], [3, 1], [5, 1], [6, 0.5], [10, 0.5], [11, 0], [40, 0],
  ])('I.1.1: %s days late earn %s', (days, points) => {
    expect(pointsIn(template, [], { 'I.1.1': { value: p(days) } })['I.1.1']).toBe(points)
  })

  test.each([
    [96, 1.5], [95, 1], [75, 1], [74.5, 0.5], [50, 0.5], [49, 0],
  ])('VIII.3.a: %s percent earn %s', (percent, points) => {
    expect(pointsIn(template, [entry('VIII.3.a', p(percent))])['VIII.3.a']).toBe(points)
  })

  test('the points of 2022 are those that were given', () => {
    const entries = [entry('VIII.1', ['a']), entry('VIII.3.a', p(98)), entry('VIII.3.b', p(100))]
    expect(pointsIn(template, entries)).toMatchObject({ 'I.1.1': 2, 'VIII.1': 2, 'VIII.3.a': 1.5, 'VIII.3.b': 1.5, 'VIII.3': 3 })
  })

  test('the linter sees that parts are missing, and nothing else', () => {
    expect(told(template)).toEqual([
      'warning points.sum I',
      'warning points.sum I.1',
      'warning code.jump VIII',
      'warning points.sum VIII',
      'warning code.jump VIII.3',
    ])
  })
})

describe('Tây Ninh 2019', () => {
  const template = tayNinh()

  test.each([
    [100, 2], [87.25, 1.75], [87.24, 1.74], [0, 0], [120, 2],
  ])('“Tỷ lệ phần trăm x 2”: %s percent earn %s', (percent, points) => {
    expect(pointsIn(template, [entry('I.1', p(percent))])['I.1']).toBe(points)
  })

  test('có 2, không 0', () => {
    expect(pointsIn(template, [entry('I.2', ['a']), entry('I.3', ['b'])])).toMatchObject({ 'I.2': 2, 'I.3': 0 })
  })

  test('the linter sees that parts are missing', () => {
    expect(told(template)).toEqual(['warning points.sum I'])
  })
})

describe('Bồi thường nhà nước 2019', () => {
  const template = boiThuong()

  test('“không phát sinh nghiệp vụ” gives full points', () => {
    const nothing = entry('II.1', 'not-applicable', { explanation: 'Không có vụ việc' })
    expect(pointsIn(template, [nothing, entry('IV.1', p(7.3))])).toMatchObject({ 'II.1': 20, 'IV.1': 7.3 })
  })

  test('+5 for each initiative with a decision, none without', () => {
    const proven = { evidence: 'QĐ 12, 01/3/2019' }
    expect(pointsIn(template, [entry('T.1', p(2), proven)])['T.1']).toBe(10)
    expect(pointsIn(template, [entry('T.1', p(2))])['T.1']).toBe(0)
  })

  test('the linter sees the groups that could not be converted', () => {
    expect(told(template)).toEqual([
      'warning points.scale scale',
      'warning code.jump II',
      'warning code.jump IV',
    ])
  })
})

describe('Bộ Tư pháp 2011', () => {
  const template = boTuPhap()

  test.each([
    [0, 110], [1, 100], [10, 100], [11, 90], [20, 90],
  ])('%s percent left over: %s', (percent, points) => {
    expect(pointsIn(template, [entry('1.1', p(percent))])['1.1']).toBe(points)
  })

  test('the linter sees the gaps between whole percents, and that the rest is cut off', () => {
    expect(told(template)).toEqual(['warning points.scale scale', 'warning bands.gap 1.1'])
    expect(lintTemplate(template)[1]?.what.vi).toBe('Các khoảng để hở: từ 0,01 đến 0,99; từ 10,01 đến 10,99; từ 20,01 đến 100.')
  })
})

describe('Thi hành án dân sự 2015', () => {
  const template = thiHanhAn()
  const unit = (points: number, ...shares: number[]): Entry[] => [
    entry('I.1', p(points)),
    ...shares.map((share, index) => entry(`I.${String(index + 2)}`, p(share), { target: p(100) })),
  ]

  test.each<[string, string, Entry[]]>([
    ['A', '180 and all three targets', unit(177, 100, 100, 100)],
    ['B', '179,99 and all three', unit(176.99, 100, 100, 100)],
    ['B', '185, two met, the third at 85 %', unit(185, 100, 100, 85)],
    ['C', '185, two met, the third at 84,99 %', unit(185, 100, 100, 84.99)],
    ['B', '185, one met, the others at 95 %', unit(185, 100, 95, 95)],
    ['C', '185, one met, another at 94,99 %', unit(185, 100, 94.99, 95)],
    ['C', '185, none met', unit(185, 99, 99, 99)],
    ['C', '159,99 and all three', unit(156.99, 100, 100, 100)],
  ])('%s: %s', (expected, _, entries) => {
    expect(own(template, entries)).toBe(expected)
  })

  test('the linter sees that C asks nothing', () => {
    expect(told(template)).toEqual(['warning class.takes-all C'])
  })
})
