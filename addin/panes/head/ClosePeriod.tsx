import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components'
import { LockClosedRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Answer, Post } from '../../../shared/calls.ts'
import { Asking } from '../../parts/Asking.tsx'
import { formatFor } from '../../text/format.ts'
import { useSpeech } from '../../text/speech.ts'
import { useTask } from '../../useTask.ts'
import { pathOf, useSession } from '../session.ts'
import { TaskRefused } from '../TaskRefused.tsx'

const useStyles = makeStyles({
  soft: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  box: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
})

/** Ends the period. Cannot be undone, so it is asked with everything it does, and agreed to. */
export function ClosePeriod({ post, progress }: { post: Post; progress: Answer<'progress.read'> }) {
  const styles = useStyles()
  const { language, words } = useSpeech()
  const { api, now, reload } = useSession()
  const [asking, setAsking] = useState(false)
  const [agreed, setAgreed] = useState(false)
  const task = useTask()
  const { head } = words
  const missing = progress.units.filter(({ receipt }) => !receipt)
  const { bloc, period } = pathOf(post)
  const deadline = formatFor(language, post.bloc.timeZone).moment(post.period.deadline)
  const close = (): void =>
    void task.run(async (signal) => {
      await api.call('period.close', { bloc, period }, { signal })
      await reload()
    })
  const giveUp = (): void => {
    task.cancel()
    setAsking(false)
    setAgreed(false)
  }
  return (
    <>
      <Text size={200} className={styles.soft}>
        {head.closeLine}
      </Text>
      <Button
        icon={<LockClosedRegular />}
        onClick={() => {
          setAsking(true)
        }}
      >
        {head.close}
      </Button>
      {asking && (
        <Asking
          title={head.ask.title(post.period.name)}
          yes={head.ask.yes}
          running={head.ask.running}
          no={head.ask.no}
          busy={task.state === 'running'}
          disabled={!agreed}
          onYes={close}
          onNo={giveUp}
        >
          <Text>{head.ask.counts(progress.units.length - missing.length, missing.length)}</Text>
          {missing.length > 0 && (
            <ul className={styles.list}>
              {missing.map(({ unit }) => (
                <li key={unit.id}>{unit.name}</li>
              ))}
            </ul>
          )}
          {now() < new Date(post.period.deadline) && (
            <Text weight="semibold">{head.ask.early(deadline)}</Text>
          )}
          <Text>{head.ask.what}</Text>
          <Checkbox
            className={styles.box}
            label={head.ask.understand}
            checked={agreed}
            onChange={(_, { checked }) => {
              setAgreed(checked === true)
            }}
          />
          <TaskRefused task={task} />
        </Asking>
      )}
    </>
  )
}
