import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { Post } from '../../../shared/calls.ts'
import { Fold } from '../../parts/Fold.tsx'
import { ReceiptCard } from '../../parts/ReceiptCard.tsx'
import { ShellBody } from '../../parts/Shell.tsx'
import { formatFor } from '../../text/format.ts'
import { useSpeech } from '../../text/speech.ts'
import type { Task } from '../../useTask.ts'
import { TaskRefused } from '../TaskRefused.tsx'
import { ClosePeriod } from './ClosePeriod.tsx'
import type { Standing } from './Head.tsx'
import { PlaceList } from './PlaceList.tsx'
import { ReadAt } from './ReadAt.tsx'
import { WriteReports } from './WriteReports.tsx'

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXXL, color: tokens.colorNeutralForeground2 },
})

type RankingProps = { post: Post; standing: Standing; refreshing: Task; onRefresh: () => void }

/** How the units stand, what decided it, and the way to paper. */
export function Ranking({ post, standing, refreshing, onRefresh }: RankingProps) {
  const styles = useStyles()
  const { language, words } = useSpeech()
  const { head } = words
  const { ranking, progress } = standing
  const format = formatFor(language, post.bloc.timeZone)
  const at = format.moment(ranking.at)
  const missing = ranking.units.filter(({ id }) => ranking.missing.includes(id))
  return (
    <ShellBody foot={ranking.places.length > 0 && <WriteReports post={post} standing={standing} />}>
      {ranking.final ? (
        <ReceiptCard
          title={head.closed.title}
          lines={[head.closed.line(at)]}
          codeLabel={head.closed.checkCode}
          code={ranking.checkCode}
        />
      ) : (
        <ReadAt text={head.provisional(at)} task={refreshing} onRefresh={onRefresh} />
      )}
      <TaskRefused task={refreshing} onAgain={onRefresh} />
      {ranking.places.length === 0 ? (
        <Text>{head.noPlaces}</Text>
      ) : (
        <PlaceList post={post} standing={standing} format={format} />
      )}
      {missing.length > 0 && (
        <Fold title={head.missing(missing.length)}>
          <ul className={styles.list}>
            {missing.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </Fold>
      )}
      {progress && !ranking.final && <ClosePeriod post={post} progress={progress} />}
    </ShellBody>
  )
}
