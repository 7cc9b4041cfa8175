import { Button } from '@fluentui/react-components'
import { statusOf } from '../../shared/refusal.ts'
import { Refused } from '../parts/Refused.tsx'
import { useSpeech } from '../text/speech.ts'
import type { Task } from '../useTask.ts'
import { useSession } from './session.ts'

/** A task's refusal, with the way on: sign in again where that is what is missing, else try again or put it away. */
export function TaskRefused({ task, onAgain }: { task: Task; onAgain?: () => void }) {
  const { words } = useSpeech()
  const { signInAgain } = useSession()
  if (task.state !== 'refused') return null
  const signedOut = task.problems.some(({ code }) => statusOf(code) === 401)
  const again = signedOut ? (
    <Button size="small" appearance="primary" onClick={signInAgain}>
      {words.refused.signIn}
    </Button>
  ) : (
    onAgain && (
      <Button size="small" onClick={onAgain}>
        {words.refused.again}
      </Button>
    )
  )
  return <Refused problems={task.problems} again={again} onDismiss={onAgain ? undefined : task.cancel} />
}
