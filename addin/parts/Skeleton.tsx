import { makeStyles, tokens, mergeClasses } from '@fluentui/react-components'

const useStyles = makeStyles({
  bars: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  bar: {
    height: '16px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    '@media (forced-colors: active)': { border: '1px solid GrayText' },
  },
  button: { height: '32px' },
})

const widths = ['100%', '70%', '100%', '85%', '92%']

/** Where the work will stand, while it is on its way. */
export function Skeleton({ label }: { label: string }) {
  const styles = useStyles()
  return (
    <div role="status" aria-label={label} className={styles.bars}>
      {widths.map((width, index) => (
        <div
          key={width + String(index)}
          className={mergeClasses(styles.bar, index === 2 && styles.button)}
          style={{ width }}
        />
      ))}
    </div>
  )
}
