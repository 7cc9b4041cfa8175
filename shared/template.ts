import { z } from 'zod'
import { Code, TemplateId } from './ids.ts'
import { optionText } from './option.ts'

const words = z.string().trim().min(1).max(1000)
const points = z.int().min(0).max(10_000_000)
/** Bounded so that max × quantity stays exact in every spreadsheet; enter money in triệu đồng. */
const amount = z.int().min(0).max(100_000_000_000)

/** One level of a `levels` criterion. `zeroes`: choosing it takes all points of the enclosing group. */
export const Level = z.strictObject({
  code: z.string().regex(/^[a-z0-9]{1,4}$/),
  label: z
    .string()
    .trim()
    .regex(/^\S+(?: \S+)*$/, 'words with single spaces between them')
    .max(180),
  points,
  zeroes: z.literal(true).optional(),
})
export type Level = z.infer<typeof Level>

/** A stretch of values with its points. A bound that is absent is no bound; `above`/`below` exclude it, `from`/`to` hold it. */
export const Band = z.strictObject({
  from: amount.optional(),
  above: amount.optional(),
  to: amount.optional(),
  below: amount.optional(),
  points,
})
export type Band = z.infer<typeof Band>

/** Where a ratio's denominator comes from: registered at the start of the year, fixed in the table, or typed beside the result. */
export const Target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('registered') }),
  z.strictObject({ kind: z.literal('fixed'), amount: amount.min(1) }),
  z.strictObject({ kind: z.literal('typed') }),
])
export type Target = z.infer<typeof Target>

/**
 * How a criterion earns its points (cách chấm).
 * - `levels`: one level is chosen, or several of which the highest counts ("chỉ tính mức cao nhất").
 * - `per-event`: `start`, and `each` more (or less, when negative) for every event, never under `floor` nor over the maximum.
 * - `ratio`: maximum × value / target, rounded half up to `step`; under `leastPercent` (hundredths of a percent) nothing.
 * - `bands`: the first band that holds the value; `of` says whether the value is a percentage.
 * - `judged`: points as entered, from `least` to the maximum, in steps (chấm theo mức độ, kèm minh chứng).
 */
export const Method = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('levels'),
    choose: z.enum(['one', 'highest']),
    levels: z.array(Level).min(2).max(30),
  }),
  z.strictObject({
    kind: z.literal('per-event'),
    event: words,
    start: points,
    each: z.int().min(-10_000_000).max(10_000_000),
    floor: points,
  }),
  z.strictObject({
    kind: z.literal('ratio'),
    target: Target,
    step: points.min(1),
    leastPercent: z.int().min(0).max(10_000).optional(),
  }),
  z.strictObject({
    kind: z.literal('bands'),
    of: z.enum(['amount', 'percent']),
    bands: z.array(Band).min(1).max(30),
  }),
  z.strictObject({ kind: z.literal('judged'), least: points, step: points.min(1) }),
])
export type Method = z.infer<typeof Method>
export type MethodOf<K extends Method['kind']> = Extract<Method, { kind: K }>

/** When a scored row must name its evidence (minh chứng), and whether an explanation may stand in its place. */
export const EvidenceRule = z.strictObject({
  need: z.enum(['none', 'when-earning', 'always']),
  orExplanation: z.boolean(),
})
export type EvidenceRule = z.infer<typeof EvidenceRule>

/** A leaf of the table: what is scored (tiêu chí). `max` is what it can earn; in a deduction section, what it can cost. */
export const Criterion = z.strictObject({
  kind: z.literal('criterion'),
  code: Code,
  label: words,
  max: points.min(1),
  unitOfMeasure: z.string().trim().min(1).max(40).optional(),
  method: Method,
  evidence: EvidenceRule,
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

/** What decides between units with the same total, one after another; what stays equal shares its place. */
export const TieBreak = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('more-bonus') }),
  z.strictObject({ kind: z.literal('fewer-deductions') }),
  z.strictObject({ kind: z.literal('more-points'), code: Code }),
])
export type TieBreak = z.infer<typeof TieBreak>

/** Where a table comes from: the decision it was copied from, with its address where there is one. */
const Source = z.strictObject({ title: words, url: z.string().max(300).optional(), note: words.optional() })

/**
 * A criteria table (bảng tiêu chí) as data. All points are whole numbers of 10^-decimals; all quantities are hundredths.
 * `scale` is what the main sections are worth together; `ceiling` and `floor` bound the total with bonus and deductions.
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
  sections: z.array(Section).min(1).max(40),
  tieBreaks: z.array(TieBreak).max(8),
})
export type Template = z.infer<typeof Template>

/** Every code and every contradiction that makes a table impossible to score: words for the person who writes it, none when sound. */
export function templateFaults(template: Template): string[] {
  const faults: string[] = []
  const seen = new Set<string>()
  const visit = (branch: Branch | Section, inGroup: boolean): void => {
    if (seen.has(branch.code)) faults.push(`Mã ${branch.code} dùng hai lần.`)
    seen.add(branch.code)
    if (branch.kind !== 'criterion') {
      for (const child of branch.children) visit(child, branch.kind === 'group')
    } else {
      for (const fault of criterionFaults(branch, inGroup, template.decimals))
        faults.push(`${branch.code}: ${fault}.`)
    }
  }
  for (const section of template.sections) visit(section, false)
  if (template.floor > template.ceiling) faults.push('Điểm sàn của tổng cao hơn điểm trần.')
  for (const rule of template.tieBreaks) {
    if (rule.kind === 'more-points' && !seen.has(rule.code))
      faults.push(`Tiêu chí phụ ${rule.code} không có trong bảng.`)
  }
  return faults
}

function criterionFaults({ method, max }: Criterion, inGroup: boolean, decimals: number): string[] {
  switch (method.kind) {
    case 'levels':
      return levelsFaults(method, max, inGroup, decimals)
    case 'per-event':
      return Math.max(method.start, method.floor) > max
        ? ['điểm ban đầu hoặc điểm sàn cao hơn điểm tối đa']
        : []
    case 'ratio':
      return method.step > max ? ['bước làm tròn lớn hơn điểm tối đa'] : []
    case 'bands':
      return method.bands.some((band) => band.points > max) ? ['có khoảng cao hơn điểm tối đa'] : []
    case 'judged':
      return max - (max % method.step) < method.least ? ['không có điểm nào tự chấm được'] : []
  }
}

function levelsFaults(
  { levels, choose }: MethodOf<'levels'>,
  max: number,
  inGroup: boolean,
  decimals: number,
): string[] {
  const faults: string[] = []
  const options = new Set(levels.map((level) => optionText(level, decimals).toLowerCase()))
  if (options.size < levels.length) faults.push('hai mức giống hệt nhau')
  if (new Set(levels.map((level) => level.code)).size < levels.length) faults.push('hai mức trùng mã')
  if (levels.some((level) => level.points > max)) faults.push('có mức cao hơn điểm tối đa')
  if (choose === 'highest' && (levels.length > 8 || levels.some((level) => level.label.includes(';'))))
    faults.push('chọn nhiều mức thì không quá 8 mức và không dùng dấu “;” trong tên mức')
  if (!inGroup && levels.some((level) => level.zeroes))
    faults.push('mức làm mất điểm cả tiêu chí phải nằm trong một nhóm')
  return faults
}
