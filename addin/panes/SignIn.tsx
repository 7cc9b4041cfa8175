import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import { PersonRegular, ShieldCheckmarkRegular } from '@fluentui/react-icons'
import { ShellBody } from '../parts/Shell.tsx'
import { Refused } from '../parts/Refused.tsx'
import { useSpeech } from '../text/speech.ts'
import type { Task } from '../useTask.ts'

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  soft: { display: 'flex', gap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
  icon: { flexShrink: 0, fontSize: '20px' },
})

/** Before anybody is signed in: what this is, and one button. */
export function SignIn({ task, onSignIn }: { task: Task; onSignIn: () => void }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const { signIn } = words
  return (
    <ShellBody>
      <h2 className={styles.title}>{signIn.title}</h2>
      <Text>{signIn.line}</Text>
      {task.state === 'refused' && <Refused problems={task.problems} />}
      {task.state === 'running' ? (
        <>
          <Spinner size="small" label={signIn.waiting} labelPosition="after" />
          <Button onClick={task.cancel}>{signIn.cancel}</Button>
        </>
      ) : (
        <Button appearance="primary" size="large" icon={<PersonRegular />} onClick={onSignIn}>
          {signIn.button}
        </Button>
      )}
      <Text size={200} className={styles.soft}>
        <ShieldCheckmarkRegular className={styles.icon} />
        {signIn.safe}
      </Text>
    </ShellBody>
  )
}
