import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalXS,
  },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { display: 'flex', flexShrink: 0, fontSize: '20px' },
})

type TitledProps = { title: string; icon?: ReactNode; side?: ReactNode; children?: ReactNode }

/** A part of a view under its heading, with something to do at the heading's end. */
export function Titled({ title, icon, side, children }: TitledProps) {
  const styles = useStyles()
  return (
    <section>
      <div className={styles.line}>
        <h2 className={styles.title}>
          {icon !== undefined && <span className={styles.icon}>{icon}</span>}
          {title}
        </h2>
        {side}
      </div>
      {children}
    </section>
  )
}
