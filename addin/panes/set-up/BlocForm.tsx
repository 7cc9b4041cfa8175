import { Checkbox, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { SettingsRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { Titled } from '../../parts/Titled.tsx'
import { WorkButton } from '../../parts/WorkButton.tsx'
import { setUpWords } from '../../text/set-up.ts'
import { useSpeech } from '../../text/speech.ts'
import { useTask } from '../../useTask.ts'
import { useSession } from '../session.ts'
import { TaskRefused } from '../TaskRefused.tsx'
import type { StepProps } from './SetUp.tsx'

const useStyles = makeStyles({
  column: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
  },
  wide: { width: '100%' },
})

/** What the bloc is called, and whether it says no more than codes and numbers. */
export function BlocForm({ state: { bloc }, year, onDone }: StepProps) {
  const styles = useStyles()
  const { bloc: words, working } = setUpWords[useSpeech().language]
  const { api } = useSession()
  const task = useTask()
  const [name, setName] = useState(bloc.name)
  const [secret, setSecret] = useState(bloc.secretSafe === true)
  const [saved, setSaved] = useState(false)
  const save = (): void =>
    void task.run(async (signal) => {
      const { id, timeZone } = bloc
      const ask = {
        bloc: id,
        year,
        name: name.trim(),
        timeZone,
        ...(secret ? { secretSafe: true as const } : {}),
      }
      await api.call('bloc.save', ask, { signal })
      setSaved(true)
      await onDone()
    })
  return (
    <Titled title={words.title} icon={<SettingsRegular />}>
      <div className={styles.column}>
        <Field label={words.name} required className={styles.wide}>
          <Input value={name} maxLength={200} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Checkbox
          label={words.secret}
          checked={secret}
          onChange={(_, { checked }) => setSecret(checked === true)}
        />
        <TaskRefused task={task} />
        <WorkButton
          label={words.save}
          working={working}
          busy={task.state === 'running'}
          disabled={name.trim() === ''}
          onClick={save}
        />
        <Text size={200} role="status">
          {saved && words.saved}
        </Text>
      </div>
    </Titled>
  )
}
