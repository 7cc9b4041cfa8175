import { Text } from '@fluentui/react-components'
import { LockClosedRegular } from '@fluentui/react-icons'
import type { Post } from '../../../shared/calls.ts'
import type { Prepared } from '../../../shared/prepared.ts'
import { Heading } from '../../parts/Heading.tsx'
import { ShellBody } from '../../parts/Shell.tsx'
import { formatFor } from '../../text/format.ts'
import { useSpeech } from '../../text/speech.ts'
import { SubmittedCard } from './SubmittedCard.tsx'
import type { Work } from './typed.ts'

/** After the head has closed: what counts, for reading. */
export function Closed({ post, prepared, work }: { post: Post; prepared: Prepared; work: Work }) {
  const { language, words } = useSpeech()
  const { closed } = words.fill
  const format = formatFor(language, post.bloc.timeZone)
  const { closedAt, deadline } = post.period
  return (
    <ShellBody>
      <Heading icon={<LockClosedRegular />}>{closed.title}</Heading>
      <Text>{closed.line(format.moment(closedAt ?? deadline))}</Text>
      {work.submission ? (
        <SubmittedCard
          receipt={work.submission.receipt}
          decimals={prepared.template.decimals}
          format={format}
        />
      ) : (
        <Text>{closed.none}</Text>
      )}
    </ShellBody>
  )
}
