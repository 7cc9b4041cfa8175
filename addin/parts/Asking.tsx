import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Spinner,
  tokens,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL, width: 'calc(100vw - 32px)', maxWidth: '420px' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

type AskingProps = {
  title: string
  yes: string
  running: string
  no: string
  busy: boolean
  disabled?: boolean
  onYes: () => void
  onNo: () => void
  children: ReactNode
}

/** Asks before something that matters, naming what will happen. */
export function Asking({
  title,
  yes,
  running,
  no,
  busy,
  disabled = false,
  onYes,
  onNo,
  children,
}: AskingProps) {
  const styles = useStyles()
  return (
    <Dialog open modalType="alert" onOpenChange={onNo}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions fluid>
            <Button
              appearance="primary"
              disabledFocusable={busy || disabled}
              {...(busy ? { icon: <Spinner size="tiny" /> } : {})}
              onClick={onYes}
            >
              {busy ? running : yes}
            </Button>
            <Button onClick={onNo}>{no}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
