import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import {
  CloudCheckmarkRegular,
  CloudOffRegular,
  DocumentCheckmarkRegular,
  WarningRegular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { statusOf } from '../../../shared/refusal.ts'
import type { Format } from '../../text/format.ts'
import { problemWords } from '../../text/problems.ts'
import { useSpeech } from '../../text/speech.ts'
import type { DraftState } from './draft-keeper.ts'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '24px',
    color: tokens.colorNeutralForeground2,
  },
  icon: { flexShrink: 0, fontSize: '16px', display: 'flex' },
  words: { flexGrow: 1, overflowWrap: 'anywhere' },
})

type SavedLineProps = { draft: DraftState; format: Format; onRetry: () => void; onSignIn: () => void }

/** Where the work is safe. */
export function SavedLine({ draft, format, onRetry, onSignIn }: SavedLineProps) {
  const styles = useStyles()
  const { language, words } = useSpeech()
  const { saved } = words.fill
  const [icon, text] = wording()
  const signedOut = draft.kind === 'refused' && draft.problems.some(({ code }) => statusOf(code) === 401)
  return (
    <div className={styles.line}>
      <span className={styles.icon}>{icon}</span>
      <Text size={200} className={styles.words}>
        {text}
      </Text>
      {draft.kind === 'refused' && (
        <Button size="small" onClick={signedOut ? onSignIn : onRetry}>
          {signedOut ? words.refused.signIn : saved.retry}
        </Button>
      )}
    </div>
  )

  function wording(): [ReactElement, string] {
    switch (draft.kind) {
      case 'resting':
        return [<DocumentCheckmarkRegular key="i" />, saved.fileOnly]
      case 'saving':
        return [<DocumentCheckmarkRegular key="i" />, saved.saving]
      case 'saved':
        return [<CloudCheckmarkRegular key="i" />, saved.both(format.time(draft.at))]
      case 'offline':
        return [<CloudOffRegular key="i" />, saved.offline]
      case 'conflict':
        return [<WarningRegular key="i" />, saved.conflict]
      case 'refused': {
        const [first] = draft.problems
        return [<WarningRegular key="i" />, `${saved.refused}. ${first ? problemWords(first, language) : ''}`]
      }
    }
  }
}
