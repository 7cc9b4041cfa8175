import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { useEffect, useId, useRef, type ReactNode } from 'react'

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    width: 'calc(100vw - 32px)',
    maxWidth: '420px',
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow64,
    font: 'inherit',
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
  title: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalL,
  },
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

/** Asks before something that matters, naming what will happen. The browser's own modal keeps the focus inside. */
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
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const asked = dialog.current
    asked?.showModal()
    return () => {
      asked?.close()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-labelledby={id}
      className={styles.dialog}
      onCancel={(event) => {
        event.preventDefault()
        onNo()
      }}
    >
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <div className={styles.content}>{children}</div>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy || disabled}
          {...(busy ? { icon: <Spinner size="tiny" /> } : {})}
          onClick={onYes}
        >
          {busy ? running : yes}
        </Button>
        <Button onClick={onNo}>{no}</Button>
      </div>
    </dialog>
  )
}
