import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { BuildingRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { Titled } from '../../parts/Titled.tsx'
import { WorkButton } from '../../parts/WorkButton.tsx'
import { setUpWords } from '../../text/set-up.ts'
import { useSpeech } from '../../text/speech.ts'
import { useTask } from '../../useTask.ts'
import { useSession } from '../session.ts'
import { TaskRefused } from '../TaskRefused.tsx'
import { readUnits, unitsText } from './pasted.ts'
import { PastedList } from './PastedList.tsx'
import type { StepProps } from './SetUp.tsx'

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** The bloc's units, in their own order; changed as one list. */
export function Units({ state: { bloc, units, unitsRevision }, year, onDone }: StepProps) {
  const styles = useStyles()
  const words = setUpWords[useSpeech().language]
  const { api } = useSession()
  const task = useTask()
  const [text, setText] = useState<string>()
  const pasted = readUnits(text ?? '')
  const save = (): void =>
    void task.run(async (signal) => {
      const ask = { bloc: bloc.id, year, base: unitsRevision, units: pasted.read }
      await api.call('units.save', ask, { signal })
      setText(undefined)
      await onDone()
    })
  return (
    <Titled title={words.units.title(units.length)} icon={<BuildingRegular />}>
      <div className={styles.column}>
        {text === undefined ? (
          <>
            <ol className={styles.list}>
              {units.map(({ id, name, kind }) => (
                <li key={id}>
                  <Text>{[name, kind].filter((part) => part !== undefined).join(' – ')}</Text>
                </li>
              ))}
            </ol>
            <div>
              <Button onClick={() => setText(unitsText(units))}>{words.units.edit}</Button>
            </div>
          </>
        ) : (
          <>
            <PastedList
              label={words.units.list}
              hint={words.units.line}
              text={text}
              read={words.units.read(pasted.read.length)}
              wrong={pasted.wrong}
              onChange={setText}
            />
            <TaskRefused task={task} />
            <div className={styles.buttons}>
              <WorkButton
                label={words.units.save}
                working={words.working}
                busy={task.state === 'running'}
                disabled={pasted.wrong.length > 0 || pasted.read.length === 0}
                appearance="primary"
                onClick={save}
              />
              <Button onClick={() => setText(undefined)}>{words.cancel}</Button>
            </div>
          </>
        )}
      </div>
    </Titled>
  )
}
