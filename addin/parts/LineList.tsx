import { Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import type { Line } from '../../shared/explain/line.ts'
import type { Code } from '../../shared/ids.ts'
import type { Points } from '../../shared/points.ts'
import { useSpeech } from '../text/speech.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyle: 'none' },
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  last: {
    borderTop: `2px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  told: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  points: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  soft: {
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
})

type LineListProps = {
  about: string
  lines: readonly Line[]
  pointsText: (points: Points) => string
  onOpen: (code: Code) => void
}

/** An explanation line by line, its numbers at the right; the last line is what was asked about. */
export function LineList({ about, lines, pointsText, onOpen }: LineListProps) {
  const styles = useStyles()
  const { why } = useSpeech().words
  return (
    <>
      <Text className={styles.soft}>{about}</Text>
      <ol className={styles.list}>
        {lines.map((line, index) => (
          <li
            key={`${String(index)} ${line.text}`}
            className={mergeClasses(styles.line, index === lines.length - 1 && styles.last)}
          >
            <div className={styles.told}>
              <span className={mergeClasses(styles.words, line.points === undefined && styles.soft)}>
                <LineText line={line} onOpen={onOpen} />
              </span>
              {line.points !== undefined && <span className={styles.points}>{pointsText(line.points)}</span>}
            </div>
            {line.rule !== undefined && (
              <Text size={200} className={styles.soft}>
                {why.rule(line.rule)}
              </Text>
            )}
            {line.source !== undefined && (
              <Text size={200} className={styles.soft}>
                {why.source(line.source)}
              </Text>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

function LineText({ line: { text, of }, onOpen }: { line: Line; onOpen: (code: Code) => void }) {
  if (of === undefined) return text
  return (
    <Link
      as="button"
      inline
      onClick={() => {
        onOpen(of)
      }}
    >
      {text}
    </Link>
  )
}
