/** What a route is: what is asked in, what is answered out; all else is done at the endpoint. */
import type { Person } from '../../shared/access.ts'
import type { Answer, Ask, CallId, calls } from '../../shared/calls.ts'
import type { Settings } from '../settings.ts'
import type { Tables } from '../store/table.ts'

/** Nobody in particular asks a public call. */
type Asker<C extends CallId> = (typeof calls)[C]['allowed'] extends 'public' ? undefined : Person

export type Context<C extends CallId> = {
  readonly person: Asker<C>
  readonly now: Date
  readonly tables: Tables
  readonly settings: Settings
}

/** Answers a call whose asker may make it: what is there, is it right, write. Refuses by throwing a `Refusal`. */
export type Route<C extends CallId> = (ask: Ask<C>, context: Context<C>) => Promise<Answer<C>>

export type Routes = { readonly [C in CallId]: Route<C> }
