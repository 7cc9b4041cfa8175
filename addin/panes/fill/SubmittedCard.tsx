import type { Receipt } from '../../../shared/submission.ts'
import { ReceiptCard } from '../../parts/ReceiptCard.tsx'
import type { Format } from '../../text/format.ts'
import { useSpeech } from '../../text/speech.ts'

type SubmittedCardProps = {
  receipt: Receipt
  decimals: number
  format: Format
  note?: string
  arrived?: boolean
}

/** The receipt of a submission. */
export function SubmittedCard({ receipt, decimals, format, note, arrived = false }: SubmittedCardProps) {
  const { receipt: words } = useSpeech().words.fill
  return (
    <ReceiptCard
      title={receipt.late ? words.titleLate : words.title}
      lines={[
        words.total(format.points(receipt.total, decimals)),
        words.line(receipt.revision, format.moment(receipt.at), receipt.by),
      ]}
      codeLabel={words.checkCode}
      code={receipt.checkCode}
      arrived={arrived}
      {...(note === undefined ? {} : { note })}
    />
  )
}
