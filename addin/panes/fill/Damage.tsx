import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  tokens,
} from '@fluentui/react-components'
import { WrenchRegular } from '@fluentui/react-icons'
import type { Problem } from '../../../shared/problem.ts'
import { problemWords } from '../../text/problems.ts'
import { useSpeech } from '../../text/speech.ts'
import type { Task } from '../../useTask.ts'
import type { Fill } from './fill.ts'

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: tokens.spacingHorizontalL } })

/** One remedy for all: the first few tell enough. */
const SHOWN = 3

/** What is wrong with the sheet itself: one button builds it again with everything typed. */
export function Damage({ damage, fill, task }: { damage: readonly Problem[]; fill: Fill; task: Task }) {
  const styles = useStyles()
  const { language, words } = useSpeech()
  const busy = task.state === 'running'
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{words.fill.damaged}</MessageBarTitle>
        <ul className={styles.list}>
          {damage.slice(0, SHOWN).map((problem) => (
            <li key={JSON.stringify(problem)}>{problemWords(problem, language)}</li>
          ))}
          {damage.length > SHOWN && <li>{words.fill.andMore(damage.length - SHOWN)}</li>}
        </ul>
      </MessageBarBody>
      <MessageBarActions>
        <Button
          appearance="primary"
          size="small"
          icon={busy ? <Spinner size="extra-tiny" /> : <WrenchRegular />}
          disabledFocusable={busy}
          onClick={() => void task.run(() => fill.rebuild())}
        >
          {busy ? words.fill.rebuilding : words.fill.rebuild}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
