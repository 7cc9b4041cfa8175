import { z } from 'zod'
import type { Answer } from '../shared/calls.ts'
import type { Language } from '../shared/problem.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Tokens } from './api.ts'
import { findIssuer, Held, signInRefusal, tokensForRefresh } from './oidc.ts'
import type { Remembered } from './remembered.ts'

export type SignIn = Answer<'sign-in.read'>

/** Where tokens come from. `token` answers undefined when the person has to sign in. */
export type TokenSource = Tokens & {
  signIn: (language: Language, signal: AbortSignal) => Promise<void>
  signOut: (language: Language) => Promise<void>
}

/** What the sign-in window tells the pane that opened it. */
export const DialogMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('signed-in'), held: Held }),
  z.strictObject({ kind: z.literal('refused'), why: z.string() }),
  z.strictObject({ kind: z.literal('signed-out') }),
])
export type DialogMessage = z.infer<typeof DialogMessage>

/** Opens the sign-in window at this part of its address, and answers what it says. */
export type OpenDialog = (tail: string, signal?: AbortSignal) => Promise<DialogMessage>

/** Office's own single sign-on where there is one; else the code flow in a window, with any issuer. */
export async function tokenSource(signIn: SignIn, session: Remembered): Promise<TokenSource> {
  const nested = signIn.kind === 'entra' && Office.context.requirements.isSetSupported('NestedAppAuth', '1.1')
  if (!nested) return windowSource(signIn, session, inOfficeDialog)
  const { nestedSource } = await import('./entra.ts')
  return nestedSource(signIn)
}

const NAME = 'signed-in'
const SOON = 60_000

/**
 * Tokens of the code flow. Kept in memory and in session storage: a reloaded pane needs no second sign-in, and nothing
 * that signs in stays on a shared computer once Excel is closed.
 */
export function windowSource(signIn: SignIn, session: Remembered, openDialog: OpenDialog): TokenSource {
  let held = readHeld(session.read(NAME))
  let renewing: Promise<string | undefined> | undefined
  const keep = (next: Held | undefined): void => {
    held = next
    session.write(NAME, next && JSON.stringify(next))
  }
  const renew = async (): Promise<string | undefined> => {
    const before = held
    if (before?.refreshToken === undefined) return void keep(undefined)
    try {
      const next = await tokensForRefresh(await findIssuer(signIn.issuer), signIn, before, Date.now())
      keep(next)
      return next.accessToken
    } catch (error) {
      if (!(error instanceof Refusal) || error.problems.some(({ code }) => code === 'offline')) throw error
      return void keep(undefined)
    }
  }
  return {
    token: (fresh = false) => {
      if (!held) return Promise.resolve(undefined)
      if (!fresh && held.expiresAt - Date.now() > SOON) return Promise.resolve(held.accessToken)
      // one renewal for all who wait: a refresh token is good for one use
      renewing ??= renew().finally(() => {
        renewing = undefined
      })
      return renewing
    },
    signIn: async (language, signal) => {
      const message = await openDialog(`?lang=${language}`, signal)
      if (message.kind === 'refused') throw signInRefusal(message.why)
      if (message.kind === 'signed-in') keep(message.held)
    },
    signOut: async (language) => {
      const idToken = held?.idToken ?? ''
      keep(undefined)
      // behind "#", so that it is not in the log of the page's server
      await openDialog(`?lang=${language}&sign-out#${idToken}`).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error
      })
    },
  }
}

function readHeld(kept: string | undefined): Held | undefined {
  if (kept === undefined) return undefined
  const read = Held.safeParse(JSON.parse(kept))
  return read.success ? read.data : undefined
}

/** Office's numbers for a window that could not be opened, or was closed. */
const reasons: Record<number, string> = { 12006: 'closed', 12007: 'busy', 12009: 'closed', 12011: 'blocked' }

function inOfficeDialog(tail: string, signal?: AbortSignal): Promise<DialogMessage> {
  const address = new URL(`signin.html${tail}`, document.baseURI).href
  return new Promise((resolve, reject) => {
    const refuse = (code: number): void => {
      reject(signInRefusal(reasons[code] ?? String(code)))
    }
    const options = { height: 65, width: 35, promptBeforeOpen: false }
    Office.context.ui.displayDialogAsync(address, options, ({ status, value: dialog, error }) => {
      if (status === Office.AsyncResultStatus.Failed) {
        refuse(error.code)
        return
      }
      signal?.addEventListener('abort', () => {
        dialog.close()
        refuse(12006)
      })
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (told) => {
        dialog.close()
        const read = DialogMessage.safeParse('message' in told ? JSON.parse(told.message) : undefined)
        if (read.success) resolve(read.data)
        else reject(signInRefusal('mismatch'))
      })
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (told) => {
        refuse('error' in told ? told.error : 12006)
      })
    })
  })
}
