import type { z } from 'zod'
import { permissions } from '../shared/access.ts'

type Declared = {
  readonly allowed?: string
  readonly path: string
  readonly params: z.ZodObject
  readonly body?: z.ZodObject
}

/** Refuses to start a server with a call that nobody answers, or that does not say who may make it. */
export function mustBeComplete(
  calls: Readonly<Record<string, Declared>>,
  routes: Readonly<Record<string, unknown>>,
): void {
  const known = new Set<string | undefined>(['public', 'signed-in', ...permissions])
  for (const [id, { allowed, path, params, body }] of Object.entries(calls)) {
    const fault = (what: string): Error => new Error(`Registering the call ${id} found ${what}`)
    if (typeof routes[id] !== 'function') throw fault('no route; each call must have one')
    if (!known.has(allowed))
      throw fault(
        `"${String(allowed)}" for who may make it; it must be public, signed-in or a known permission`,
      )
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
    const inParams = Object.keys(params.shape)
    if (inPath.join() !== inParams.join())
      throw fault(`the path ${path} for the parts ${inParams.join(', ')}; they must be the same`)
    const twice = inParams.find((name) => name in (body?.shape ?? {}))
    if (twice !== undefined) throw fault(`${twice} in both path and body; a name must mean one thing`)
    const scoped = known.has(allowed) && allowed !== 'public' && allowed !== 'signed-in'
    const hasYear = inPath.includes('period') || inPath.includes('year')
    if (scoped && !(inPath.includes('bloc') && hasYear))
      throw fault(`the right ${String(allowed)} but no bloc and period, or year, in its path`)
  }
}
