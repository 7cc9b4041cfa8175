import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { useId, useState, type ReactNode } from 'react'

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  toggle: {
    flexGrow: 1,
    justifyContent: 'flex-start',
    paddingLeft: 0,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
  },
})

/** One line that opens to what is behind it; `side` stands at its end and works without opening. */
export function Fold({ title, side, children }: { title: string; side?: ReactNode; children: ReactNode }) {
  const styles = useStyles()
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <section>
      <div className={styles.line}>
        <Button
          appearance="transparent"
          className={styles.toggle}
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => {
            setOpen(!open)
          }}
        >
          {title}
        </Button>
        {side}
      </div>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </section>
  )
}
