import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Problem } from '../../shared/problem.ts'
import { problemWords } from '../text/problems.ts'
import { useSpeech } from '../text/speech.ts'

const useStyles = makeStyles({
  bar: { flexShrink: 0, alignItems: 'start', paddingTop: tokens.spacingVerticalS },
  words: { overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
})

type RefusedProps = { problems: readonly Problem[]; again?: ReactNode; onDismiss?: (() => void) | undefined }

/** What stood in the way, in words: what happened, what is safe, what to do. Spoken when it appears. */
export function Refused({ problems, again, onDismiss }: RefusedProps) {
  const styles = useStyles()
  const { language, words } = useSpeech()
  const offline = problems.every(({ code }) => code === 'offline')
  return (
    <MessageBar
      intent={offline ? 'warning' : 'error'}
      layout="multiline"
      politeness="assertive"
      className={styles.bar}
      role="alert"
    >
      <MessageBarBody className={styles.words}>
        {problems.length === 1 && problems[0] ? (
          problemWords(problems[0], language)
        ) : (
          <ul className={styles.list}>
            {problems.map((problem) => (
              <li key={JSON.stringify(problem)}>{problemWords(problem, language)}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      {(again !== undefined || onDismiss) && (
        <MessageBarActions>
          {again}
          {onDismiss && (
            <Button size="small" onClick={onDismiss}>
              {words.refused.dismiss}
            </Button>
          )}
        </MessageBarActions>
      )}
    </MessageBar>
  )
}
