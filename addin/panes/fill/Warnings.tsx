import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { QuestionCircleRegular } from '@fluentui/react-icons'
import { Titled } from '../../parts/Titled.tsx'
import { useSpeech } from '../../text/speech.ts'
import type { Fill } from './fill.ts'
import { FindingList } from './FindingList.tsx'
import { isConfirmed, type Confirmed, type Finding } from './findings.ts'

const useStyles = makeStyles({
  mark: { color: tokens.colorStatusWarningForeground1 },
  box: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
})

type WarningsProps = {
  warnings: readonly Finding[]
  confirmed: Confirmed
  fill: Fill
  onGo: (finding: Finding) => void
}

/** What may be right and is often wrong: asked, each by itself. */
export function Warnings({ warnings, confirmed, fill, onGo }: WarningsProps) {
  const styles = useStyles()
  const { words } = useSpeech()
  return (
    <Titled
      title={words.fill.warnings(warnings.length)}
      icon={<QuestionCircleRegular className={styles.mark} />}
    >
      <FindingList
        findings={warnings}
        kind="plain"
        onGo={onGo}
        below={({ problem, address, code }) => (
          <Checkbox
            className={styles.box}
            label={words.fill.confirm}
            aria-label={words.fill.confirmOf(address ?? code, code)}
            checked={isConfirmed(confirmed, problem)}
            onChange={(_, { checked }) => {
              fill.confirm(problem, checked === true)
            }}
          />
        )}
      />
    </Titled>
  )
}
