import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useRef } from 'react'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
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
  current: V
  nameOf: (view: V) => string
  onSwitch: (view: V) => void
}

/** The views of a post, side by side. The arrow keys go through them, as everywhere in Office. */
export function Switch<V extends string>({ label, views, current, nameOf, onSwitch }: SwitchProps<V>) {
  const styles = useStyles()
  const bar = useRef<HTMLDivElement>(null)
  const step = (by: 1 | -1): void => {
    const at = (views.indexOf(current) + by + views.length) % views.length
    const next = views[at]
    if (next === undefined) return
    onSwitch(next)
    bar.current?.querySelectorAll('button')[at]?.focus()
  }
  return (
    <div role="tablist" aria-label={label} ref={bar} className={styles.bar}>
      {views.map((view) => (
        <button
          key={view}
          type="button"
          role="tab"
          aria-selected={view === current}
          tabIndex={view === current ? 0 : -1}
          className={mergeClasses(styles.tab, view === current && styles.current)}
          onClick={() => {
            onSwitch(view)
          }}
          onKeyDown={({ key }) => {
            if (key === 'ArrowRight') step(1)
            if (key === 'ArrowLeft') step(-1)
          }}
        >
          {nameOf(view)}
        </button>
      ))}
    </div>
  )
}
