import { Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { BlocId, UnitId, Year } from '../../../shared/ids.ts'
import { InvitationCode } from '../../../shared/people.ts'
import { Fold } from '../../parts/Fold.tsx'
import { Titled } from '../../parts/Titled.tsx'
import { WorkButton } from '../../parts/WorkButton.tsx'
import { setUpWords } from '../../text/set-up.ts'
import { slugOf } from '../../text/slug.ts'
import { useSpeech } from '../../text/speech.ts'
import { useTask } from '../../useTask.ts'
import { useSession } from '../session.ts'
import { TaskRefused } from '../TaskRefused.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  wide: { width: '100%' },
})

type BeginningProps = { onEntered: () => Promise<void> }

/** The ways into a bloc: by an invitation, or by making one. */
export function Beginning(props: BeginningProps) {
  const { begin } = setUpWords[useSpeech().language]
  return (
    <>
      <Titled title={begin.title}>
        <Entering {...props} />
      </Titled>
      <Fold title={begin.create}>
        <Creating {...props} />
      </Fold>
    </>
  )
}

function Entering({ onEntered }: BeginningProps) {
  const styles = useStyles()
  const { begin, working } = setUpWords[useSpeech().language]
  const { api } = useSession()
  const task = useTask()
  const [typed, setTyped] = useState('')
  const code = InvitationCode.safeParse(typed)
  return (
    <div className={styles.form}>
      <Field label={begin.code} hint={begin.codeLine} className={styles.wide}>
        <Input value={typed} maxLength={20} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <TaskRefused task={task} />
      <WorkButton
        label={begin.enter}
        working={working}
        busy={task.state === 'running'}
        disabled={!code.success}
        appearance="primary"
        onClick={() =>
          void task.run(async (signal) => {
            if (!code.success) return
            await api.call('invitation.accept', { code: code.data }, { signal })
            await onEntered()
          })
        }
      />
    </div>
  )
}

function Creating({ onEntered }: BeginningProps) {
  const styles = useStyles()
  const { begin, working } = setUpWords[useSpeech().language]
  const { api, now } = useSession()
  const task = useTask()
  const [typed, setTyped] = useState('')
  const [name, setName] = useState('')
  const [unitName, setUnitName] = useState('')
  const [yearText, setYear] = useState(() => String(now().getFullYear()))
  const code = InvitationCode.safeParse(typed)
  const [bloc, unit, year] = [
    BlocId.safeParse(slugOf(name)),
    UnitId.safeParse(slugOf(unitName)),
    Year.safeParse(yearText),
  ]
  const create = (): void =>
    void task.run(async (signal) => {
      if (!code.success || !bloc.success || !unit.success || !year.success) return
      const ask = {
        code: code.data,
        year: year.data,
        bloc: { id: bloc.data, name: name.trim(), timeZone: 'Asia/Ho_Chi_Minh' },
        unit: { id: unit.data, name: unitName.trim(), shortName: unitName.trim().slice(0, 40), order: 0 },
      }
      await api.call('bloc.create', ask, { signal })
      await onEntered()
    })
  return (
    <div className={styles.form}>
      <Text size={200}>{begin.createLine}</Text>
      <Field label={begin.setUpCode} required className={styles.wide}>
        <Input value={typed} maxLength={20} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <Field label={begin.name} required className={styles.wide}>
        <Input value={name} maxLength={200} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label={begin.unit} required className={styles.wide}>
        <Input value={unitName} maxLength={200} onChange={(_, { value }) => setUnitName(value)} />
      </Field>
      <Field label={begin.year} required className={styles.wide}>
        <Input
          value={yearText}
          maxLength={4}
          inputMode="numeric"
          onChange={(_, { value }) => setYear(value)}
        />
      </Field>
      <TaskRefused task={task} />
      <WorkButton
        label={begin.make}
        working={working}
        busy={task.state === 'running'}
        disabled={!code.success || !bloc.success || !unit.success || !year.success}
        appearance="primary"
        onClick={create}
      />
    </div>
  )
}
