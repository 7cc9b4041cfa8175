import type { Prepared } from '../../../shared/prepared.ts'
import { Fold } from '../../parts/Fold.tsx'
import { useSpeech } from '../../text/speech.ts'
import { FindingList, GoButton } from './FindingList.tsx'
import type { Finding } from './findings.ts'

type BlanksProps = { blanks: readonly Finding[]; prepared: Prepared; onGo: (finding: Finding) => void }

/** What is not filled in yet is no mistake: one line, which leads to the first of them or opens to all. */
export function Blanks({ blanks, prepared, onGo }: BlanksProps) {
  const { fill } = useSpeech().words
  const [first] = blanks
  const labels = new Map(prepared.rows.map(({ criterion }) => [criterion.code as string, criterion.label]))
  return (
    <Fold title={fill.blanks(blanks.length)} side={first && <GoButton finding={first} onGo={onGo} />}>
      <FindingList
        findings={blanks}
        kind="plain"
        onGo={onGo}
        labelOf={({ code }) => labels.get(code) ?? ''}
      />
    </Fold>
  )
}
