import { Button } from '@fluentui/react-components'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Answer, Post } from '../../shared/calls.ts'
import { Refusal, statusOf } from '../../shared/problem.ts'
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
import { postKey, Posts } from './Posts.tsx'
import { PostView } from './PostView.tsx'
import { SessionContext, type Session } from './session.ts'
import { SignIn } from './SignIn.tsx'

type Person = Answer<'person.read'>
/** Who is at the desk: not known yet, nobody, or somebody. */
type Sitting =
  { kind: 'opening' } | { kind: 'out'; door: Door } | { kind: 'in'; door: Door; person: Person; skew: number }

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
        const door = await openDoor(store, signal)
        setSitting(await enterIfKnown(door))
      }),
    [run, store],
  )
  useEffect(() => void open(), [open])
  const session = useSessionOf(sitting, setSitting, remembered)
  const posts = sitting.kind === 'in' ? sitting.person.posts : []
  const post = posts.length === 1 ? posts[0] : posts.find((each) => postKey(each) === chosen)
  const choose = (next: Post | undefined): void => {
    setChosen(next && postKey(next))
    if (next) remembered.write('post', postKey(next))
  }
  const actions = (
    <>
      <LanguageButton />
      <PaneMenu
        name={sitting.kind === 'in' ? sitting.person.name : undefined}
        version={VERSION}
        onReload={() => location.reload()}
        onPosts={posts.length > 1 && post ? () => choose(undefined) : undefined}
        onSignOut={
          sitting.kind === 'in'
            ? () =>
                void leaving.run(async () => {
                  setSitting({ kind: 'out', door: sitting.door })
                  await sitting.door.source.signOut(language)
                })
            : undefined
        }
      />
    </>
  )
  if (session && post)
    return (
      <SessionContext value={session}>
        <PostView key={postKey(post)} post={post} actions={actions} />
      </SessionContext>
    )
  return (
    <Shell title={words.app.name} line={words.app.about} actions={actions}>
      {sitting.kind === 'in' ? (
        <Posts posts={posts} onChoose={choose} />
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
          <Refused
            problems={task.problems}
            again={<Button onClick={() => void open()}>{words.refused.again}</Button>}
          />
        </ShellBody>
      ) : (
        <ShellBody>
          <Skeleton label={words.app.opening} />
        </ShellBody>
      )}
    </Shell>
  )
}

function useSessionOf(
  sitting: Sitting,
  setSitting: (next: Sitting) => void,
  remembered: Remembered,
): Session | undefined {
  return useMemo(() => {
    if (sitting.kind !== 'in') return undefined
    const { door, person, skew } = sitting
    return {
      api: door.api,
      person,
      remembered,
      now: () => new Date(Date.now() + skew),
      reload: async () => {
        setSitting(await enter(door))
      },
      signInAgain: () => {
        setSitting({ kind: 'out', door })
      },
    }
  }, [sitting, setSitting, remembered])
}
