import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import { DocumentTableRegular, TableAddRegular } from '@fluentui/react-icons'
import type { Post } from '../../../shared/calls.ts'
import type { Prepared } from '../../../shared/prepared.ts'
import { countedRows } from '../../../shared/scorecard.ts'
import { Refused } from '../../parts/Refused.tsx'
import { ShellBody } from '../../parts/Shell.tsx'
import { formatFor, type Format } from '../../text/format.ts'
import { useSpeech } from '../../text/speech.ts'
import type { Words } from '../../text/vi.ts'
import { useTask } from '../../useTask.ts'
import { TaskRefused } from '../TaskRefused.tsx'
import type { Fill } from './fill.ts'
import type { SheetState } from './sheet-state.ts'
import { SubmittedCard } from './SubmittedCard.tsx'
import { Todo } from './Todo.tsx'
import { startOf, type Work } from './typed.ts'

const useStyles = makeStyles({
  soft: { display: 'flex', gap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
  icon: { flexShrink: 0, fontSize: '20px' },
})

type NoSheetProps = {
  fill: Fill
  post: Post
  prepared: Prepared
  work: Work
  sheet: Exclude<SheetState, { kind: 'own' }>
}

/** No scoring sheet of this unit in the workbook yet: one button makes it. */
export function NoSheet({ fill, post, prepared, work, sheet }: NoSheetProps) {
  const styles = useStyles()
  const { language, words } = useSpeech()
  const task = useTask()
  const format = formatFor(language, post.bloc.timeZone)
  const { submission } = work
  const busy = task.state === 'running'
  const make = sheet.kind === 'foreign' ? words.fill.makeAnew : words.fill.make
  return (
    <ShellBody>
      {submission ? (
        <SubmittedCard
          receipt={submission.receipt}
          decimals={prepared.template.decimals}
          format={format}
          note={words.fill.receipt.next}
        />
      ) : (
        <Todo post={post} filled={0} rows={countedRows(prepared)} started={false} />
      )}
      {sheet.kind === 'foreign' && <Refused problems={[sheet.problem]} />}
      <TaskRefused task={task} />
      <Button
        appearance={submission || sheet.kind === 'foreign' ? 'secondary' : 'primary'}
        size="large"
        icon={busy ? <Spinner size="tiny" /> : <TableAddRegular />}
        disabledFocusable={busy}
        onClick={() => void task.run(() => fill.make())}
      >
        {busy ? words.fill.making : make}
      </Button>
      <Text size={200} className={styles.soft}>
        <DocumentTableRegular className={styles.icon} />
        {[words.fill.makeEmpty, prefilled(work, words, format)].join(' ').trim()}
      </Text>
    </ShellBody>
  )
}

function prefilled(work: Work, { fill }: Words, format: Format): string {
  const start = startOf(work)
  switch (start.from) {
    case 'nothing':
      return ''
    case 'draft':
      return fill.makeFromDraft(format.moment(start.at))
    case 'submission':
      return fill.makeFromSubmission(format.moment(start.at))
  }
}
