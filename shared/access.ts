import { z } from 'zod'
import { UnitId, type Subject } from './ids.ts'

/**
 * What a person may be in one bloc and one year (vai trò). Staff (cán bộ) fill their own unit's sheet; verifiers (tổ kiểm
 * tra) check other units; the head (khối trưởng) is a unit whose person leads the bloc for the year; admins keep tables,
 * units and people; the council (Hội đồng TĐKT) reads.
 */
export const Role = z.enum(['staff', 'verifier', 'head', 'admin', 'council'])
export type Role = z.infer<typeof Role>

/** The roles of one person in one bloc and year; `unit` is where they belong. */
export const Membership = z.strictObject({ roles: z.array(Role).min(1), unit: UnitId })
export type Membership = z.infer<typeof Membership>

/** The person who asks, with the roles they hold where they ask; none where they are a stranger. */
export type Person = { subject: Subject; name: string; membership: Membership | undefined }

/** Who may do what: the roles that may, and whether only for their own unit. The one table of rights; unknown means no. */
const rights = {
  'bloc.read': { roles: ['staff', 'verifier', 'head', 'admin', 'council'], own: false },
  'draft.read': { roles: ['staff'], own: true },
  'draft.save': { roles: ['staff'], own: true },
  'submission.submit': { roles: ['staff'], own: true },
  'submission.read-own': { roles: ['staff'], own: true },
  'progress.read': { roles: ['head'], own: false },
  'scorecard.read': { roles: ['head', 'council'], own: false },
  'ranking.read': { roles: ['head', 'council'], own: false },
  'period.close': { roles: ['head'], own: false },
  'bloc.set-up': { roles: ['admin'], own: false },
  'template.edit': { roles: ['admin'], own: false },
} as const satisfies Record<string, { roles: readonly Role[]; own: boolean }>

/** A right that a call asks for. */
export type Permission = keyof typeof rights

/** Every permission there is, for the matrix of rights. */
export const permissions = Object.keys(rights) as Permission[]

/**
 * Whether a person with this membership may do this, for this unit where the right is one's own. Denies strangers and
 * whatever it does not know. House rule: asked by the button and by the server alike.
 */
export function can(membership: Membership | undefined, permission: Permission, unit?: UnitId): boolean {
  const right = Object.hasOwn(rights, permission) ? rights[permission] : undefined
  if (!membership || !right) return false
  const holds = membership.roles.some((role) => (right.roles as readonly Role[]).includes(role))
  return holds && (!right.own || (unit !== undefined && unit === membership.unit))
}
