import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', minHeight: '100vh' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-height: 480px)': { position: 'static' },
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
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
  },
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-height: 480px)': { position: 'static' },
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
        <div className={styles.names}>
          <h1 className={styles.title}>{title}</h1>
          <Text size={200} className={styles.line}>
            {line}
          </Text>
        </div>
        <div className={styles.actions}>{actions}</div>
      </header>
      {tabs}
      {children}
    </div>
  )
}

/** The work of a view, and below it, always in sight, the one thing to do and whether the work is safe. */
export function ShellBody({ children, foot }: { children: ReactNode; foot?: ReactNode }) {
  const styles = useStyles()
  return (
    <>
      <main className={styles.main}>{children}</main>
      {foot !== undefined && <footer className={styles.foot}>{foot}</footer>}
    </>
  )
}
