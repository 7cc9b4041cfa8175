import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
  },
})

/** A few plain words and perhaps one thing to do, before anything richer is loaded. */
export function Notice({ text, action, onAction }: { text: string; action?: string; onAction?: () => void }) {
  const styles = useStyles()
  return (
    <div role="alert" className={styles.notice}>
      <Text>{text}</Text>
      {action !== undefined && onAction && (
        <Button appearance="primary" onClick={onAction}>
          {action}
        </Button>
      )}
    </div>
  )
}
