import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import { TableRegular, TrophyRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Post } from '../../../shared/calls.ts'
import { matrixReport, rankingReport } from '../../excel/head-reports.ts'
import { readReports, writeReport, type ReportKind } from '../../excel/report.ts'
import { MATRIX_SHEET, RANKING_SHEET } from '../../excel/run.ts'
import { formatFor } from '../../text/format.ts'
import { useSpeech } from '../../text/speech.ts'
import { useTask } from '../../useTask.ts'
import { TaskRefused } from '../TaskRefused.tsx'
import type { Standing } from './Head.tsx'

const useStyles = makeStyles({
  buttons: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
})

const sheets: Record<ReportKind, string> = { ranking: RANKING_SHEET, matrix: MATRIX_SHEET }

/** The head's two sheets, for print and for the meeting. */
export function WriteReports({ post, standing }: { post: Post; standing: Standing }) {
  const styles = useStyles()
  const { head } = useSpeech().words
  const [written, setWritten] = useState<ReportKind>()
  const [kind, setKind] = useState<ReportKind>('ranking')
  const task = useTask()
  const busy = task.state === 'running'
  const write = (wanted: ReportKind): void => {
    setKind(wanted)
    setWritten(undefined)
    void task.run(async () => {
      await writeKind(wanted, post, standing)
      setWritten(wanted)
    })
  }
  const running = (each: ReportKind): boolean => busy && kind === each
  return (
    <>
      <TaskRefused task={task} />
      <Text size={200} role="status">
        {written && head.written(sheets[written])}
      </Text>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          icon={running('ranking') ? <Spinner size="tiny" /> : <TrophyRegular />}
          disabledFocusable={busy}
          onClick={() => {
            write('ranking')
          }}
        >
          {running('ranking') ? head.writing : head.writeRanking}
        </Button>
        <Button
          icon={running('matrix') ? <Spinner size="tiny" /> : <TableRegular />}
          disabledFocusable={busy}
          onClick={() => {
            write('matrix')
          }}
        >
          {running('matrix') ? head.writing : head.writeMatrix}
        </Button>
      </div>
    </>
  )
}

/** The sheet itself is always in Vietnamese: it is printed and signed. Looked for anew each time, so one that was deleted does no harm. */
async function writeKind(kind: ReportKind, post: Post, { prepared, ranking }: Standing): Promise<void> {
  const head = {
    blocName: post.bloc.name,
    periodName: post.period.name,
    atText: formatFor('vi', post.bloc.timeZone).moment(ranking.at),
  }
  const report = kind === 'ranking' ? rankingReport : matrixReport
  await writeReport(kind, report(prepared, ranking, head), await readReports())
}
