import { z } from 'zod'
import { Code } from './ids.ts'
import { ExpressionText, Method } from './method.ts'

const words = z.string().trim().min(1).max(1000)
const points = z.int().min(0).max(10_000_000)

/** When a scored row must name its evidence (minh chứng), and whether an explanation may stand in its place. */
export const EvidenceRule = z.strictObject({
  need: z.enum(['none', 'when-earning', 'always']),
  orExplanation: z.boolean(),
})
export type EvidenceRule = z.infer<typeof EvidenceRule>

/**
 * What a row comes to where nothing arose (không phát sinh): full points, none, or excluded from both the unit's points
 * and what it was assigned. Absent: the row may not be left out. All three are in use.
 */
export const NotApplicable = z.enum(['full', 'zero', 'excluded'])
export type NotApplicable = z.infer<typeof NotApplicable>

/**
 * A leaf of the table: what is scored (tiêu chí). `max` is what it can earn; in a deduction section, what it can cost.
 * `appliesWhen`: where the condition fails the row counts as not applicable.
 */
export const Criterion = z.strictObject({
  kind: z.literal('criterion'),
  code: Code,
  label: words,
  max: points.min(1),
  unitOfMeasure: z.string().trim().min(1).max(40).optional(),
  method: Method,
  evidence: EvidenceRule,
  notApplicable: NotApplicable.optional(),
  appliesWhen: ExpressionText.optional(),
  legalBasis: words.optional(),
  hint: words.optional(),
})
export type Criterion = z.infer<typeof Criterion>

/** Rows that belong together under one number (tiêu chí có các phần, tiểu mục). `max` caps what they earn together. */
export type Group = { kind: 'group'; code: Code; label: string; max?: number | undefined; children: Branch[] }
export type Branch = Criterion | Group
export const Branch: z.ZodType<Branch> = z.lazy(() => z.discriminatedUnion('kind', [Criterion, GroupShape]))
const GroupShape = z.strictObject({
  kind: z.literal('group'),
  code: Code,
  label: words,
  max: points.min(1).optional(),
  get children() {
    return z.array(Branch).min(1).max(200)
  },
})

/** A part of the table (mục, phần): main, bonus (điểm thưởng) or deduction (điểm trừ). `max` caps it in either direction. */
export const Section = z.strictObject({
  kind: z.enum(['main', 'bonus', 'deduction']),
  code: Code,
  label: words,
  max: points.min(1),
  children: z.array(Branch).min(1).max(200),
})
export type Section = z.infer<typeof Section>
