import { useCallback, useEffect, useState } from 'react'
import { can } from '../../../shared/access.ts'
import type { Answer, Post } from '../../../shared/calls.ts'
import { prepare, type Prepared } from '../../../shared/prepared.ts'
import { ShellBody } from '../../parts/Shell.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { useSpeech } from '../../text/speech.ts'
import { useTask } from '../../useTask.ts'
import { pathOf, useSession } from '../session.ts'
import { TaskRefused } from '../TaskRefused.tsx'
import { Progress } from './Progress.tsx'
import { Ranking } from './Ranking.tsx'

/** What a head looks at; the council has no progress. */
export type Standing = {
  prepared: Prepared
  ranking: Answer<'ranking.read'>
  progress: Answer<'progress.read'> | undefined
}

/** The head's pane: how far the units are, and how they stand. Both come together, so that they tell of one moment. */
export function Head({ post, view }: { post: Post; view: 'progress' | 'ranking' }) {
  const { words } = useSpeech()
  const { standing, task, load } = useStanding(post)
  if (!standing)
    return (
      <ShellBody>
        <TaskRefused task={task} onAgain={load} />
        {task.state !== 'refused' && <Skeleton label={words.app.loading} />}
      </ShellBody>
    )
  const View = view === 'progress' ? Progress : Ranking
  return <View post={post} standing={standing} refreshing={task} onRefresh={load} />
}

const FRESH = 60_000

function useStanding(post: Post) {
  const { api } = useSession()
  const { bloc, period } = pathOf(post)
  const sees = can({ roles: post.roles, unit: post.unit.id }, 'progress.read')
  const [standing, setStanding] = useState<Standing>()
  const task = useTask()
  const { run } = task
  const load = useCallback(
    () =>
      void run(async (signal) => {
        const path = { bloc, period }
        const [{ template }, ranking, progress] = await Promise.all([
          api.call('template.read', path, { signal }),
          api.call('ranking.read', path, { signal }),
          sees ? api.call('progress.read', path, { signal }) : undefined,
        ])
        setStanding({ prepared: prepare(template), ranking, progress })
      }),
    [run, api, bloc, period, sees],
  )
  useEffect(() => {
    load()
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') load()
    }, FRESH)
    return () => {
      clearInterval(timer)
    }
  }, [load])
  return { standing, task, load }
}
