import { Button, Spinner, Text } from '@fluentui/react-components'
import { SendRegular } from '@fluentui/react-icons'
import { useId } from 'react'
import { useSpeech } from '../../text/speech.ts'
import type { blockedBy } from './findings.ts'

type SubmitButtonProps = {
  again: boolean
  blocked: ReturnType<typeof blockedBy>
  busy: boolean
  onSubmit: () => void
}

/** The one thing to do with a sheet; while it cannot be done, it says what is missing. */
export function SubmitButton({ again, blocked, busy, onSubmit }: SubmitButtonProps) {
  const { fill } = useSpeech().words
  const reason = useId()
  return (
    <>
      <Button
        appearance="primary"
        size="large"
        icon={busy ? <Spinner size="tiny" /> : <SendRegular />}
        disabledFocusable={blocked.any || busy}
        aria-describedby={reason}
        onClick={onSubmit}
      >
        {again ? fill.submitAgain : fill.submit}
      </Button>
      <Text size={200} id={reason} hidden={!blocked.any}>
        {blocked.damaged
          ? fill.blockedSheet
          : fill.blocked(blocked.mistakes, blocked.blanks, blocked.unconfirmed)}
      </Text>
    </>
  )
}
