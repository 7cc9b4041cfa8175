import { z } from 'zod'

const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(40)

/** A bloc (khối thi đua). House rule: lower-case words joined by hyphens, safe in a storage key and in an address. */
export const BlocId = slug.brand('BlocId')
export type BlocId = z.infer<typeof BlocId>

/** A unit (đơn vị thành viên) of a bloc; unique within its bloc. */
export const UnitId = slug.brand('UnitId')
export type UnitId = z.infer<typeof UnitId>

/** A period (kỳ thi đua): its year first, so that the roles which hold in it are known from the id alone. */
export const PeriodId = z
  .string()
  .regex(/^\d{4}(?:-[a-z0-9]+)*$/)
  .max(40)
  .brand('PeriodId')
export type PeriodId = z.infer<typeof PeriodId>

/** The year (2026) whose roles hold in a period. */
export const yearOf = (period: PeriodId): number => Number(period.slice(0, 4))

/** A year as it stands in an address: `2026`. */
export const Year = z
  .string()
  .regex(/^\d{4}$/)
  .brand('Year')
export type Year = z.infer<typeof Year>

/** A criteria template (bảng tiêu chí), over all its versions. */
export const TemplateId = slug.brand('TemplateId')
export type TemplateId = z.infer<typeof TemplateId>

/** A code as printed in the table: `I`, `I.1`, `II.3.b`. Letters and digits joined by dots. */
export const Code = z
  .string()
  .regex(/^[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*$/u)
  .max(24)
  .brand('Code')
export type Code = z.infer<typeof Code>

/** A person as the identity provider knows them: a digest of issuer and subject, never an e-mail address. */
export const Subject = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/)
  .brand('Subject')
export type Subject = z.infer<typeof Subject>

/** Chosen by the pane for one intent to change something; a repeat with the same key is answered, not done again. */
export const IdempotencyKey = z
  .string()
  .regex(/^[A-Za-z0-9_-]{16,64}$/)
  .brand('IdempotencyKey')
export type IdempotencyKey = z.infer<typeof IdempotencyKey>

/** A moment, as ISO 8601 in UTC with milliseconds: `2026-11-23T09:00:00.000Z`. */
export const Moment = z.iso.datetime()
export type Moment = z.infer<typeof Moment>
