import { z } from 'zod'
import { Class, Quota } from './class.ts'
import { Section } from './criterion.ts'
import { CrossRule } from './cross-rule.ts'
import { Example } from './example.ts'
import { Code, TemplateId } from './ids.ts'
import { ExpressionText } from './method.ts'
import { Sanction } from './sanction.ts'

const words = z.string().trim().min(1).max(1000)
const points = z.int().min(0).max(10_000_000)

/** What decides between units with the same total, one after another; what stays equal shares its place. */
export const TieBreak = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('more-bonus') }),
  z.strictObject({ kind: z.literal('fewer-deductions') }),
  z.strictObject({ kind: z.literal('more-points'), code: Code }),
])
export type TieBreak = z.infer<typeof TieBreak>

/** Units that are ranked among themselves, apart from the others ("đơn vị không được giao chỉ tiêu xếp hạng riêng"). */
export const SeparateList = z.strictObject({ code: Code, label: words, when: ExpressionText })
export type SeparateList = z.infer<typeof SeparateList>

/** Where points are rounded half up to a multiple of `step`, beyond what a method itself says: each row, section or the total. */
export const Rounding = z.strictObject({ at: z.enum(['row', 'section', 'total']), step: points.min(1) })
export type Rounding = z.infer<typeof Rounding>

/** Where a table comes from: the decision it was copied from, with its address where there is one. */
const Source = z.strictObject({ title: words, url: z.string().max(300).optional(), note: words.optional() })

/**
 * A criteria table (bảng tiêu chí) as data. All points are whole numbers of 10^-decimals; all quantities are hundredths.
 * `scale` is what the main sections are worth together; `ceiling` and `floor` bound the total with bonus and deductions: a
 * ceiling above the scale lets bonus carry the total past the maximum. `rankBy` points where it says nothing; percent is
 * the total as a part of the points assigned to the unit, in hundredths of a percent.
 */
export const Template = z.strictObject({
  id: TemplateId,
  version: z.int().min(1),
  name: words,
  legalBasis: words.optional(),
  source: Source.optional(),
  decimals: z.union([z.literal(2), z.literal(3)]),
  scale: points.min(1),
  floor: points,
  ceiling: points.min(1),
  rounding: Rounding.optional(),
  sections: z.array(Section).min(1).max(40),
  crossRules: z.array(CrossRule).max(100).optional(),
  sanctions: z.array(Sanction).max(100).optional(),
  rankBy: z.enum(['points', 'percent']).optional(),
  tieBreaks: z.array(TieBreak).max(8),
  lists: z.array(SeparateList).max(8).optional(),
  classes: z.array(Class).max(12).optional(),
  quotas: z.array(Quota).max(12).optional(),
  examples: z.array(Example).max(200).optional(),
})
export type Template = z.infer<typeof Template>

/** The parts of a table that decide places and classes. */
export type RankRules = Pick<Template, 'tieBreaks' | 'rankBy' | 'lists' | 'classes' | 'quotas' | 'sanctions'>
