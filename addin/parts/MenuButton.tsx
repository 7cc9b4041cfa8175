import { Button, type ButtonProps } from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons'

/** The ⋯ of the heading. It is there before the menu is. */
export function MenuButton({ label, ...props }: { label: string } & Omit<ButtonProps, 'as'>) {
  return (
    <Button
      {...(props as object)}
      appearance="subtle"
      size="small"
      icon={<MoreHorizontalRegular />}
      aria-label={label}
      title={label}
    />
  )
}
