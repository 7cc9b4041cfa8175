import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import type { Seat } from '../../shared/calls.ts'
import { Shell, ShellBody } from '../parts/Shell.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { Switch } from '../parts/Switch.tsx'
import { useSpeech } from '../text/speech.ts'
import type { AdminViewName } from './AdminView.tsx'
import { useSession } from './session.ts'

const AdminView = lazy(() => import('./AdminView.tsx').then((module) => ({ default: module.AdminView })))

const views: readonly AdminViewName[] = ['set-up', 'template']

type BlocViewProps = { seat: Seat; actions: ReactNode }

/** A bloc in a year in which nothing has been opened yet: for its admin, who sets it up. */
export function BlocView({ seat: { bloc, year }, actions }: BlocViewProps) {
  const { words } = useSpeech()
  const { remembered } = useSession()
  const [view, setView] = useState<AdminViewName>('set-up')
  // once a period is open, the view of its post goes on where this one was
  useEffect(() => {
    remembered.write('view', view)
  }, [remembered, view])
  return (
    <Shell
      title={bloc.name}
      line={words.posts.year(year)}
      actions={actions}
      tabs={
        <Switch
          label={words.views.label}
          views={views}
          current={view}
          nameOf={(each) => words.views[each]}
          onSwitch={setView}
        />
      }
    >
      <Suspense
        fallback={
          <ShellBody>
            <Skeleton label={words.app.loading} />
          </ShellBody>
        }
      >
        <AdminView view={view} bloc={bloc} year={year} periods={[]} />
      </Suspense>
    </Shell>
  )
}
