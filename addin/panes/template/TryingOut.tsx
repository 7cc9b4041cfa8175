import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { HistoryRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Answer } from '../../../shared/calls.ts'
import { moveText, remarkText } from '../../../shared/change/what-if-text.ts'
import { whatIf, type WhatIf } from '../../../shared/change/what-if.ts'
import type { PeriodId } from '../../../shared/ids.ts'
import type { Period } from '../../../shared/period.ts'
import { prepare } from '../../../shared/prepared.ts'
import type { Template } from '../../../shared/template.ts'
import { whatIfReport } from '../../excel/admin-reports.ts'
import { readReports, writeReport } from '../../excel/report.ts'
import { WHAT_IF_SHEET } from '../../excel/run.ts'
import { Choice } from '../../parts/Choice.tsx'
import { Fold } from '../../parts/Fold.tsx'
import { Titled } from '../../parts/Titled.tsx'
import { WorkButton } from '../../parts/WorkButton.tsx'
import { useSpeech } from '../../text/speech.ts'
import { templateWords } from '../../text/template.ts'
import { useTask } from '../../useTask.ts'
import { useSession } from '../session.ts'
import { TaskRefused } from '../TaskRefused.tsx'
import type { TablePlace } from './table-draft.ts'

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
  },
})

type Tried = { period: Period; units: Answer<'submissions.read'>['units']; result: WhatIf }
type TryingOutProps = { place: TablePlace; template: Template; periods: readonly Period[] }

/** An earlier period's submissions by the table in the workbook: who would have stood where, and why. */
export function TryingOut({ place, template, periods }: TryingOutProps) {
  const styles = useStyles()
  const { api } = useSession()
  const { language } = useSpeech()
  const words = templateWords[language]
  const task = useTask()
  const [chosen, setChosen] = useState<PeriodId>()
  const [tried, setTried] = useState<Tried>()
  const [written, setWritten] = useState(false)
  const period = periods.find(({ id }) => id === chosen) ?? periods[0]
  if (!period) return null
  const run = (): void =>
    void task.run(async (signal) => {
      const ask = { bloc: place.bloc, period: period.id }
      const { template: before, units, submissions } = await api.call('submissions.read', ask, { signal })
      setWritten(false)
      setTried({ period, units, result: whatIf(prepare(before), prepare(template), submissions) })
    })
  const write = (): void =>
    void task.run(async () => {
      if (!tried) return
      await writeReport('what-if', whatIfReport(template, tried), await readReports())
      setWritten(true)
    })
  const busy = task.state === 'running'
  return (
    <Titled title={words.whatIf} icon={<HistoryRegular />}>
      <div className={styles.column}>
        <Text size={200}>{words.whatIfLine}</Text>
        <Choice
          label={words.whatIfPeriod}
          current={period.id}
          options={periods.map(({ id, name }) => ({ key: id, name }))}
          onChoose={setChosen}
        />
        <WorkButton label={words.whatIfRun} working={words.whatIfRunning} busy={busy} onClick={run} />
        <TaskRefused task={task} />
        {tried && <Outcomes tried={tried} />}
        {tried && tried.result.units.length > 0 && (
          <Button disabledFocusable={busy} onClick={write}>
            {words.writeWhatIf}
          </Button>
        )}
        <Text size={200} role="status">
          {written && words.written(WHAT_IF_SHEET)}
        </Text>
      </div>
    </Titled>
  )
}

function Outcomes({ tried: { units, result } }: { tried: Tried }) {
  const styles = useStyles()
  const { language } = useSpeech()
  const words = templateWords[language]
  if (result.units.length === 0) return <Text role="status">{words.whatIfNone}</Text>
  const name = new Map(units.map((unit) => [unit.id, unit.name]))
  const movers = result.units.filter(({ rises }) => rises !== 0)
  return (
    <>
      <Text role="status" weight="semibold">
        {words.moved(movers.length, result.units.length)}
      </Text>
      <ul className={styles.list}>
        {[...result.units]
          .sort((a, b) => Math.abs(b.rises ?? 0) - Math.abs(a.rises ?? 0))
          .map((outcome) => (
            <li key={outcome.unit}>
              <Text weight="semibold">{name.get(outcome.unit) ?? outcome.unit}</Text>
              {`: ${moveText(outcome, result.decimals, language)}`}
            </li>
          ))}
      </ul>
      {result.remarks.length > 0 && (
        <Fold title={words.remarks(result.remarks.length)}>
          <ul className={styles.list}>
            {result.remarks.map((remark) => (
              <li key={remark.code + remark.why}>{remarkText(remark, language)}</li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  )
}
