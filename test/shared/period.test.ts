import { describe, expect, test } from 'vitest'
import { BlocId, Code, IdempotencyKey, Moment, PeriodId, Subject, UnitId, yearOf } from '../../shared/ids.ts'
import { Targets } from '../../shared/facts.ts'
import { daysLate, daysLeft, Period } from '../../shared/period.ts'

const hanoiDay = (moment: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(moment)

describe('Days left to the deadline', () => {
  const deadline = new Date('2026-12-05T10:00:00Z')
  test.each([
    { now: '2026-12-05T00:30:00Z', days: 0, because: 'today' },
    { now: '2026-12-05T16:59:00Z', days: 0, because: 'passed, but still today' },
    { now: '2026-12-04T16:59:00Z', days: 1, because: 'late in the evening of the day before' },
    { now: '2026-12-04T17:00:00Z', days: 0, because: 'midnight in Hà Nội' },
    { now: '2026-11-23T09:00:00Z', days: 12, because: 'over the end of a month' },
    { now: '2026-12-06T09:00:00Z', days: -1, because: 'yesterday was the day' },
  ])('$now: $days, $because', ({ now, days }) => {
    expect(daysLeft(deadline, new Date(now), hanoiDay)).toBe(days)
  })
})

describe('Days late are counted, never typed', () => {
  const deadline = new Date('2026-12-05T10:00:00Z')
  test.each([
    { at: '2026-12-01T00:00:00Z', days: 0, because: 'in time' },
    { at: '2026-12-05T10:00:00Z', days: 0, because: 'at the deadline to the second' },
    { at: '2026-12-05T10:00:01Z', days: 1, because: 'late on the very day is late' },
    { at: '2026-12-05T17:00:00Z', days: 1, because: 'after midnight in Hà Nội' },
    { at: '2026-12-06T16:59:59Z', days: 1, because: 'the day after' },
    { at: '2026-12-08T03:00:00Z', days: 3, because: 'three days after' },
  ])('$at: $days, $because', ({ at, days }) => {
    expect(daysLate(deadline, new Date(at), hanoiDay)).toBe(days)
  })
})

test('the year of a period is told by its id', () => {
  expect(yearOf(PeriodId.parse('2026'))).toBe(2026)
  expect(yearOf(PeriodId.parse('2026-giua-nam'))).toBe(2026)
})

describe('Ids are safe in a key, an address and a formula', () => {
  test.each(['khoi-noi-chinh', 'a', '7', 'cum-2'])('%s', (id) => {
    expect(BlocId.safeParse(id).success).toBe(true)
    expect(UnitId.safeParse(id).success).toBe(true)
  })
  test.each(['', 'Khối', 'a--b', '-a', 'a-', 'a/b', 'a b', 'a_b', 'x'.repeat(41)])('not %j', (id) => {
    expect(BlocId.safeParse(id).success).toBe(false)
  })
  test.each(['I', 'I.1', 'II.3.b', 'VIII.1.a', '1.1', 'Đ.1'])('code %s', (code) => {
    expect(Code.safeParse(code).success).toBe(true)
  })
  test.each(['', '.', 'I.', '.1', 'I..1', 'I 1', 'I-1', 'I"1', '=1', 'I.'.repeat(13)])(
    'not code %j',
    (code) => {
      expect(Code.safeParse(code).success).toBe(false)
    },
  )
  test.each(['26', 'nam-2026', '2026-', '2026_1', '20266x'])('not period %j', (id) => {
    expect(PeriodId.safeParse(id).success).toBe(false)
  })
  test('a subject is a digest, a key is long enough not to be guessed', () => {
    expect(Subject.safeParse('a'.repeat(43)).success).toBe(true)
    expect(Subject.safeParse('ten@bo.gov.vn').success).toBe(false)
    expect(IdempotencyKey.safeParse('a'.repeat(16)).success).toBe(true)
    expect(IdempotencyKey.safeParse('a'.repeat(15)).success).toBe(false)
    expect(Moment.safeParse('2026-11-23T09:00:00.000Z').success).toBe(true)
    expect(Moment.safeParse('2026-11-23T09:00:00+07:00').success).toBe(false)
  })
})

test('a registered target is above 0', () => {
  expect(Targets.safeParse({ 'I.1': 100 }).success).toBe(true)
  expect(Targets.safeParse({ 'I.1': 0 }).success).toBe(false)
  expect(Targets.safeParse({ 'I 1': 100 }).success).toBe(false)
})

test('a period names one version of its table by its digest', () => {
  const period = {
    id: '2026',
    bloc: 'khoi-noi-chinh',
    name: 'Năm 2026',
    template: { id: 'bang', version: 1, hash: 'a'.repeat(64) },
    stage: 'filling',
    head: 'tu-phap',
    deadline: '2026-12-05T10:00:00.000Z',
  }
  expect(Period.safeParse(period).success).toBe(true)
  expect(Period.safeParse({ ...period, stage: 'ranked' }).success).toBe(false)
  expect(Period.safeParse({ ...period, template: { ...period.template, hash: 'A' } }).success).toBe(false)
})
