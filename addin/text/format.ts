import { pointsText } from '../../shared/option.ts'
import type { Language } from '../../shared/problem.ts'

/** How moments and numbers are told: dates dd/MM/yyyy and 24 hours in the bloc's time zone; marks as the language has them. */
export type Format = {
  date: (moment: Date | string) => string
  time: (moment: Date | string) => string
  /** "17:00 ngày 25/11/2026" */
  moment: (moment: Date | string) => string
  /** The local day as 2026-11-25, for counting days. */
  day: (moment: Date) => string
  points: (units: number, decimals: number) => string
}

export function formatFor(language: Language, timeZone: string): Format {
  // British English happens to write what Vietnamese offices write: 25/11/2026, 17:00
  const dates = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  })
  const times = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const date = (moment: Date | string): string => dates.format(new Date(moment))
  const time = (moment: Date | string): string => times.format(new Date(moment))
  return {
    date,
    time,
    moment: (moment) => `${time(moment)} ${language === 'vi' ? 'ngày' : 'on'} ${date(moment)}`,
    day: (moment) => date(moment).split('/').reverse().join('-'),
    points: (units, decimals) => pointsText(units, decimals, language),
  }
}
