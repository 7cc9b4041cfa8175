/** One call at its address: who asks, what they ask, what goes back. Here, and only here, a request that fails is caught. */
import type { HttpHandler, HttpRequest, InvocationContext } from '@azure/functions'
import type { z } from 'zod'
import { can, type Membership } from '../shared/access.ts'
import { calls, type Allowed, type Ask, type CallId } from '../shared/calls.ts'
import { yearOf, type BlocId, type PeriodId, type UnitId, type Year } from '../shared/ids.ts'
import { problem } from '../shared/problem.ts'
import { Refusal } from '../shared/refusal.ts'
import { IssuerUnreachable, readIdentity, type Identity } from './identity.ts'
import type { Pace } from './pace.ts'
import { answerReply, problemReply, readableFrom, type Reply } from './reply.ts'
import { mustHaveShape, readJson } from './request.ts'
import type { Context, Route, Routes } from './routes/route.ts'
import type { Settings } from './settings.ts'
import { findMembership } from './store/memberships.ts'
import { Conflict, type Tables } from './store/table.ts'

/** What every endpoint of a server shares. */
export type Server = {
  readonly settings: Settings
  readonly tables: Promise<Tables>
  readonly pace: Pace
}

export function endpoint(id: CallId, routes: Routes, server: Server): HttpHandler {
  return async (request, invocation) => {
    const reply = await answered(id, routes, server, request).catch((failure: unknown) =>
      refused(id, failure, invocation),
    )
    const origin = request.headers.get('origin')
    const readable = readableFrom(origin, server.settings.allowedOrigins)
    return { ...reply, headers: { ...reply.headers, ...readable } }
  }
}

/** May they, as early as it can be told: a body is read only of those who may send one. */
async function answered(id: CallId, routes: Routes, server: Server, request: HttpRequest): Promise<Reply> {
  const { allowed, params, body: shape }: Declared = calls[id]
  const now = new Date()
  const tables = await server.tables
  const identity = allowed === 'public' ? undefined : await mustBeSignedIn(request, server, now)
  const path: Path = mustHaveShape(params, request.params)
  const person = identity && { ...identity, membership: await mustBeAllowed(allowed, path, identity, tables) }
  const body = shape ? mustHaveShape(shape, await readJson(request)) : {}
  // what the call declares has been read, so its own route takes it; a public call has no person
  const route = routes[id] as Route<CallId>
  const ask = { ...path, ...body } as Ask<CallId>
  const context = { person, now, tables, settings: server.settings } as Context<CallId>
  return answerReply(await route(ask, context))
}

type Declared = { readonly allowed: Allowed; readonly params: z.ZodObject; readonly body?: z.ZodObject }
/** The names that mean the same in every path. */
type Path = {
  readonly bloc?: BlocId
  readonly year?: Year
  readonly period?: PeriodId
  readonly unit?: UnitId
}

/** Refuses who has not signed in, and who asks too often. */
async function mustBeSignedIn(request: HttpRequest, server: Server, now: Date): Promise<Identity> {
  const authorization = request.headers.get('authorization')
  const found = await readIdentity(authorization, server.settings.identity, now.getTime())
  if (typeof found === 'string') throw new Refusal(problem(`auth.${found}`, {}))
  const seconds = server.pace(found.subject, now)
  if (seconds > 0) throw new Refusal(problem('request.too-many', { seconds }))
  return found
}

/** Refuses a stranger to the bloc as if nothing were there, and who belongs there but may not do this. */
async function mustBeAllowed(
  allowed: Allowed,
  { bloc, year, period, unit }: Path,
  { subject }: Identity,
  tables: Tables,
): Promise<Membership | undefined> {
  if (allowed === 'public' || allowed === 'signed-in') return undefined
  const whose = period ? yearOf(period) : Number(year)
  if (!bloc || !whose)
    throw new Error(`A call that needs ${allowed} must name the bloc, and period or year, in its path`)
  const membership = await findMembership(tables, bloc, whose, subject)
  if (!membership) throw new Refusal(problem('not-found', {}))
  if (!can(membership, allowed, unit)) throw new Refusal(problem('auth.forbidden', {}))
  return membership
}

function refused(id: CallId, failure: unknown, invocation: InvocationContext): Reply {
  const trace = traceOf(invocation)
  if (failure instanceof Refusal) {
    const [first, ...others] = failure.problems
    if (first) {
      if (first.code === 'auth.forbidden') invocation.log(`${id} denied, trace ${trace}`)
      return problemReply([first, ...others], trace)
    }
  }
  if (failure instanceof Conflict) return problemReply([problem('busy', {})], trace)
  invocation.error(`${id} failed, trace ${trace}`, failure)
  if (failure instanceof IssuerUnreachable)
    return problemReply([problem('auth.issuer-unreachable', {})], trace)
  return problemReply([problem('unexpected', { trace })], trace)
}

/** The trace id of W3C Trace Context, which the whole of Azure logs by; elsewhere the id of the invocation. */
function traceOf({ traceContext, invocationId }: InvocationContext): string {
  return traceContext?.traceParent?.split('-')[1] ?? invocationId
}
