import { z } from 'zod'
import { BlocId, Moment, PeriodId, TemplateId, UnitId } from './ids.ts'

/** Where a period stands (giai đoạn): units fill and submit, or nothing changes any more. */
export const Stage = z.enum(['filling', 'closed'])
export type Stage = z.infer<typeof Stage>

/** One published, immutable version of a criteria template, named by its content's SHA-256. */
export const TemplateVersion = z.strictObject({
  id: TemplateId,
  version: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type TemplateVersion = z.infer<typeof TemplateVersion>

/** A scoring period of a bloc (kỳ, năm thi đua). A late submission is accepted until the head closes, and marked late. */
export const Period = z.strictObject({
  id: PeriodId,
  bloc: BlocId,
  name: z.string().min(1).max(100),
  /** The version that units fill by now, and those that it has gone by before, the first first. */
  template: TemplateVersion,
  earlier: z.array(TemplateVersion).max(50).optional(),
  stage: Stage,
  head: UnitId,
  deadline: Moment,
  closedAt: Moment.optional(),
})
export type Period = z.infer<typeof Period>

/** The version of the table that a period has or had under this number. */
export const versionOf = ({ template, earlier = [] }: Period, version: number): TemplateVersion | undefined =>
  [template, ...earlier].find((each) => each.version === version)

/** Whole days from now to the deadline, counted as people do: today is 0, past is negative. `day` tells the local date. */
export function daysLeft(deadline: Date, now: Date, day: (moment: Date) => string): number {
  return Math.round((Date.parse(day(deadline)) - Date.parse(day(now))) / 86_400_000)
}

/**
 * Whole days that a submission is late, as people count them: 0 up to the deadline, from then on the days between the local
 * dates and at least one. House rule: late on the very day is late. `day` tells the local date.
 */
export function daysLate(deadline: Date, submitted: Date, day: (moment: Date) => string): number {
  return submitted <= deadline ? 0 : Math.max(1, -daysLeft(deadline, submitted, day))
}
