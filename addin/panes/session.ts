import { createContext, useContext } from 'react'
import type { Post } from '../../shared/calls.ts'
import type { Api } from '../api.ts'
import type { Remembered } from '../remembered.ts'

/** What every pane works with once a person has signed in, or without a connection on what was last read. */
export type Session = {
  api: Api
  /** Checking goes on; nothing is written anew that the server may know better. */
  offline: boolean
  /** What stays on this computer. */
  remembered: Remembered
  /** The server's clock, so that "late" means the same here and there. */
  now: () => Date
  /** Asks the server anew who this is and how far each period has come. */
  reload: () => Promise<void>
  /** Back to the sign-in view; nothing in the workbook changes. */
  signInAgain: () => void
}

export const SessionContext = createContext<Session | undefined>(undefined)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession was called outside SessionContext; it should be inside Desk')
  return session
}

/** A post's place in an address and in what is remembered. */
export const pathOf = ({ bloc, period, unit }: Post) => ({ bloc: bloc.id, period: period.id, unit: unit.id })
