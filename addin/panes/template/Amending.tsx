import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Period } from '../../../shared/period.ts'
import type { Publication } from '../../../shared/publication.ts'
import { Asking } from '../../parts/Asking.tsx'
import { Titled } from '../../parts/Titled.tsx'
import { useSpeech } from '../../text/speech.ts'
import { templateWords } from '../../text/template.ts'
import { useTask } from '../../useTask.ts'
import { useSession } from '../session.ts'
import { TaskRefused } from '../TaskRefused.tsx'

const useStyles = makeStyles({
  good: { color: tokens.colorStatusSuccessForeground1 },
  column: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
  },
})

type AmendingProps = { publication: Publication; periods: readonly Period[]; onAmended: () => Promise<void> }

/** After a version is published: what it can be used for at once. */
export function Amending({ publication: { version }, periods, onAmended }: AmendingProps) {
  const styles = useStyles()
  const { api } = useSession()
  const words = templateWords[useSpeech().language]
  const task = useTask()
  const [asked, setAsked] = useState<Period>()
  const [amended, setAmended] = useState<string>()
  const open = periods.filter(
    ({ stage, template }) =>
      stage === 'filling' && template.id === version.id && template.version < version.version,
  )
  return (
    <Titled
      title={words.published(version.version)}
      icon={<CheckmarkCircleRegular className={styles.good} />}
    >
      <div className={styles.column}>
        <Text role="status">{amended === undefined ? words.publishedNext : words.amended(amended)}</Text>
        {open.map((period) => (
          <Button key={period.id} onClick={() => setAsked(period)}>
            {words.amend(period.name)}
          </Button>
        ))}
      </div>
      {asked && (
        <Asking
          title={words.amendTitle(asked.name)}
          yes={words.amendYes}
          running={words.amending}
          no={words.cancel}
          busy={task.state === 'running'}
          onYes={() =>
            void task.run(async (signal) => {
              const template = { id: version.id, version: version.version }
              await api.call('period.amend', { bloc: asked.bloc, period: asked.id, template }, { signal })
              setAmended(asked.name)
              setAsked(undefined)
              await onAmended()
            })
          }
          onNo={() => {
            task.cancel()
            setAsked(undefined)
          }}
        >
          <Text>{words.amendWhat}</Text>
          <TaskRefused task={task} />
        </Asking>
      )}
    </Titled>
  )
}
