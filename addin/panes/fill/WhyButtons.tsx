import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { QuestionCircleRegular } from '@fluentui/react-icons'
import { lazy, Suspense, useState } from 'react'
import type { Code } from '../../../shared/ids.ts'
import type { Prepared } from '../../../shared/prepared.ts'
import { activeCell } from '../../excel/cells.ts'
import type { Format } from '../../text/format.ts'
import { useSpeech } from '../../text/speech.ts'
import type { Task } from '../../useTask.ts'
import { askedAt } from './asked.ts'
import type { OwnSheet } from './sheet-state.ts'

const Why = lazy(() => import('../Why.tsx').then((module) => ({ default: module.Why })))

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    marginLeft: `calc(0px - ${tokens.spacingHorizontalS})`,
  },
  button: { whiteSpace: 'nowrap' },
})

type WhyButtonsProps = { sheet: OwnSheet; prepared: Prepared; format: Format; task: Task }

/** Asks where a number comes from: the total, or whatever row the person stands in. */
export function WhyButtons({ sheet, prepared, format, task }: WhyButtonsProps) {
  const styles = useStyles()
  const { why } = useSpeech().words
  const [asked, setAsked] = useState<Code | 'total' | 'no row'>()
  const ask = (): Promise<unknown> =>
    task.run(async () => {
      setAsked(askedAt(sheet, await activeCell()) ?? 'no row')
    })
  return (
    <div>
      <div className={styles.buttons}>
        <Button
          appearance="subtle"
          size="small"
          className={styles.button}
          icon={<QuestionCircleRegular />}
          aria-haspopup="dialog"
          onClick={() => {
            setAsked('total')
          }}
        >
          {why.total}
        </Button>
        <Button
          appearance="subtle"
          size="small"
          className={styles.button}
          icon={<QuestionCircleRegular />}
          aria-haspopup="dialog"
          onClick={() => void ask()}
        >
          {why.row}
        </Button>
      </div>
      <div role="status">{asked === 'no row' && <Text size={200}>{why.noRow}</Text>}</div>
      {asked !== undefined && asked !== 'no row' && (
        <Suspense>
          <Why
            asked={asked}
            scored={sheet}
            prepared={prepared}
            format={format}
            onClose={() => {
              setAsked(undefined)
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
