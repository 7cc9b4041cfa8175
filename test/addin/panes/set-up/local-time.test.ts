import { expect, test } from 'vitest'
import { momentOf } from '../../../../addin/panes/set-up/local-time.ts'

test.each([
  ['2026-11-25', '17:00', 'Asia/Ho_Chi_Minh', '2026-11-25T10:00:00.000Z'],
  ['2026-11-25', '00:30', 'Asia/Ho_Chi_Minh', '2026-11-24T17:30:00.000Z'],
  ['2026-07-01', '17:00', 'Europe/Berlin', '2026-07-01T15:00:00.000Z'],
  ['2026-12-01', '17:00', 'Europe/Berlin', '2026-12-01T16:00:00.000Z'],
  // clocks go back at 03:00 on this day, and forward at 02:00 on that
  ['2026-10-25', '12:00', 'Europe/Berlin', '2026-10-25T11:00:00.000Z'],
  ['2026-03-29', '12:00', 'Europe/Berlin', '2026-03-29T10:00:00.000Z'],
  ['2026-03-29', '00:30', 'America/New_York', '2026-03-29T04:30:00.000Z'],
  ['', '17:00', 'Asia/Ho_Chi_Minh', undefined],
  ['2026-11-25', '', 'Asia/Ho_Chi_Minh', undefined],
])('%s %s in %s is %s', (date, time, zone, moment) => {
  expect(momentOf(date, time, zone)).toBe(moment)
})
