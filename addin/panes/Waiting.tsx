import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { CalendarClockRegular } from '@fluentui/react-icons'
import type { Post } from '../../shared/calls.ts'
import { ShellBody } from '../parts/Shell.tsx'
import { formatFor } from '../text/format.ts'
import { useSpeech } from '../text/speech.ts'

const useStyles = makeStyles({
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { fontSize: '24px', color: tokens.colorBrandForeground1 },
})

/** For those who have nothing to do just now: who is to act, and until when. */
export function Waiting({ post }: { post: Post }) {
  const styles = useStyles()
  const { language, words } = useSpeech()
  const format = formatFor(language, post.bloc.timeZone)
  const { stage, closedAt, deadline } = post.period
  return (
    <ShellBody>
      <h2 className={styles.title}>
        <CalendarClockRegular className={styles.icon} />
        {stage === 'closed' ? words.waiting.titleClosed : words.waiting.title}
      </h2>
      <Text>
        {stage === 'closed'
          ? words.waiting.closed(format.moment(closedAt ?? deadline))
          : post.roles.includes('verifier')
            ? words.waiting.verifier(format.moment(deadline))
            : words.waiting.admin}
      </Text>
    </ShellBody>
  )
}
