import { makeStyles, tokens, mergeClasses } from '@fluentui/react-components'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: {
    position: 'relative',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      left: tokens.spacingHorizontalS,
      right: tokens.spacingHorizontalS,
      bottom: '0',
      borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
    },
  },
})

type SwitchProps<V extends string> = {
  label: string
  views: readonly V[]
  current: V | undefined
  nameOf: (view: V) => string
  onSwitch: (view: V) => void
}

/** The views of a post, side by side. */
export function Switch<V extends string>({ label, views, current, nameOf, onSwitch }: SwitchProps<V>) {
  const styles = useStyles()
  return (
    <nav aria-label={label} className={styles.bar}>
      {views.map((view) => (
        <button
          key={view}
          type="button"
          className={mergeClasses(styles.button, view === current && styles.current)}
          aria-current={view === current ? 'page' : undefined}
          onClick={() => {
            onSwitch(view)
          }}
        >
          {nameOf(view)}
        </button>
      ))}
    </nav>
  )
}
