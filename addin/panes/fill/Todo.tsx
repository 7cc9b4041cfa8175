import { Text } from '@fluentui/react-components'
import type { Post } from '../../../shared/calls.ts'
import { formatFor } from '../../text/format.ts'
import { useSpeech } from '../../text/speech.ts'
import { useSession } from '../session.ts'

type TodoProps = { post: Post; filled: number; rows: number; started: boolean }

/** What to do now, in one line. */
export function Todo({ post, filled, rows, started }: TodoProps) {
  const { language, words } = useSpeech()
  const { now } = useSession()
  const { fill } = words
  const deadline = new Date(post.period.deadline)
  const when = formatFor(language, post.bloc.timeZone).moment(deadline)
  return (
    <Text block>
      {now() > deadline
        ? fill.late(when)
        : !started
          ? fill.todoStart(rows, when)
          : filled < rows
            ? fill.todo(filled, rows, when)
            : fill.todoSubmit(when)}
    </Text>
  )
}
