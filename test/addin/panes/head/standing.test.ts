import { describe, expect, test } from 'vitest'
import { byUrgency, countsOf, joined, markOf, percentOf } from '../../../../addin/panes/head/standing.ts'
import type { UnitProgress } from '../../../../shared/calls.ts'
import { UnitId } from '../../../../shared/ids.ts'
import { rank } from '../../../../shared/ranking.ts'
import type { CheckCode } from '../../../../shared/submission.ts'

const savedAt = '2026-11-12T08:00:00.000Z'
const receipt = (late: boolean) => ({
  revision: 1,
  at: savedAt,
  by: 'Bình',
  late,
  total: 90000,
  checkCode: '7K3M-Q2XD' as CheckCode,
})
const unit = (name: string, order: number, more: Partial<UnitProgress> = {}): UnitProgress => ({
  unit: { id: UnitId.parse(name), name, shortName: name, order },
  ...more,
})

describe('How far a unit is', () => {
  test.each<[Partial<UnitProgress>, string, number]>([
    [{}, 'idle', 0],
    [{ savedAt, filled: 0 }, 'idle', 0],
    [{ savedAt, filled: 31 }, 'filling', 55],
    [{ savedAt, filled: 56 }, 'filling', 99],
    [{ savedAt, filled: 56, receipt: receipt(false) }, 'submitted', 99],
    [{ receipt: receipt(true) }, 'late', 0],
  ])('%j: %s', (more, mark, percent) => {
    expect(markOf(unit('a', 0, more))).toBe(mark)
    expect(percentOf(unit('a', 0, more), 56)).toBe(percent)
  })

  test('stands first where the head must call first', () => {
    const units = [
      unit('xong', 0, { receipt: receipt(false) }),
      unit('muon', 1, { receipt: receipt(true) }),
      unit('nhieu', 2, { savedAt, filled: 40 }),
      unit('it', 3, { savedAt, filled: 4 }),
      unit('chua-2', 5),
      unit('chua-1', 4),
    ]
    expect(byUrgency(units).map(({ unit: { id } }) => id)).toEqual([
      'chua-1',
      'chua-2',
      'it',
      'nhieu',
      'muon',
      'xong',
    ])
    expect(countsOf(units)).toEqual({ submitted: 1, late: 1, filling: 2, idle: 2 })
  })
})

describe('The ranking', () => {
  test('joins who shares a place', () => {
    const contender = (name: string, total: number) => ({
      unit: UnitId.parse(name),
      standing: { total, percent: 0, keys: [], sanctions: [], meets: [] },
    })
    const places = rank({ tieBreaks: [] }, [
      contender('a', 900),
      contender('b', 800),
      contender('c', 800),
      contender('d', 700),
    ])
    expect(joined(places).map((group) => group.map(({ unit: id, place }) => [id, place]))).toEqual([
      [['a', 1]],
      [
        ['b', 2],
        ['c', 2],
      ],
      [['d', 4]],
    ])
  })
})
