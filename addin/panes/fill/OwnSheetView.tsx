import { makeStyles, Text } from '@fluentui/react-components'
import { useEffect } from 'react'
import type { Post } from '../../../shared/calls.ts'
import type { Prepared } from '../../../shared/prepared.ts'
import { countedRows } from '../../../shared/scorecard.ts'
import { Fold } from '../../parts/Fold.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { ShellBody } from '../../parts/Shell.tsx'
import { formatFor } from '../../text/format.ts'
import { useSpeech } from '../../text/speech.ts'
import type { Words } from '../../text/vi.ts'
import { useTask } from '../../useTask.ts'
import { useSession } from '../session.ts'
import { TaskRefused } from '../TaskRefused.tsx'
import { Blanks } from './Blanks.tsx'
import { Conflict } from './Conflict.tsx'
import { Damage } from './Damage.tsx'
import type { FillState } from './fill-state.ts'
import type { Fill } from './fill.ts'
import { blockedBy, findingsOf, type Finding, type Findings } from './findings.ts'
import { entriesOf } from './intent.ts'
import { Mistakes } from './Mistakes.tsx'
import { SavedLine } from './SavedLine.tsx'
import type { OwnSheet } from './sheet-state.ts'
import { SheetScore } from './SheetScore.tsx'
import { SubmitButton } from './SubmitButton.tsx'
import { SubmittedCard } from './SubmittedCard.tsx'
import { Submitting, useSubmitting } from './Submitting.tsx'
import { Todo } from './Todo.tsx'
import { Updated, Updating } from './Updating.tsx'
import { sameEntries } from './typed.ts'
import { Warnings } from './Warnings.tsx'
import { WhyButtons } from './WhyButtons.tsx'

const useStyles = makeStyles({
  heard: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
})

type OwnSheetViewProps = { fill: Fill; state: FillState; sheet: OwnSheet; post: Post; prepared: Prepared }

/** Beside one's own sheet: how far, what to put right, submit, and whether the work is safe. */
export function OwnSheetView({ fill, state, sheet, post, prepared }: OwnSheetViewProps) {
  const styles = useStyles()
  const { language, words } = useSpeech()
  const { signInAgain } = useSession()
  const submitting = useSubmitting(fill)
  const action = useTask()
  useReloadOnClose(state)
  const format = formatFor(language, post.bloc.timeZone)
  const { decimals } = prepared.template
  const findings = findingsOf(sheet)
  const blocked = blockedBy(findings, state.confirmed)
  const { submission } = state.work
  // what was submitted by an earlier version of the table is not what stands here now
  const unchanged =
    submission?.templateVersion === prepared.template.version &&
    sameEntries(entriesOf(sheet), submission.entries)
  const rows = countedRows(prepared)
  const damaged = findings.damage.length > 0
  const go = ({ place }: Finding): void => {
    if (place) void action.run(() => fill.goTo(place))
  }
  const receipt = (note?: string) =>
    submission && (
      <SubmittedCard
        receipt={submission.receipt}
        decimals={decimals}
        format={format}
        arrived={submitting.sent}
        {...(note === undefined ? {} : { note })}
      />
    )
  const foot = (
    <>
      <TaskRefused task={submitting.looking} />
      {!unchanged && sheet.older === undefined && (
        <SubmitButton
          again={submission !== undefined}
          blocked={blocked}
          busy={submitting.looking.state === 'running'}
          onSubmit={() => void submitting.begin()}
        />
      )}
      <SavedLine
        draft={state.draft}
        format={format}
        onRetry={() => void fill.saveNow()}
        onSignIn={signInAgain}
      />
    </>
  )
  const why = <WhyButtons sheet={sheet} prepared={prepared} format={format} task={action} />
  const work = (
    <>
      <div>
        <SheetScore sheet={sheet} prepared={prepared} format={format} rows={rows} provisional={blocked.any} />
        {why}
      </div>
      <Mistakes mistakes={findings.mistakes} fill={fill} task={action} onGo={go} />
      {findings.warnings.length > 0 && (
        <Warnings warnings={findings.warnings} confirmed={state.confirmed} fill={fill} onGo={go} />
      )}
      {findings.blanks.length > 0 && <Blanks blanks={findings.blanks} prepared={prepared} onGo={go} />}
      {submission && <Fold title={words.fill.receipt.show}>{receipt()}</Fold>}
    </>
  )
  return (
    <ShellBody foot={foot}>
      {unchanged ? (
        receipt(words.fill.receipt.next)
      ) : submission ? (
        <Text>{words.fill.receipt.changed(submission.receipt.revision)}</Text>
      ) : (
        <Todo post={post} filled={sheet.card.filled} rows={rows} started />
      )}
      {state.draft.kind === 'conflict' && (
        <Conflict theirs={state.draft.theirs} format={format} fill={fill} task={action} />
      )}
      {state.trouble.length > 0 && <Refused problems={state.trouble} />}
      <TaskRefused task={action} />
      {state.updated && (
        <Updated updated={state.updated} sheet={sheet} prepared={prepared} fill={fill} task={action} />
      )}
      {sheet.older !== undefined ? (
        <Updating older={sheet.older} prepared={prepared} fill={fill} task={action} />
      ) : damaged ? (
        <Damage damage={findings.damage} fill={fill} task={action} />
      ) : unchanged ? (
        why
      ) : (
        work
      )}
      <div role="status" className={styles.heard}>
        {heard(findings, words)}
      </div>
      {submitting.intent && (
        <Submitting
          post={post}
          decimals={decimals}
          intent={submitting.intent}
          last={submission?.receipt}
          sending={submitting.sending}
          onSend={() => void submitting.send()}
          onGiveUp={submitting.giveUp}
        />
      )}
    </ShellBody>
  )
}

/** A draft that is refused because the period was closed: the view of a closed period is what should be here. */
function useReloadOnClose({ draft }: FillState): void {
  const { reload } = useSession()
  const { run } = useTask()
  const closed = draft.kind === 'refused' && draft.problems.some(({ code }) => code === 'period.closed')
  useEffect(() => {
    if (closed) void run(reload)
  }, [closed, run, reload])
}

/** What a screen reader is told when the counts change. */
function heard({ mistakes, blanks }: Findings, { fill }: Words): string {
  return [
    mistakes.length > 0 ? fill.mistakes(mistakes.length) : fill.noMistakes,
    ...(blanks.length > 0 ? [fill.blanks(blanks.length)] : []),
  ].join('. ')
}
