import { makeStyles, mergeClasses, Subtitle2, Text, tokens } from '@fluentui/react-components'
import { placeText } from '../../../shared/ranking-text.ts'
import type { Post } from '../../../shared/calls.ts'
import type { Place } from '../../../shared/ranking.ts'
import type { Format } from '../../text/format.ts'
import { useSpeech } from '../../text/speech.ts'
import type { Standing } from './Head.tsx'
import { useTask } from '../../useTask.ts'
import { TaskRefused } from '../TaskRefused.tsx'
import { joined } from './standing.ts'
import { WhyUnit } from './WhyUnit.tsx'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  group: { display: 'grid', gridTemplateColumns: '24px 1fr', columnGap: tokens.spacingHorizontalS },
  place: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  units: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
    minWidth: 0,
  },
  // a bracket: one line down the left, turned in at both ends
  tied: {
    position: 'relative',
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorBrandStroke1}`,
    '::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: 0,
      width: '6px',
      borderTop: `2px solid ${tokens.colorBrandStroke1}`,
    },
    '::after': {
      content: '""',
      position: 'absolute',
      left: 0,
      bottom: 0,
      width: '6px',
      borderTop: `2px solid ${tokens.colorBrandStroke1}`,
    },
  },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalM,
  },
  asked: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  total: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  track: {
    position: 'relative',
    height: '8px',
    margin: `${tokens.spacingVerticalXXS} 0`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
    overflow: 'hidden',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  bar: {
    height: '100%',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  first: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: '2px',
    backgroundColor: tokens.colorNeutralForeground3,
  },
  soft: { color: tokens.colorNeutralForeground2 },
})

type PlaceListProps = { post: Post; standing: Standing; format: Format }

/** The places from the first, each list by itself: each total drawn against the table's ceiling, with a line where the first one ends. */
export function PlaceList({ post, standing, format }: PlaceListProps) {
  const styles = useStyles()
  const { head } = useSpeech().words
  const { prepared, ranking } = standing
  const lists = [undefined, ...(prepared.template.lists ?? [])]
  return lists.map((list) => {
    const places = ranking.places.filter((place) => place.list === list?.code)
    if (places.length === 0) return null
    return (
      <div key={list?.code ?? ''}>
        {list && <Subtitle2 as="h3">{list.label}</Subtitle2>}
        <ol className={styles.list}>
          {joined(places).map((group) => {
            const place = group[0]?.place ?? null
            return (
              <li key={group[0]?.unit} className={styles.group}>
                <span
                  className={styles.place}
                  aria-label={place === null ? head.noPlace : head.place(place)}
                  role="img"
                >
                  {place ?? '–'}
                </span>
                <ul className={mergeClasses(styles.units, group.length > 1 && place !== null && styles.tied)}>
                  {group.map((each) => (
                    <PlaceRow
                      key={each.unit}
                      post={post}
                      place={each}
                      first={places[0]?.total ?? 0}
                      standing={standing}
                      format={format}
                    />
                  ))}
                </ul>
              </li>
            )
          })}
        </ol>
      </div>
    )
  })
}

type PlaceRowProps = PlaceListProps & { place: Place; first: number }

function PlaceRow({ post, place, first, standing, format }: PlaceRowProps) {
  const styles = useStyles()
  const { language } = useSpeech()
  const task = useTask()
  const { prepared, ranking } = standing
  const { decimals, ceiling, rankBy, classes } = prepared.template
  const share = (points: number): string => `${String((100 * points) / ceiling)}%`
  const why = placeText(place, prepared.template, language)
  const label = classes?.find(({ code }) => code === place.class?.class)?.label
  const name = ranking.units.find(({ id }) => id === place.unit)?.name ?? place.unit
  return (
    <li>
      <div className={styles.line}>
        <Text>{name}</Text>
        <span className={styles.asked}>
          <Text weight="semibold" className={styles.total}>
            {format.points(place.total, decimals)}
            {rankBy === 'percent' && ` (${format.points(place.percent, 2)} %)`}
          </Text>
          <WhyUnit
            unit={place.unit}
            name={name}
            post={post}
            prepared={prepared}
            format={format}
            task={task}
          />
        </span>
      </div>
      <TaskRefused task={task} />
      <div className={styles.track} aria-hidden>
        <div className={styles.bar} style={{ width: share(place.total) }} />
        <div className={styles.first} style={{ left: `calc(${share(first)} - 2px)` }} />
      </div>
      {(label !== undefined || why !== '') && (
        <Text size={200} className={styles.soft}>
          {[label, why].filter(Boolean).join(' · ')}
        </Text>
      )}
    </li>
  )
}
