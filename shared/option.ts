import { unitsPerPoint, type Points } from './points.ts'

/**
 * Points as written in Vietnamese: decimal comma, dots by thousands, no needless zeros: 1.000,5. In English 1,000.5. Own
 * code because a level is found again by this very text, on every machine.
 */
export function pointsText(points: Points, decimals: number, language: 'vi' | 'en' = 'vi'): string {
  const [group, mark] = language === 'vi' ? ['.', ','] : [',', '.']
  const size = Math.abs(points)
  const whole = String(Math.floor(size / unitsPerPoint(decimals))).replace(/\B(?=(?:\d{3})+$)/g, group)
  const part = String(size % unitsPerPoint(decimals))
    .padStart(decimals, '0')
    .replace(/0+$/, '')
  return `${points < 0 ? '−' : ''}${whole}${part === '' ? '' : mark + part}`
}

/** A level as it stands in the list of a cell: "đúng kế hoạch – 2". Two levels of one criterion never read the same. */
export function optionText(level: { label: string; points: Points }, decimals: number): string {
  return `${level.label} – ${pointsText(level.points, decimals)}`
}
