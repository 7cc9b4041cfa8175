import { Badge, makeStyles, ProgressBar, Text, tokens, mergeClasses } from '@fluentui/react-components'

const useStyles = makeStyles({
  score: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  total: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    letterSpacing: '-0.01em',
  },
  rows: { marginLeft: 'auto', fontVariantNumeric: 'tabular-nums' },
  soft: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  badge: { alignSelf: 'center' },
})

type ScoreProps = {
  label: string
  total: string
  most: string
  /** Said beside the total while it is not final. */
  provisional?: string | undefined
  filled: number
  rows: number
  rowsText: string
  /** What the total is made of: "Thưởng 12,5". */
  parts: readonly string[]
}

/** The number that matters, and how far the work is, drawn. */
export function Score({ label, total, most, provisional, filled, rows, rowsText, parts }: ScoreProps) {
  const styles = useStyles()
  return (
    <section aria-label={label} className={styles.score}>
      <div className={styles.line}>
        <span className={styles.total}>{total}</span>
        <Text className={styles.soft}>{most}</Text>
        {provisional !== undefined && (
          <Badge appearance="tint" color="informative" className={styles.badge}>
            {provisional}
          </Badge>
        )}
        <Text size={200} className={mergeClasses(styles.soft, styles.rows)}>
          {rowsText}
        </Text>
      </div>
      <ProgressBar
        thickness="large"
        value={rows === 0 ? 0 : filled / rows}
        color={filled === rows ? 'success' : 'brand'}
        aria-label={rowsText}
      />
      <Text size={200} className={styles.soft}>
        {parts.join(' · ')}
      </Text>
    </section>
  )
}
