import { describe, expect, test } from 'vitest'
import {
  readPeople,
  readTargets,
  readUnits,
  rolesIn,
  unitsText,
} from '../../../../addin/panes/set-up/pasted.ts'

const list = `Mã\tTên\tTên ngắn\tLoại
toa-an\tTòa án nhân dân tỉnh\tTAND\tcấp tỉnh
\tViện kiểm sát nhân dân tỉnh\tVKSND
thi-hanh-an\tCục Thi hành án dân sự`
const { read: units } = readUnits(list)

describe('A list of units', () => {
  test('as it is pasted from a sheet, with its heading', () => {
    expect(units).toEqual([
      { id: 'toa-an', name: 'Tòa án nhân dân tỉnh', shortName: 'TAND', order: 0, kind: 'cấp tỉnh' },
      {
        id: 'vien-kiem-sat-nhan-dan-tinh',
        name: 'Viện kiểm sát nhân dân tỉnh',
        shortName: 'VKSND',
        order: 1,
      },
      {
        id: 'thi-hanh-an',
        name: 'Cục Thi hành án dân sự',
        shortName: 'Cục Thi hành án dân sự',
        order: 2,
      },
    ])
  })

  test('as names alone, typed', () => {
    expect(readUnits('Công an tỉnh\n\n  Sở Tư pháp ').read.map(({ id }) => id)).toEqual([
      'cong-an-tinh',
      'so-tu-phap',
    ])
  })

  test('comes back from its text as it was', () => {
    expect(readUnits(unitsText(units)).read).toEqual(units)
  })

  test.each([
    ['a; Tòa án\na; Viện kiểm sát', [{ line: 2, why: 'unit.twice' }]],
    ['!!!; Tòa án', [{ line: 1, why: 'unit.code' }]],
    [`a; ${'x'.repeat(201)}`, [{ line: 1, why: 'unit.name' }]],
  ])('is told by line what is wrong: %s', (text, wrong) => {
    expect(readUnits(text).wrong).toEqual(wrong)
  })
})

describe('People to invite', () => {
  test.each([
    ['cán bộ', ['staff']],
    ['Khối trưởng, Cán bộ đơn vị', ['head', 'staff']],
    ['khối phó + tổ thẩm định', ['head', 'verifier']],
    ['QUẢN TRỊ', ['admin']],
    ['Hội đồng TĐKT', ['council']],
    ['giám đốc', undefined],
    ['cán bộ, giám đốc', undefined],
    ['', undefined],
  ])('a role in words: %s', (words, roles) => {
    expect(rolesIn(words)).toEqual(roles)
  })

  test('by name, unit by any of its names, and role', () => {
    const text = 'Lê Mai; TAND; cán bộ\nHồ Lan; toa-an; khối trưởng\nVũ Bình; Tòa án nhân dân tỉnh; quản trị'
    expect(readPeople(text, units).read.map(({ name, unit, roles }) => [name, unit, roles])).toEqual([
      ['Lê Mai', 'toa-an', ['staff']],
      ['Hồ Lan', 'toa-an', ['head']],
      ['Vũ Bình', 'toa-an', ['admin']],
    ])
  })

  test('are told by line what is wrong', () => {
    expect(readPeople('; TAND; cán bộ\nLê Mai; Sở Y tế; cán bộ\nHồ Lan; TAND; ?', units).wrong).toEqual([
      { line: 1, why: 'person.name' },
      { line: 2, why: 'person.unit' },
      { line: 3, why: 'person.role' },
    ])
  })
})

test('registered targets, with numbers as people type them', () => {
  const text = 'Đơn vị\tMã\tChỉ tiêu\nTAND\tI.1\t1.250\nTAND\tI.2\t0,5\nVKSND\tI.1\t0\nSở Y tế\tI.1\t5'
  expect(readTargets(text, units)).toEqual({
    read: [{ unit: 'toa-an', targets: { 'I.1': 1250_00, 'I.2': 50 } }],
    wrong: [
      { line: 4, why: 'target.row' },
      { line: 5, why: 'person.unit' },
    ],
  })
})
