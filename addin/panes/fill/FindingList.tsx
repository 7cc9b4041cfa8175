import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { ArrowRightRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { problemWords } from '../../text/problems.ts'
import { useSpeech } from '../../text/speech.ts'
import type { Finding } from './findings.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyle: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: '44px 1fr auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  address: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  words: {
    minWidth: 0,
    overflowWrap: 'anywhere',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    alignItems: 'flex-start',
  },
  soft: { color: tokens.colorNeutralForeground2 },
  go: {
    minWidth: 'auto',
    whiteSpace: 'nowrap',
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
  },
})

type FindingListProps = {
  findings: readonly Finding[]
  kind: 'wrong' | 'plain'
  /** What a criterion is called, where its words are not enough. */
  labelOf?: (finding: Finding) => string
  onGo: (finding: Finding) => void
  below?: (finding: Finding) => ReactNode
}

/** What to put right, each with its cell: one press leads there. */
export function FindingList({ findings, kind, labelOf, onGo, below }: FindingListProps) {
  const styles = useStyles()
  const { language } = useSpeech()
  return (
    <ul className={styles.list}>
      {findings.map((finding) => (
        <li key={finding.code + finding.problem.code} className={styles.row}>
          <span className={kind === 'wrong' ? `${styles.address} ${styles.wrong}` : styles.address}>
            {finding.address ?? finding.code}
          </span>
          <span className={styles.words}>
            <Text>
              <span className={styles.soft}>{finding.code}</span>{' '}
              {labelOf ? labelOf(finding) : problemWords(finding.problem, language)}
            </Text>
            {below?.(finding)}
          </span>
          <GoButton finding={finding} onGo={onGo} />
        </li>
      ))}
    </ul>
  )
}

/** "→ đến ô" */
export function GoButton({ finding, onGo }: { finding: Finding; onGo: (finding: Finding) => void }) {
  const styles = useStyles()
  const { fill } = useSpeech().words
  if (finding.address === undefined) return <span />
  return (
    <Button
      size="small"
      appearance="subtle"
      className={styles.go}
      icon={<ArrowRightRegular />}
      aria-label={fill.goToCell(finding.address, finding.code)}
      onClick={() => {
        onGo(finding)
      }}
    >
      {fill.goTo}
    </Button>
  )
}
