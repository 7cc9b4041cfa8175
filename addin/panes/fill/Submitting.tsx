import { Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { Post } from '../../../shared/calls.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { Receipt } from '../../../shared/submission.ts'
import { Asking } from '../../parts/Asking.tsx'
import { formatFor } from '../../text/format.ts'
import { useSpeech } from '../../text/speech.ts'
import { useTask, type Task } from '../../useTask.ts'
import { useSession } from '../session.ts'
import { TaskRefused } from '../TaskRefused.tsx'
import type { Fill } from './fill.ts'
import type { Intent } from './intent.ts'

/** From the button to the receipt: a last look at the sheet, the question, the sending. */
export function useSubmitting(fill: Fill) {
  const { reload } = useSession()
  const [intent, setIntent] = useState<Intent>()
  const [sent, setSent] = useState(false)
  const looking = useTask()
  const sending = useTask()
  return {
    intent,
    sent,
    looking,
    sending,
    begin: () =>
      looking.run(async () => {
        setIntent(await fill.intend())
      }),
    send: () =>
      sending.run(async (signal) => {
        if (!intent) return
        try {
          await fill.submit(intent, signal)
          setIntent(undefined)
          setSent(true)
        } catch (error) {
          if (error instanceof Refusal && error.problems.some(({ code }) => code === 'period.closed'))
            await reload()
          throw error
        }
      }),
    giveUp: () => {
      sending.cancel()
      setIntent(undefined)
    },
  }
}

type SubmittingProps = {
  post: Post
  decimals: number
  intent: Intent
  last: Receipt | undefined
  sending: Task
  onSend: () => void
  onGiveUp: () => void
}

/** Names what submitting will do, and does it once. */
export function Submitting({ post, decimals, intent, last, sending, onSend, onGiveUp }: SubmittingProps) {
  const { language, words } = useSpeech()
  const { ask } = words.fill
  const format = formatFor(language, post.bloc.timeZone)
  const deadline = format.moment(post.period.deadline)
  return (
    <Asking
      title={ask.title}
      yes={ask.yes}
      running={ask.running}
      no={ask.no}
      busy={sending.state === 'running'}
      onYes={onSend}
      onNo={onGiveUp}
    >
      <Text>{ask.what(post.unit.name, format.points(intent.total, decimals))}</Text>
      <Text weight={intent.late ? 'semibold' : 'regular'}>
        {intent.late ? ask.late(deadline) : ask.inTime(deadline)}
      </Text>
      {last && <Text>{ask.again(last.revision)}</Text>}
      <Text>{ask.after}</Text>
      <TaskRefused task={sending} />
    </Asking>
  )
}
