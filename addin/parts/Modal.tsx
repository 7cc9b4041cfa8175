import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useId, useLayoutEffect, useRef, type ReactNode, type Ref } from 'react'

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
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
  },
  title: {
    margin: 0,
    outlineOffset: '2px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  foot: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalL,
  },
})

type ModalProps = {
  title: string
  /** `alertdialog` where something is asked; its answers stand in the foot. */
  role?: 'dialog' | 'alertdialog'
  /** What the × is called, where there is one. */
  close?: string
  /** Where to lead the person when what is shown becomes something else. */
  heading?: Ref<HTMLHeadingElement>
  foot: ReactNode
  onClose: () => void
  children: ReactNode
}

/** On the web Office.js takes Escape for itself and leads back to the sheet: the browser would then cancel nothing. */
function keepEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation()
}

/** Something that stands before all else until it is answered or closed. The browser's own modal keeps the focus inside. */
export function Modal({ title, role = 'dialog', close, heading, foot, onClose, children }: ModalProps) {
  const styles = useStyles()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  // closed before it leaves the page, so that the browser leads back to where the person was
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    shown?.addEventListener('keydown', keepEscape)
    return () => {
      shown?.removeEventListener('keydown', keepEscape)
      shown?.close()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      role={role}
      aria-labelledby={id}
      className={styles.dialog}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1} id={id} className={styles.title}>
          {title}
        </h2>
        {close !== undefined && (
          <Button
            appearance="subtle"
            size="small"
            icon={<DismissRegular />}
            aria-label={close}
            title={close}
            onClick={onClose}
          />
        )}
      </div>
      <div className={styles.content}>{children}</div>
      {foot !== false && <div className={styles.foot}>{foot}</div>}
    </dialog>
  )
}
