import { z } from 'zod'
import { Membership } from './access.ts'
import { Moment, Subject } from './ids.ts'

/** Someone who has roles in a bloc and year, as the admin sees them. */
export const Member = Membership.extend({ subject: Subject, name: z.string() })
export type Member = z.infer<typeof Member>

/** Whoever is to get roles: known by name only until they accept. */
export const Invited = Membership.extend({ name: z.string().trim().min(1).max(200) })
export type Invited = z.infer<typeof Invited>

/** An invitation nobody has accepted yet (lời mời); its code was told once and is not kept. */
export const Invitation = Invited.extend({ id: z.string().regex(/^[0-9a-f]{64}$/), expiresAt: Moment })
export type Invitation = z.infer<typeof Invitation>

const symbols = '[0-9A-HJKMNP-TV-Z]'

/** What lets a person in: to be read out on the telephone, typed with or without hyphens, in capitals or not: `7K3M-Q2XD-9WTB`. */
export const InvitationCode = z
  .string()
  .transform((typed) => typed.toUpperCase().replace(/[\s-]/g, ''))
  .pipe(z.string().regex(new RegExp(`^${symbols}{12}$`)))
  .brand('InvitationCode')
export type InvitationCode = z.infer<typeof InvitationCode>
