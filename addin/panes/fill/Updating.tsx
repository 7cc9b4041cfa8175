import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { ArrowSyncRegular, CheckmarkCircleRegular, DocumentArrowUpRegular } from '@fluentui/react-icons'
import type { Carried } from '../../../shared/change/carried.ts'
import type { Prepared } from '../../../shared/prepared.ts'
import { HOMELESS_SHEET } from '../../excel/run.ts'
import { Titled } from '../../parts/Titled.tsx'
import { WorkButton } from '../../parts/WorkButton.tsx'
import { useSpeech } from '../../text/speech.ts'
import type { Task } from '../../useTask.ts'
import type { Fill } from './fill.ts'
import type { OwnSheet } from './sheet-state.ts'
import { addressText } from './sheet-state.ts'

const useStyles = makeStyles({
  icon: { color: tokens.colorBrandForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  column: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
})

type UpdatingProps = { older: number; prepared: Prepared; fill: Fill; task: Task }

/** The table was amended while this sheet was being filled: one press brings it up to date with all that was typed. */
export function Updating({ older, prepared, fill, task }: UpdatingProps) {
  const styles = useStyles()
  const { fill: words } = useSpeech().words
  return (
    <Titled title={words.amended.title} icon={<DocumentArrowUpRegular className={styles.icon} />}>
      <div className={styles.column} role="status">
        <Text>{words.amended.line(older, prepared.template.version)}</Text>
        <Text>{words.amended.safe}</Text>
        <WorkButton
          label={words.amended.update}
          working={words.amended.updating}
          busy={task.state === 'running'}
          appearance="primary"
          icon={<ArrowSyncRegular />}
          onClick={() => void task.run(() => fill.update())}
        />
      </div>
    </Titled>
  )
}

type UpdatedProps = { updated: Carried; sheet: OwnSheet; prepared: Prepared; fill: Fill; task: Task }

/** What came of it: the rows that are new, and what no longer has a place. */
export function Updated({ updated, sheet, prepared, fill, task }: UpdatedProps) {
  const styles = useStyles()
  const { fill: words } = useSpeech().words
  const { isNew, homeless, cells } = updated
  const { rowOf, columnOf } = sheet.reading
  const placeOf = (code: (typeof isNew)[number]) => {
    const [row, column] = [rowOf.get(code), columnOf.get('ket_qua')]
    if (row === undefined || column === undefined) return undefined
    return { sheet: sheet.place.id, row: sheet.place.top + row, column: sheet.place.left + column }
  }
  return (
    <Titled title={words.amended.done} icon={<CheckmarkCircleRegular className={styles.good} />}>
      <div className={styles.column} role="status">
        <Text>{words.amended.kept(cells.length)}</Text>
        {isNew.length > 0 && (
          <>
            <Text weight="semibold">{words.amended.fresh(isNew.length)}</Text>
            <ul className={styles.list}>
              {isNew.map((code) => {
                const place = placeOf(code)
                const label = prepared.nodes[prepared.indexOf.get(code) ?? -1]?.branch.label ?? ''
                return (
                  <li key={code}>
                    {`${code} ${label} `}
                    {place && (
                      <Button
                        size="small"
                        appearance="subtle"
                        aria-label={words.goToCell(addressText(place), code)}
                        onClick={() => void task.run(() => fill.goTo(place))}
                      >
                        {words.goTo}
                      </Button>
                    )}
                  </li>
                )
              })}
            </ul>
          </>
        )}
        {homeless.length > 0 && (
          <>
            <Text weight="semibold">{words.amended.homeless(homeless.length, HOMELESS_SHEET)}</Text>
            <ul className={styles.list}>
              {homeless.map(({ code, label }) => (
                <li key={code}>{`${code} ${label}`}</li>
              ))}
            </ul>
          </>
        )}
        <Button onClick={fill.readUpdate}>{words.amended.read}</Button>
      </div>
    </Titled>
  )
}
