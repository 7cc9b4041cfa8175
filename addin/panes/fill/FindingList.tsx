import { Button, makeStyles, Text, tokens, mergeClasses } from '@fluentui/react-components'
import { ArrowRightRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { problemWords } from '../../text/problems.ts'
import { useSpeech } from '../../text/speech.ts'
import type { Finding } from './findings.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyle: 'none' },
  row: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalSNudge}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  where: { display: 'flex', alignItems: 'center', alignSelf: 'stretch', gap: tokens.spacingHorizontalS },
  address: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  wrong: { color: tokens.colorStatusDangerForeground3 },
  words: { overflowWrap: 'anywhere' },
  soft: { color: tokens.colorNeutralForeground2 },
  go: {
    marginLeft: 'auto',
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
        <li
          key={[finding.code, finding.problem.at?.field, finding.problem.code].join(' ')}
          className={styles.row}
        >
          <span className={styles.where}>
            <span className={mergeClasses(styles.address, kind === 'wrong' && styles.wrong)}>
              {finding.address ?? finding.code}
            </span>
            <span className={styles.soft}>{finding.code}</span>
            <GoButton finding={finding} onGo={onGo} />
          </span>
          <Text className={styles.words}>
            {labelOf ? labelOf(finding) : problemWords(finding.problem, language)}
          </Text>
          {below?.(finding)}
        </li>
      ))}
    </ul>
  )
}

/** "→ đến ô" */
export function GoButton({ finding, onGo }: { finding: Finding; onGo: (finding: Finding) => void }) {
  const styles = useStyles()
  const { fill } = useSpeech().words
  if (finding.address === undefined) return null
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
