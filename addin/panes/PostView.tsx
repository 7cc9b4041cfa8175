import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { CircleFilled, LockClosedRegular } from '@fluentui/react-icons'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { can } from '../../shared/access.ts'
import type { Post } from '../../shared/calls.ts'
import { Year, yearOf } from '../../shared/ids.ts'
import { daysLeft, type Period } from '../../shared/period.ts'
import { Shell, ShellBody } from '../parts/Shell.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { Switch } from '../parts/Switch.tsx'
import { formatFor } from '../text/format.ts'
import { useSpeech } from '../text/speech.ts'
import { useSession } from './session.ts'
import { Waiting } from './Waiting.tsx'

const Fill = lazy(() => import('./fill/Fill.tsx').then((module) => ({ default: module.Fill })))
const Head = lazy(() => import('./head/Head.tsx').then((module) => ({ default: module.Head })))
const AdminView = lazy(() => import('./AdminView.tsx').then((module) => ({ default: module.AdminView })))

type View = 'fill' | 'progress' | 'ranking' | 'template' | 'set-up'

/** The views that a person's roles open in a post, the most their own first. */
export function viewsOf({ roles, unit }: Post): View[] {
  const membership = { roles, unit: unit.id }
  return [
    ...(can(membership, 'draft.save', unit.id) ? (['fill'] as const) : []),
    ...(can(membership, 'progress.read') ? (['progress'] as const) : []),
    ...(can(membership, 'ranking.read') ? (['ranking'] as const) : []),
    ...(can(membership, 'template.edit') ? (['template'] as const) : []),
    ...(can(membership, 'bloc.set-up') ? (['set-up'] as const) : []),
  ]
}

const useStyles = makeStyles({
  stage: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
  },
  filling: { fontSize: '10px', color: tokens.colorBrandForeground1 },
  closed: { fontSize: '12px' },
  urgent: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
})

type PostViewProps = {
  post: Post
  /** All periods of the bloc that the person has to do with. */
  periods: readonly Period[]
  actions: ReactNode
  notice: ReactNode
}

/** One post: whose it is, how far the period is, and its views. */
export function PostView({ post, periods, actions, notice }: PostViewProps) {
  const { words } = useSpeech()
  const { remembered } = useSession()
  const views = viewsOf(post)
  const [wanted, setWanted] = useState(() => remembered.read('view'))
  const view = views.find((each) => each === wanted) ?? views[0]
  const tabs = view !== undefined && views.length > 1 && (
    <Switch
      label={words.views.label}
      views={views}
      current={view}
      nameOf={(each) => words.views[each]}
      onSwitch={(next) => {
        setWanted(next)
        remembered.write('view', next)
      }}
    />
  )
  return (
    <Shell
      title={post.bloc.name}
      line={<Standing post={post} />}
      actions={actions}
      tabs={
        <>
          {notice}
          {tabs}
        </>
      }
    >
      <Suspense
        fallback={
          <ShellBody>
            <Skeleton label={words.app.loading} />
          </ShellBody>
        }
      >
        {view === 'fill' ? (
          <Fill post={post} />
        ) : view === 'template' || view === 'set-up' ? (
          <AdminView
            view={view}
            bloc={post.bloc}
            year={Year.parse(String(yearOf(post.period.id)))}
            periods={periods}
          />
        ) : view === undefined ? (
          <Waiting post={post} />
        ) : (
          // a period that was closed is read anew: its ranking is final now
          <Head key={post.period.stage} post={post} view={view} />
        )}
      </Suspense>
    </Shell>
  )
}

/** Period, stage, days left. */
function Standing({ post }: { post: Post }) {
  const styles = useStyles()
  const { language, words } = useSpeech()
  const { now } = useSession()
  const { name, stage, deadline } = post.period
  const format = formatFor(language, post.bloc.timeZone)
  const days = daysLeft(new Date(deadline), now(), format.day)
  return (
    <>
      <span>{name}</span>
      <span className={styles.stage}>
        {stage === 'filling' ? (
          <CircleFilled className={styles.filling} />
        ) : (
          <LockClosedRegular className={styles.closed} />
        )}
        {words.stage[stage]}
      </span>
      {stage === 'filling' && (
        <Text size={200} className={days <= 3 ? styles.urgent : ''}>
          {days > 0 ? words.days.left(days) : days === 0 ? words.days.today : words.days.past(-days)}
        </Text>
      )}
    </>
  )
}
