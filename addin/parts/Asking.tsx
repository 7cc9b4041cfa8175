import { Button, Spinner } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Modal } from './Modal.tsx'

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
  const buttons = (
    <>
      <Button
        appearance="primary"
        disabledFocusable={busy || disabled}
        {...(busy ? { icon: <Spinner size="tiny" /> } : {})}
        onClick={onYes}
      >
        {busy ? running : yes}
      </Button>
      <Button onClick={onNo}>{no}</Button>
    </>
  )
  return (
    <Modal role="alertdialog" title={title} foot={buttons} onClose={onNo}>
      {children}
    </Modal>
  )
}
