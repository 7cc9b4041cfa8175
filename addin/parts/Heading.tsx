import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ComponentProps, ReactNode } from 'react'

const useStyles = makeStyles({
  heading: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { display: 'flex', flexShrink: 0, fontSize: '24px' },
})

/** What a whole view or card says first, beside its icon if it has one. */
export function Heading({ icon, className, children, ...rest }: ComponentProps<'h2'> & { icon?: ReactNode }) {
  const styles = useStyles()
  return (
    <h2 {...rest} className={mergeClasses(styles.heading, className)}>
      {icon !== undefined && <span className={styles.icon}>{icon}</span>}
      {children}
    </h2>
  )
}
