import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { Post } from '../../../shared/calls.ts'
import { prepare, type Prepared } from '../../../shared/prepared.ts'
import { ShellBody } from '../../parts/Shell.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { useSpeech } from '../../text/speech.ts'
import { useTask } from '../../useTask.ts'
import { keepLastRead } from '../last-read.ts'
import { pathOf, useSession } from '../session.ts'
import { TaskRefused } from '../TaskRefused.tsx'
import type { FillSettings } from './fill-state.ts'
import { createFill } from './fill.ts'
import { FillView } from './FillView.tsx'
import type { Work } from './typed.ts'

/** The staff's pane: loads the table and the unit's own work, then follows the sheet. */
export function Fill({ post }: { post: Post }) {
  const { words } = useSpeech()
  const session = useSession()
  const { api } = session
  const { bloc, period, unit } = pathOf(post)
  // a period that was closed, or given more time, begins this view anew, with what the server holds then
  const since = post.period.stage + post.period.deadline
  const [loaded, setLoaded] = useState<{ prepared: Prepared; work: Work; since: string }>()
  const task = useTask()
  const { run } = task
  const load = useCallback(
    () =>
      run(async (signal) => {
        const [{ template }, work] = await Promise.all([
          api.call('template.read', { bloc, period }, { signal }),
          api.call('draft.read', { bloc, period, unit }, { signal }),
        ])
        setLoaded({ prepared: prepare(template), work, since })
      }),
    [run, api, bloc, period, unit, since],
  )
  useEffect(() => void load(), [load])
  if (loaded?.since === since) {
    return (
      <FillDesk key={since} post={post} session={session} prepared={loaded.prepared} work={loaded.work} />
    )
  }
  return (
    <ShellBody>
      <TaskRefused task={task} onAgain={() => void load()} />
      {task.state !== 'refused' && <Skeleton label={words.app.loading} />}
    </ShellBody>
  )
}

function FillDesk(settings: FillSettings) {
  const [fill] = useState(() => createFill(settings))
  const state = useSyncExternalStore(fill.subscribe, fill.read)
  useEffect(() => fill.start(), [fill])
  const { post, prepared, work, session } = settings
  useEffect(() => {
    const { targets, given } = work
    keepLastRead(session.remembered, { post, template: prepared.template, facts: { targets, given } })
  }, [post, prepared, work, session])
  if (state.failure) throw state.failure.error
  return <FillView fill={fill} state={state} post={post} prepared={prepared} />
}
