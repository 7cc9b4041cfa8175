import { Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components'
import { setUpWords } from '../../text/set-up.ts'
import { useSpeech } from '../../text/speech.ts'
import type { Pasted } from './pasted.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, color: tokens.colorStatusDangerForeground3 },
})

type PastedListProps = {
  label: string
  hint: string
  text: string
  /** What was read of it, in words. */
  read: string
  wrong: Pasted<unknown>['wrong']
  onChange: (text: string) => void
}

/** A list to be typed or pasted, read as it stands: what was understood, and by line what was not. */
export function PastedList({ label, hint, text, read, wrong, onChange }: PastedListProps) {
  const styles = useStyles()
  const words = setUpWords[useSpeech().language]
  return (
    <>
      <Field label={label} hint={hint}>
        <Textarea value={text} rows={6} resize="vertical" onChange={(_, { value }) => onChange(value)} />
      </Field>
      <div role="status">
        <Text size={200}>{read}</Text>
        {wrong.length > 0 && (
          <ul className={styles.list}>
            {wrong.map(({ line, why }) => (
              <li key={line}>{words.line(line, words.wrong[why])}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  )
}
