import { Button, Spinner } from '@fluentui/react-components'
import type { ReactElement } from 'react'

type WorkButtonProps = {
  label: string
  /** What it says while it works. */
  working: string
  busy: boolean
  disabled?: boolean
  appearance?: 'primary' | 'secondary'
  size?: 'small' | 'medium'
  icon?: ReactElement
  onClick: () => void
}

/** A button for something that takes a moment: it says so, and cannot be pressed twice. */
export function WorkButton({
  label,
  working,
  busy,
  disabled = false,
  appearance = 'secondary',
  size = 'medium',
  icon,
  onClick,
}: WorkButtonProps) {
  const shown = busy ? <Spinner size="tiny" /> : icon
  return (
    <Button
      appearance={appearance}
      size={size}
      disabledFocusable={busy || disabled}
      onClick={onClick}
      {...(shown ? { icon: shown } : {})}
    >
      {busy ? working : label}
    </Button>
  )
}
