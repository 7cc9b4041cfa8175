import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  // the work scrolls, its frame stays; on a screen too low for that everything scrolls
  frame: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    '@media (max-height: 480px)': { height: 'auto', minHeight: '100vh' },
  },
  head: { flexShrink: 0, position: 'relative', zIndex: 2 },
  whose: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  names: { flexGrow: 1, minWidth: 0, overflowWrap: 'break-word' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    minHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: 'flex', flexShrink: 0 },
  main: {
    flexGrow: 1,
    overflowY: 'auto',
    '> *': { flexShrink: 0 },
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
  },
  foot: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

type ShellProps = {
  title: string
  line: ReactNode
  actions: ReactNode
  /** Between the heading and the work: what to switch between. */
  tabs?: ReactNode
  children: ReactNode
}

/** The frame of the pane: whose it is above, the work between. Every view stands in it, so nothing jumps. */
export function Shell({ title, line, actions, tabs, children }: ShellProps) {
  const styles = useStyles()
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <div className={styles.whose}>
          <div className={styles.names}>
            <h1 className={styles.title}>{title}</h1>
            <Text size={200} className={styles.line}>
              {line}
            </Text>
          </div>
          <div className={styles.actions}>{actions}</div>
        </div>
        {tabs}
      </header>
      {children}
    </div>
  )
}

/** The work of a view, and below it, always in sight, the one thing to do and whether the work is safe. */
export function ShellBody({ children, foot = false }: { children: ReactNode; foot?: ReactNode }) {
  const styles = useStyles()
  return (
    <>
      <main className={styles.main}>{children}</main>
      {foot !== false && <footer className={styles.foot}>{foot}</footer>}
    </>
  )
}
