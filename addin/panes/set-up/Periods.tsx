import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { CalendarRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { Titled } from '../../parts/Titled.tsx'
import { setUpWords } from '../../text/set-up.ts'
import { useSpeech } from '../../text/speech.ts'
import { PeriodForm } from './PeriodForm.tsx'
import type { StepProps } from './SetUp.tsx'

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
})

/** The periods of the year, and the opening of another. */
export function Periods(props: StepProps) {
  const styles = useStyles()
  const { period: words } = setUpWords[useSpeech().language]
  const { periods, tables } = props.state
  const [opening, setOpening] = useState(false)
  const [opened, setOpened] = useState<string>()
  const anyTable = tables.some(({ publications }) => publications.length > 0)
  return (
    <Titled title={words.title(periods.length)} icon={<CalendarRegular />}>
      <div className={styles.column}>
        <ul className={styles.list}>
          {periods.map(({ id, name, stage, template }) => (
            <li key={id}>{words.state(name, words.stages[stage], template.version)}</li>
          ))}
        </ul>
        <Text role="status">{opened !== undefined && words.opened(opened)}</Text>
        {opening ? (
          <PeriodForm
            {...props}
            onOpened={(name) => {
              setOpening(false)
              setOpened(name)
            }}
            onCancel={() => setOpening(false)}
          />
        ) : (
          <div>
            <Button disabledFocusable={!anyTable} onClick={() => setOpening(true)}>
              {words.open}
            </Button>
          </div>
        )}
      </div>
    </Titled>
  )
}
