import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components'
import type { Answer, Post, UnitProgress } from '../../../shared/calls.ts'
import type { Prepared } from '../../../shared/prepared.ts'
import { countedRows } from '../../../shared/scorecard.ts'
import { ReceiptCard } from '../../parts/ReceiptCard.tsx'
import { ShellBody } from '../../parts/Shell.tsx'
import { formatFor, type Format } from '../../text/format.ts'
import { useSpeech } from '../../text/speech.ts'
import type { Task } from '../../useTask.ts'
import { TaskRefused } from '../TaskRefused.tsx'
import { ClosePeriod } from './ClosePeriod.tsx'
import type { Standing } from './Head.tsx'
import { ReadAt } from './ReadAt.tsx'
import { byUrgency, countsOf, markOf, percentOf, type Mark } from './standing.ts'
import { UnitMark } from './UnitMark.tsx'

const useStyles = makeStyles({
  counts: { display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)', columnGap: tokens.spacingHorizontalS },
  count: { display: 'flex', flexDirection: 'column' },
  number: {
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  whole: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    alignItems: 'start',
  },
  soft: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  bar: { gridColumn: '1 / -1', marginTop: tokens.spacingVerticalXS },
})

type ProgressProps = { post: Post; standing: Standing; refreshing: Task; onRefresh: () => void }

/** Every unit at a glance, those to call first on top. */
export function Progress({ post, standing, refreshing, onRefresh }: ProgressProps) {
  const styles = useStyles()
  const { language, words } = useSpeech()
  const { prepared, progress, ranking } = standing
  const format = formatFor(language, post.bloc.timeZone)
  if (!progress) return null
  const open = post.period.stage === 'filling'
  return (
    <ShellBody foot={open && <ClosePeriod post={post} progress={progress} />}>
      {open ? (
        <Open post={post} progress={progress} format={format} />
      ) : (
        <Closed post={post} ranking={ranking} format={format} />
      )}
      <Counts units={progress.units} />
      <TaskRefused task={refreshing} onAgain={onRefresh} />
      <ul className={styles.list}>
        {byUrgency(progress.units).map((each) => (
          <UnitRow key={each.unit.id} progress={each} prepared={prepared} format={format} />
        ))}
      </ul>
      <ReadAt text={words.head.readAt(format.time(progress.now))} task={refreshing} onRefresh={onRefresh} />
    </ShellBody>
  )
}

function Open({ post, progress, format }: { post: Post; progress: Answer<'progress.read'>; format: Format }) {
  const { head } = useSpeech().words
  const missing = progress.units.filter(({ receipt }) => !receipt).length
  return (
    <Text block>
      {head.deadline(format.moment(post.period.deadline))}{' '}
      {missing > 0 ? head.todoWait(missing) : head.todoClose}
    </Text>
  )
}

function Closed({ post, ranking, format }: { post: Post; ranking: Standing['ranking']; format: Format }) {
  const { closed } = useSpeech().words.head
  return (
    <ReceiptCard
      title={closed.title}
      lines={[closed.line(format.moment(post.period.closedAt ?? ranking.at))]}
      codeLabel={closed.checkCode}
      code={ranking.checkCode}
    />
  )
}

const marks: readonly Mark[] = ['submitted', 'late', 'filling', 'idle']

function Counts({ units }: { units: readonly UnitProgress[] }) {
  const styles = useStyles()
  const { head } = useSpeech().words
  const counts = countsOf(units)
  const submitted = counts.submitted + counts.late
  const text = head.submittedOf(submitted, units.length)
  return (
    <section className={styles.whole} aria-label={text}>
      <Text weight="semibold">{text}</Text>
      <div className={styles.counts}>
        {marks.map((mark) => (
          <span key={mark} className={styles.count}>
            <span className={styles.number}>{counts[mark]}</span>
            <Text size={200}>{head.counts[mark]}</Text>
          </span>
        ))}
      </div>
      <ProgressBar
        thickness="large"
        value={units.length === 0 ? 0 : submitted / units.length}
        color={submitted === units.length ? 'success' : 'brand'}
        aria-label={text}
      />
    </section>
  )
}

function UnitRow({
  progress,
  prepared,
  format,
}: {
  progress: UnitProgress
  prepared: Prepared
  format: Format
}) {
  const styles = useStyles()
  const { head } = useSpeech().words
  const { unit, receipt, savedAt } = progress
  const mark = markOf(progress)
  const percent = percentOf(progress, countedRows(prepared))
  return (
    <li className={styles.row}>
      <Text>{unit.name}</Text>
      <UnitMark mark={mark} percent={percent} />
      {receipt ? (
        <Text size={200} className={styles.soft}>
          {head.submittedAt(
            format.moment(receipt.at),
            format.points(receipt.total, prepared.template.decimals),
          )}
        </Text>
      ) : (
        mark === 'filling' && (
          <>
            <ProgressBar
              className={styles.bar}
              value={percent / 100}
              aria-label={`${unit.name}: ${head.mark.filling(percent)}`}
            />
            {savedAt !== undefined && (
              <Text size={200} className={styles.soft}>
                {head.savedAt(format.moment(savedAt))}
              </Text>
            )}
          </>
        )
      )}
    </li>
  )
}
