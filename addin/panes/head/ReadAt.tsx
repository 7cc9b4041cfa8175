import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import { ArrowClockwiseRegular } from '@fluentui/react-icons'
import { useSpeech } from '../../text/speech.ts'
import type { Task } from '../../useTask.ts'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',

    color: tokens.colorNeutralForeground2,
  },
})

/** Which moment the numbers are of, and a fresh look. */
export function ReadAt({ text, task, onRefresh }: { text: string; task: Task; onRefresh: () => void }) {
  const styles = useStyles()
  const { head } = useSpeech().words
  const busy = task.state === 'running'
  return (
    <div className={styles.line}>
      <Text size={200}>{text}</Text>
      <Button
        size="small"
        appearance="subtle"
        icon={busy ? <Spinner size="extra-tiny" /> : <ArrowClockwiseRegular />}
        disabledFocusable={busy}
        onClick={onRefresh}
        aria-label={head.refresh}
        title={head.refresh}
      />
    </div>
  )
}
