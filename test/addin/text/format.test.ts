import { describe, expect, test } from 'vitest'
import { formatFor } from '../../../addin/text/format.ts'
import { problemWords } from '../../../addin/text/problems.ts'
import { problem } from '../../../shared/problem.ts'

const hanoi = 'Asia/Ho_Chi_Minh'

describe('A moment is told in the time zone of the bloc', () => {
  test.each([
    { at: '2026-11-25T10:00:00.000Z', zone: hanoi, date: '25/11/2026', time: '17:00', day: '2026-11-25' },
    { at: '2026-11-25T16:59:59.999Z', zone: hanoi, date: '25/11/2026', time: '23:59', day: '2026-11-25' },
    { at: '2026-11-25T17:00:00.000Z', zone: hanoi, date: '26/11/2026', time: '00:00', day: '2026-11-26' },
    { at: '2026-03-05T00:05:00.000Z', zone: 'UTC', date: '05/03/2026', time: '00:05', day: '2026-03-05' },
  ])('$at in $zone', ({ at, zone, date, time, day }) => {
    for (const language of ['vi', 'en'] as const) {
      const format = formatFor(language, zone)
      expect(format.date(at)).toBe(date)
      expect(format.time(at)).toBe(time)
      expect(format.day(new Date(at))).toBe(day)
    }
    expect(formatFor('vi', zone).moment(at)).toBe(`${time} ngày ${date}`)
    expect(formatFor('en', zone).moment(at)).toBe(`${time} on ${date}`)
  })
})

describe('Points take the marks of the language', () => {
  test.each([
    [81250, 2, '812,5', '812.5'],
    [100000, 2, '1.000', '1,000'],
    [100050, 2, '1.000,5', '1,000.5'],
    [-250, 2, '−2,5', '−2.5'],
    [5, 3, '0,005', '0.005'],
    [0, 2, '0', '0'],
  ])('%i of %i decimals', (units, decimals, vietnamese, english) => {
    expect(formatFor('vi', hanoi).points(units, decimals)).toBe(vietnamese)
    expect(formatFor('en', hanoi).points(units, decimals)).toBe(english)
  })
})

describe('A problem', () => {
  test('is said in the words of the catalogue', () => {
    expect(problemWords(problem('entry.blank', {}), 'vi')).toBe('Chưa nhập kết quả.')
  })

  test.each([
    ['closed', 'cửa sổ đăng nhập đã đóng', 'the sign-in window was closed'],
    ['AADSTS50020: guest', 'AADSTS50020: guest', 'AADSTS50020: guest'],
    ['toString', 'toString', 'toString'],
  ])('of signing in says why: %s', (why, vietnamese, english) => {
    const failed = problem('auth.sign-in-failed', { why })
    expect(problemWords(failed, 'vi')).toContain(`Chưa đăng nhập được: ${vietnamese}.`)
    expect(problemWords(failed, 'en')).toContain(`Sign-in did not work: ${english}.`)
  })
})
