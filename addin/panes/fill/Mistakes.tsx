import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular, ErrorCircleRegular } from '@fluentui/react-icons'
import { Titled } from '../../parts/Titled.tsx'
import { useSpeech } from '../../text/speech.ts'
import type { Task } from '../../useTask.ts'
import type { Fill } from './fill.ts'
import { FindingList } from './FindingList.tsx'
import type { Finding } from './findings.ts'

const useStyles = makeStyles({
  good: { color: tokens.colorStatusSuccessForeground1 },
  wrong: { color: tokens.colorStatusDangerForeground3 },
})

type MistakesProps = {
  mistakes: readonly Finding[]
  fill: Fill
  task: Task
  onGo: (finding: Finding) => void
}

/** What was entered wrong, each with its cell and, where there is one, its remedy. */
export function Mistakes({ mistakes, fill, task, onGo }: MistakesProps) {
  const styles = useStyles()
  const { words } = useSpeech()
  const fixable = mistakes.filter(({ number, place }) => number !== undefined && place)
  const fix = (findings: readonly Finding[]): void => void task.run(() => fill.makeNumbers(findings))
  if (mistakes.length === 0)
    return <Titled title={words.fill.noMistakes} icon={<CheckmarkCircleRegular className={styles.good} />} />
  return (
    <Titled
      title={words.fill.mistakes(mistakes.length)}
      icon={<ErrorCircleRegular className={styles.wrong} />}
      side={
        fixable.length > 1 && (
          <Button
            size="small"
            onClick={() => {
              fix(fixable)
            }}
          >
            {words.fill.makeNumbers(fixable.length)}
          </Button>
        )
      }
    >
      <FindingList
        findings={mistakes}
        kind="wrong"
        onGo={onGo}
        below={(finding) =>
          finding.number !== undefined &&
          finding.address !== undefined && (
            <Button
              size="small"
              aria-label={words.fill.makeNumberOf(finding.address)}
              onClick={() => {
                fix([finding])
              }}
            >
              {words.fill.makeNumber}
            </Button>
          )
        }
      />
    </Titled>
  )
}
