import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { CalendarClockRegular } from '@fluentui/react-icons'
import type { Post } from '../../shared/calls.ts'
import { Heading } from '../parts/Heading.tsx'
import { ShellBody } from '../parts/Shell.tsx'
import { formatFor } from '../text/format.ts'
import { useSpeech } from '../text/speech.ts'

const useStyles = makeStyles({
  icon: { color: tokens.colorBrandForeground1 },
})

/** For those who have nothing to do just now: who is to act, and until when. */
export function Waiting({ post }: { post: Post }) {
  const styles = useStyles()
  const { language, words } = useSpeech()
  const format = formatFor(language, post.bloc.timeZone)
  const { stage, closedAt, deadline } = post.period
  return (
    <ShellBody>
      <Heading icon={<CalendarClockRegular className={styles.icon} />}>
        {stage === 'closed' ? words.waiting.titleClosed : words.waiting.title}
      </Heading>
      <Text>
        {stage === 'closed'
          ? words.waiting.closed(format.moment(closedAt ?? deadline))
          : words.waiting.verifier(format.moment(deadline))}
      </Text>
    </ShellBody>
  )
}
