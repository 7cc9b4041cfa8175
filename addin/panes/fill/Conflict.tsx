import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components'
import type { Format } from '../../text/format.ts'
import { useSpeech } from '../../text/speech.ts'
import type { Task } from '../../useTask.ts'
import type { DraftState } from './draft-keeper.ts'
import type { Fill } from './fill.ts'

const useStyles = makeStyles({ title: { display: 'block' } })

type ConflictProps = {
  theirs: Extract<DraftState, { kind: 'conflict' }>['theirs']
  format: Format
  fill: Fill
  task: Task
}

/** Two drafts, one sheet: the person chooses. */
export function Conflict({ theirs, format, fill, task }: ConflictProps) {
  const styles = useStyles()
  const { conflict } = useSpeech().words.fill
  const busy = task.state === 'running'
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>{conflict.title}</MessageBarTitle>
        {conflict.line(theirs.by, format.moment(theirs.savedAt), theirs.cells.length)} {conflict.note}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={busy} onClick={() => void task.run(() => fill.keepMine())}>
          {conflict.mine}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => void task.run(() => fill.takeTheirs())}>
          {conflict.theirs}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
