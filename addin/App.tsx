import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components'
import { lazy, Suspense, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Language } from '../shared/problem.ts'
import { Boundary } from './parts/Boundary.tsx'
import { LanguageButton } from './parts/LanguageButton.tsx'
import { MenuButton } from './parts/MenuButton.tsx'
import { Notice } from './parts/Notice.tsx'
import { Shell, ShellBody } from './parts/Shell.tsx'
import { Skeleton } from './parts/Skeleton.tsx'
import { rememberIn, type Remembered } from './remembered.ts'
import { SpeechContext, useSpeech, wordsOf } from './text/speech.ts'

/** Where the pane finds itself once Office has answered. */
export type Host =
  | { kind: 'excel'; language: string; partition: string | undefined; background: string | undefined }
  | { kind: 'outside' }

const Desk = lazy(() => import('./panes/Desk.tsx').then((module) => ({ default: module.Desk })))

const SLOW = 15_000

const useStyles = makeStyles({
  page: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground1 },
})

/** Paints at once; the work is loaded behind it, and begins when Office has answered. */
export function App({ meeting }: { meeting: Promise<Host> }) {
  const styles = useStyles()
  const { host, slow } = useHost(meeting)
  const stores = useStores(host)
  const speech = useLanguage(host, stores?.lasting)
  const dark = useDark(host?.kind === 'excel' ? host.background : undefined)
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className={styles.page}>
      <SpeechContext value={speech}>
        <Boundary words={speech.words}>
          {stores ? (
            <Suspense fallback={<Opening />}>
              <Desk remembered={stores.lasting} sitting={stores.sitting} />
            </Suspense>
          ) : (
            <Opening slow={slow} outside={host !== undefined} />
          )}
        </Boundary>
      </SpeechContext>
    </FluentProvider>
  )
}

/** The pane before there is anything to do in it: the same frame, so that nothing jumps when the work arrives. */
function Opening({ slow = false, outside = false }: { slow?: boolean; outside?: boolean }) {
  const { app, menu } = useSpeech().words
  const actions = (
    <>
      <LanguageButton />
      <MenuButton label={menu.open} disabledFocusable />
    </>
  )
  return (
    <Shell title={app.name} line={app.about} actions={actions}>
      <ShellBody>
        {outside ? (
          <Notice text={app.outside} />
        ) : slow ? (
          <Notice text={app.slow} action={app.reload} onAction={() => location.reload()} />
        ) : (
          <Skeleton label={app.opening} />
        )}
      </ShellBody>
    </Shell>
  )
}

function useHost(meeting: Promise<Host>): { host: Host | undefined; slow: boolean } {
  const [host, setHost] = useState<Host>()
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    let left = false
    const timer = setTimeout(() => {
      setSlow(true)
    }, SLOW)
    void meeting.then((met) => {
      clearTimeout(timer)
      if (!left) setHost(met)
    })
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [meeting])
  return { host, slow }
}

/** What is kept on this computer, and what only while Excel is open. */
function useStores(host: Host | undefined): { lasting: Remembered; sitting: Remembered } | undefined {
  return useMemo(() => {
    if (host?.kind !== 'excel') return undefined
    return {
      lasting: rememberIn(() => localStorage, host.partition),
      sitting: rememberIn(() => sessionStorage, host.partition),
    }
  }, [host])
}

const languageOf = (locale: string): Language => (locale.toLowerCase().startsWith('vi') ? 'vi' : 'en')

/** The person's choice, else the language of Excel, else, until Office answers, that of the browser. */
function useLanguage(host: Host | undefined, remembered: Remembered | undefined) {
  const [chosen, setChosen] = useState<Language>()
  const kept = useMemo(() => remembered?.read('language'), [remembered])
  const language =
    chosen ??
    (kept === 'vi' || kept === 'en'
      ? kept
      : languageOf(host?.kind === 'excel' ? host.language : navigator.language))
  const speak = useCallback(
    (next: Language): void => {
      setChosen(next)
      remembered?.write('language', next)
    },
    [remembered],
  )
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return useMemo(() => ({ language, words: wordsOf(language), speak }), [language, speak])
}

const prefersDark = matchMedia('(prefers-color-scheme: dark)')
const watchDark = (changed: () => void): (() => void) => {
  prefersDark.addEventListener('change', changed)
  return () => {
    prefersDark.removeEventListener('change', changed)
  }
}

/** Office's own background where it tells one, else what the system prefers. */
function useDark(background: string | undefined): boolean {
  const preferred = useSyncExternalStore(watchDark, () => prefersDark.matches)
  const [, red = '', green = '', blue = ''] = /^#?(..)(..)(..)/.exec(background ?? '') ?? []
  if (blue === '') return preferred
  return parseInt(red, 16) + parseInt(green, 16) + parseInt(blue, 16) < 384
}
