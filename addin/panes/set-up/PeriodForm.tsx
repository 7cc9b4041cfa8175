import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { PeriodId, type UnitId } from '../../../shared/ids.ts'
import { Choice } from '../../parts/Choice.tsx'
import { WorkButton } from '../../parts/WorkButton.tsx'
import { setUpWords } from '../../text/set-up.ts'
import { slugOf } from '../../text/slug.ts'
import { useSpeech } from '../../text/speech.ts'
import { useTask } from '../../useTask.ts'
import { useSession } from '../session.ts'
import { TaskRefused } from '../TaskRefused.tsx'
import { momentOf } from './local-time.ts'
import { readTargets } from './pasted.ts'
import { PastedList } from './PastedList.tsx'
import type { StepProps } from './SetUp.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  units: { border: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type PeriodFormProps = StepProps & { onOpened: (name: string) => void; onCancel: () => void }

/** What a period needs to be opened: a name, a deadline, a published table, its units and their head. */
export function PeriodForm({ state, year, onDone, onOpened, onCancel }: PeriodFormProps) {
  const styles = useStyles()
  const all = setUpWords[useSpeech().language]
  const words = all.period
  const { api, reload } = useSession()
  const { bloc, units, tables } = state
  const task = useTask()
  const versions = tables.flatMap(({ name, publications }) =>
    publications.map(({ version }) => ({ key: `${version.id} ${String(version.version)}`, name, version })),
  )
  const [name, setName] = useState(`Năm ${year}`)
  const [typedId, setTypedId] = useState<string>()
  const [date, setDate] = useState('')
  const [time, setTime] = useState('17:00')
  const [table, setTable] = useState(versions[0]?.key)
  const [head, setHead] = useState<UnitId | undefined>(units[0]?.id)
  const [left, setLeft] = useState<ReadonlySet<UnitId>>(new Set())
  const [targetsText, setTargetsText] = useState('')
  const rest = slugOf(name.replace(new RegExp(`năm|${year}`, 'giu'), ''))
  const id = typedId ?? [year, rest].filter((part) => part !== '').join('-')
  const read = PeriodId.safeParse(id)
  const deadline = momentOf(date, time, bloc.timeZone)
  const taking = units.filter((unit) => !left.has(unit.id))
  const version = versions.find(({ key }) => key === table)?.version
  const targets = readTargets(targetsText, units)
  const ready =
    read.success &&
    id.startsWith(year) &&
    deadline !== undefined &&
    version &&
    head &&
    taking.some((each) => each.id === head)
  const open = (): void =>
    void task.run(async (signal) => {
      if (!read.success || deadline === undefined || !version || !head) return
      const registered = new Map(targets.read.map((each) => [each.unit, each.targets]))
      await api.call(
        'period.open',
        {
          ...{ bloc: bloc.id, period: read.data, name: name.trim(), deadline, head },
          template: { id: version.id, version: version.version },
          targets: Object.fromEntries(taking.map((unit) => [unit.id, registered.get(unit.id) ?? {}])),
        },
        { signal },
      )
      onOpened(name)
      await onDone()
      await reload()
    })
  return (
    <div className={styles.form}>
      <Field label={words.name} required>
        <Input value={name} maxLength={100} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label={words.id} required hint={words.idLine}>
        <Input value={id} maxLength={40} onChange={(_, { value }) => setTypedId(value)} />
      </Field>
      <Field label={words.date} required>
        <Input type="date" value={date} onChange={(_, { value }) => setDate(value)} />
      </Field>
      <Field label={words.time} required>
        <Input type="time" value={time} onChange={(_, { value }) => setTime(value)} />
      </Field>
      {table !== undefined && (
        <Choice
          label={words.table}
          current={table}
          options={versions.map(({ key, name: label, version: { version: number } }) => ({
            key,
            name: `${label} (${String(number)})`,
          }))}
          onChoose={setTable}
        />
      )}
      {head !== undefined && (
        <Choice
          label={words.head}
          current={head}
          options={units.map((unit) => ({ key: unit.id, name: unit.name }))}
          onChoose={setHead}
        />
      )}
      <fieldset className={styles.units}>
        <legend>{words.units}</legend>
        {units.map((unit) => (
          <Checkbox
            key={unit.id}
            label={unit.name}
            checked={!left.has(unit.id)}
            onChange={(_, { checked }) => {
              const next = new Set(left)
              if (checked === true) next.delete(unit.id)
              else next.add(unit.id)
              setLeft(next)
            }}
          />
        ))}
      </fieldset>
      <PastedList
        label={words.targets}
        hint={words.targetsLine}
        text={targetsText}
        read=""
        wrong={targets.wrong}
        onChange={setTargetsText}
      />
      <TaskRefused task={task} />
      <div className={styles.buttons}>
        <WorkButton
          label={words.yes}
          working={all.working}
          busy={task.state === 'running'}
          disabled={!ready || targets.wrong.length > 0}
          appearance="primary"
          onClick={open}
        />
        <Button onClick={onCancel}>{all.cancel}</Button>
      </div>
    </div>
  )
}
