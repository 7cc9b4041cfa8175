import type { Prepared } from '../../../shared/prepared.ts'
import { Score } from '../../parts/Score.tsx'
import type { Format } from '../../text/format.ts'
import { useSpeech } from '../../text/speech.ts'
import type { OwnSheet } from './sheet-state.ts'

type SheetScoreProps = {
  sheet: OwnSheet
  prepared: Prepared
  format: Format
  rows: number
  provisional: boolean
}

/** The sheet's total as counted by the same rules as the server's. */
export function SheetScore({ sheet: { card }, prepared, format, rows, provisional }: SheetScoreProps) {
  const { fill } = useSpeech().words
  const { decimals, scale, sections } = prepared.template
  const has = (kind: 'bonus' | 'deduction'): boolean => sections.some((section) => section.kind === kind)
  const said = (label: string, points: number): string => `${label} ${format.points(points, decimals)}`
  return (
    <Score
      label={fill.total}
      total={format.points(card.total, decimals)}
      most={fill.ofMost(format.points(scale, decimals))}
      provisional={provisional ? fill.provisional : undefined}
      filled={card.filled}
      rows={rows}
      rowsText={fill.rows(card.filled, rows)}
      parts={[
        said(fill.parts.main, card.main),
        ...(has('bonus') ? [said(fill.parts.bonus, card.bonus)] : []),
        ...(has('deduction') ? [said(fill.parts.deduction, card.deduction)] : []),
      ]}
    />
  )
}
