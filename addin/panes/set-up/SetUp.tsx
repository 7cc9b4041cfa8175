import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useCallback, useEffect, useState } from 'react'
import type { Bloc } from '../../../shared/bloc.ts'
import type { Answer } from '../../../shared/calls.ts'
import type { Year } from '../../../shared/ids.ts'
import { ShellBody } from '../../parts/Shell.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Titled } from '../../parts/Titled.tsx'
import { setUpWords } from '../../text/set-up.ts'
import { useSpeech } from '../../text/speech.ts'
import { useTask } from '../../useTask.ts'
import { useSession } from '../session.ts'
import { TaskRefused } from '../TaskRefused.tsx'
import { BlocForm } from './BlocForm.tsx'
import { People } from './People.tsx'
import { Periods } from './Periods.tsx'
import { Units } from './Units.tsx'

const useStyles = makeStyles({ soft: { color: tokens.colorNeutralForeground2 } })

/** All there is to set up, and how to look at it anew after each step. */
export type SetUpState = Answer<'set-up.read'> & { tables: Answer<'template.list'>['templates'] }
export type StepProps = { state: SetUpState; year: Year; onDone: () => Promise<void> }

/** The admin's pane of the bloc itself, as steps from top to bottom: units, people, the table, the period. */
export function SetUp({ bloc, year }: { bloc: Bloc; year: Year }) {
  const styles = useStyles()
  const { language, words: common } = useSpeech()
  const words = setUpWords[language]
  const { api } = useSession()
  const [state, setState] = useState<SetUpState>()
  const task = useTask()
  const { run } = task
  const read = useCallback(
    async (signal?: AbortSignal) => {
      const ask = { bloc: bloc.id, year }
      const options = signal ? { signal } : {}
      const [setUp, { templates }] = await Promise.all([
        api.call('set-up.read', ask, options),
        api.call('template.list', ask, options),
      ])
      setState({ ...setUp, tables: templates })
    },
    [api, bloc.id, year],
  )
  const load = useCallback(() => void run(read), [run, read])
  useEffect(load, [load])
  if (!state)
    return (
      <ShellBody>
        <TaskRefused task={task} onAgain={load} />
        {task.state !== 'refused' && <Skeleton label={common.app.loading} />}
      </ShellBody>
    )
  const published = state.tables.filter(({ publications }) => publications.length > 0)
  const step = { state, year, onDone: () => read() }
  return (
    <ShellBody>
      <Units key={state.unitsRevision} {...step} />
      <People {...step} />
      <Titled title={words.table.title}>
        <Text className={styles.soft}>
          {published.length === 0
            ? words.table.none
            : words.table.some(published.map(({ name }) => name).join('; '))}
        </Text>
      </Titled>
      <Periods {...step} />
      <BlocForm {...step} />
    </ShellBody>
  )
}
