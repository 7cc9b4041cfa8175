import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { can } from '../../shared/access.ts'
import type { Answer, Seat } from '../../shared/calls.ts'
import { yearOf } from '../../shared/ids.ts'
import { problem } from '../../shared/problem.ts'
import { Refusal, statusOf } from '../../shared/refusal.ts'
import { createApi, type Api } from '../api.ts'
import { tokenSource, type TokenSource } from '../auth.ts'
import { LanguageButton } from '../parts/LanguageButton.tsx'
import { PaneMenu } from '../parts/PaneMenu.tsx'
import { Refused } from '../parts/Refused.tsx'
import { Shell, ShellBody } from '../parts/Shell.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import type { Remembered } from '../remembered.ts'
import { useSpeech } from '../text/speech.ts'
import { useTask } from '../useTask.ts'
import { BlocView } from './BlocView.tsx'
import { findLastRead, keepLastRead, offlineApi, type LastRead } from './last-read.ts'
import { postKey, Posts, seatKey } from './Posts.tsx'
import { PostView } from './PostView.tsx'
import { SessionContext, type Session } from './session.ts'
import { SignIn } from './SignIn.tsx'

const Beginning = lazy(() =>
  import('./set-up/Beginning.tsx').then((module) => ({ default: module.Beginning })),
)

type Person = Answer<'person.read'>
/** Who is at the desk: not known yet, nobody, somebody, or whoever was here last, while there is no connection. */
type Sitting =
  | { kind: 'opening' }
  | { kind: 'offline'; last: LastRead }
  | { kind: 'out'; door: Door }
  | { kind: 'in'; door: Door; person: Person; skew: number }

/** The way in, as this server has it. */
type Door = { source: TokenSource; api: Api }

const VERSION = String(import.meta.env['VITE_VERSION'] ?? 'dev')
const API = new URL('/api', location.origin).href

async function openDoor(sitting: Remembered, signal: AbortSignal): Promise<Door> {
  const nobody = { token: () => Promise.resolve(undefined) }
  const signIn = await createApi(API, nobody).call('sign-in.read', {}, { signal })
  const source = await tokenSource(signIn, sitting)
  return { source, api: createApi(API, source) }
}

async function enter(door: Door): Promise<Extract<Sitting, { kind: 'in' }>> {
  const person = await door.api.call('person.read', {})
  return { kind: 'in', door, person, skew: Date.parse(person.now) - Date.now() }
}

/** Whoever was signed in still is, unless the server no longer takes their token. */
async function enterIfKnown(door: Door): Promise<Sitting> {
  if ((await door.source.token()) === undefined) return { kind: 'out', door }
  return enter(door).catch((error: unknown): Sitting => {
    if (error instanceof Refusal && error.problems.some(({ code }) => statusOf(code) === 401))
      return { kind: 'out', door }
    throw error
  })
}

/** Opens the way in; where nobody answers, goes on with what was last read here. */
async function openOrGoOn(store: Remembered, remembered: Remembered, signal: AbortSignal): Promise<Sitting> {
  return openDoor(store, signal)
    .then(enterIfKnown)
    .catch((error: unknown): Sitting => {
      const alone = error instanceof Refusal && error.problems.every(({ code }) => statusOf(code) === 503)
      const last = alone ? findLastRead(remembered) : undefined
      if (last) return { kind: 'offline', last }
      throw error
    })
}

/** Signing in, choosing a post, and the views of that post. */
export function Desk({ remembered, sitting: store }: { remembered: Remembered; sitting: Remembered }) {
  const { language, words } = useSpeech()
  const [sitting, setSitting] = useState<Sitting>({ kind: 'opening' })
  const [chosen, setChosen] = useState<string | undefined>(() => remembered.read('post'))
  const task = useTask()
  const leaving = useTask()
  const { run } = task
  const open = useCallback(
    () =>
      run(async (signal) => {
        setSitting(await openOrGoOn(store, remembered, signal))
      }),
    [run, store, remembered],
  )
  useEffect(() => void open(), [open])
  const session = useSessionOf(sitting, setSitting, remembered, open)
  const posts =
    sitting.kind === 'in' ? sitting.person.posts : sitting.kind === 'offline' ? [sitting.last.post] : []
  const seats = sitting.kind === 'in' ? seatsOf(sitting.person) : []
  const isOnly = posts.length + seats.length === 1
  const post = isOnly ? posts[0] : posts.find((each) => postKey(each) === chosen)
  const seat = isOnly ? seats[0] : seats.find((each) => seatKey(each) === chosen)
  const [leftPost, setLeftPost] = useState(false)
  const choose = (next: string | undefined): void => {
    setLeftPost(next === undefined)
    setChosen(next)
    if (next !== undefined) remembered.write('post', next)
  }
  const actions = (
    <>
      <LanguageButton />
      <PaneMenu
        name={sitting.kind === 'in' ? sitting.person.name : undefined}
        version={VERSION}
        onReload={() => location.reload()}
        onPosts={(post || seat) && !session?.offline && !leftPost ? () => choose(undefined) : undefined}
        onSignOut={
          sitting.kind === 'in'
            ? () =>
                void leaving.run(async () => {
                  setSitting({ kind: 'out', door: sitting.door })
                  keepLastRead(remembered, undefined)
                  await sitting.door.source.signOut(language)
                })
            : undefined
        }
      />
    </>
  )
  const again = <Button onClick={() => void open()}>{words.refused.again}</Button>
  if (session && seat && !leftPost)
    return (
      <SessionContext value={session}>
        <BlocView key={seatKey(seat)} seat={seat} actions={actions} />
      </SessionContext>
    )
  if (session && post && !leftPost)
    return (
      <SessionContext value={session}>
        <PostView
          key={sitting.kind + postKey(post)}
          post={post}
          periods={posts.filter(({ bloc }) => bloc.id === post.bloc.id).map(({ period }) => period)}
          actions={actions}
          notice={session.offline && <Refused problems={[problem('offline', {})]} again={again} />}
        />
      </SessionContext>
    )
  return (
    <Shell title={words.app.name} line={words.app.about} actions={actions}>
      {sitting.kind === 'in' ? (
        <Posts posts={posts} seats={seats} onChoose={choose}>
          {session && (
            <SessionContext value={session}>
              <Suspense fallback={<Skeleton label={words.app.loading} />}>
                <Beginning
                  onEntered={async () => {
                    await session.reload()
                    setLeftPost(false)
                  }}
                />
              </Suspense>
            </SessionContext>
          )}
        </Posts>
      ) : sitting.kind === 'out' ? (
        <SignIn
          task={task}
          onSignIn={() =>
            void run(async (signal) => {
              await sitting.door.source.signIn(language, signal)
              setSitting(await enter(sitting.door))
            })
          }
        />
      ) : task.state === 'refused' ? (
        <ShellBody>
          <Refused problems={task.problems} again={again} />
        </ShellBody>
      ) : (
        <ShellBody>
          <Skeleton label={words.app.opening} />
        </ShellBody>
      )}
    </Shell>
  )
}

/** The blocs that a person sets up and in which no period of that year is open to them yet. */
const seatsOf = ({ memberships, posts }: Person): Seat[] =>
  memberships.filter(
    ({ bloc, year, roles, unit }) =>
      can({ roles, unit }, 'bloc.set-up') &&
      !posts.some(({ bloc: own, period }) => own.id === bloc.id && String(yearOf(period.id)) === year),
  )

function useSessionOf(
  sitting: Sitting,
  setSitting: (next: Sitting) => void,
  remembered: Remembered,
  open: () => Promise<void>,
): Session | undefined {
  return useMemo(() => {
    const now = (): Date => new Date(Date.now() + (sitting.kind === 'in' ? sitting.skew : 0))
    if (sitting.kind === 'offline') {
      const api = offlineApi(sitting.last)
      return { api, offline: true, remembered, now, reload: open, signInAgain: () => void open() }
    }
    if (sitting.kind !== 'in') return undefined
    const { door } = sitting
    return {
      api: door.api,
      offline: false,
      remembered,
      now,
      reload: async () => {
        setSitting(await enter(door))
      },
      signInAgain: () => {
        setSitting({ kind: 'out', door })
      },
    }
  }, [sitting, setSitting, remembered, open])
}
