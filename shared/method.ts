import { z } from 'zod'

const words = z.string().trim().min(1).max(1000)
const points = z.int().min(0).max(10_000_000)
/** Bounded so that max × quantity stays exact in every spreadsheet; enter money in triệu đồng. */
const amount = z.int().min(0).max(100_000_000_000)
/** Points are rounded half up to a multiple of this. */
const step = points.min(1)

/** Text of an expression in the file form of a spreadsheet: `,` separates, `.` is the decimal mark. See `expression/`. */
export const ExpressionText = z.string().trim().min(1).max(2000)
export type ExpressionText = z.infer<typeof ExpressionText>

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

const bounds = {
  from: amount.optional(),
  above: amount.optional(),
  to: amount.optional(),
  below: amount.optional(),
}

/**
 * A stretch of values with its points, or with what it takes off the maximum. A bound that is absent is no bound;
 * `above`/`below` exclude it, `from`/`to` hold it.
 */
export const Band = z.union([
  z.strictObject({ ...bounds, points }),
  z.strictObject({ ...bounds, loss: points }),
])
export type Band = z.infer<typeof Band>

/** Where a denominator comes from: registered at the start of the year, fixed in the table, or typed beside the result. */
export const Target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('registered') }),
  z.strictObject({ kind: z.literal('fixed'), amount: amount.min(1) }),
  z.strictObject({ kind: z.literal('typed') }),
])
export type Target = z.infer<typeof Target>

/**
 * How a criterion earns its points (cách chấm).
 * - `levels`: one level is chosen, or several of which the highest counts ("chỉ tính mức cao nhất").
 * - `average`: a level for each of several events; the mean of their points ("bình quân các lần").
 * - `per-event`: `start`, and `each` more (or less, when negative) for every event, never under `floor` nor over the maximum.
 * - `ratio`: maximum × value / target, rounded half up to `step`; under `leastPercent` (hundredths of a percent) nothing.
 * - `bands`: the first band that holds the value: an amount, a percentage, whole days late (from the submission's time and
 *   the deadline, never typed), or the percentage the value is of its target.
 * - `step-loss`: the maximum less `loss` for each `percent` (hundredths) short of the target, whether a step counts when
 *   started or when full; never under `floor` ("giảm 1 % trừ x điểm").
 * - `relative`: against the leader of the bloc, or in proportion to the best unit; provisional until the head closes.
 * - `judged`: points as entered, from `least` to the maximum, in steps (chấm theo mức độ, kèm minh chứng).
 * - `scored-by`: others enter points from `least` to the maximum; their mean, median, sum, or the mean without so many of the
 *   highest and of the lowest.
 * - `formula`: an expression over other criteria, in points, kept between 0 and the maximum.
 */
export const Method = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('levels'),
    choose: z.enum(['one', 'highest']),
    levels: z.array(Level).min(2).max(30),
  }),
  z.strictObject({ kind: z.literal('average'), levels: z.array(Level).min(2).max(30), step }),
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
    step,
    leastPercent: z.int().min(0).max(10_000).optional(),
  }),
  z.strictObject({
    kind: z.literal('bands'),
    of: z.union([z.enum(['amount', 'percent', 'days-late']), z.strictObject({ target: Target })]),
    bands: z.array(Band).min(1).max(30),
  }),
  z.strictObject({
    kind: z.literal('step-loss'),
    target: Target,
    percent: z.int().min(1).max(10_000),
    loss: points.min(1),
    steps: z.enum(['started', 'full']),
    floor: points,
  }),
  z.strictObject({
    kind: z.literal('relative'),
    against: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('leader'), target: Target }),
      z.strictObject({ kind: z.literal('best') }),
    ]),
    step,
  }),
  z.strictObject({ kind: z.literal('judged'), least: points, step }),
  z.strictObject({
    kind: z.literal('scored-by'),
    combine: z.union([
      z.enum(['mean', 'median', 'sum']),
      z.strictObject({ trimmedMean: z.int().min(1).max(5) }),
    ]),
    least: points,
    step,
  }),
  z.strictObject({ kind: z.literal('formula'), expression: ExpressionText, step }),
])
export type Method = z.infer<typeof Method>
export type MethodOf<K extends Method['kind']> = Extract<Method, { kind: K }>

/** The target a method divides by, where it has one. */
export function targetRule(method: Method): Target | undefined {
  switch (method.kind) {
    case 'ratio':
    case 'step-loss':
      return method.target
    case 'bands':
      return typeof method.of === 'object' ? method.of.target : undefined
    case 'relative':
      return method.against.kind === 'leader' ? method.against.target : undefined
    case 'levels':
    case 'average':
    case 'per-event':
    case 'judged':
    case 'scored-by':
    case 'formula':
      return undefined
  }
}

/** Whether the row is scored by how late the sheet comes in. */
export const isDaysLate = (method: Method): boolean => method.kind === 'bands' && method.of === 'days-late'

/** Whether a person of the unit types the value: days late, others' points and formulas come of themselves. */
export const isTyped = (method: Method): boolean =>
  method.kind !== 'scored-by' && method.kind !== 'formula' && !isDaysLate(method)

/** Whether the row's points may still change with what other units or bodies enter (tạm tính). */
export const isProvisional = (method: Method): boolean =>
  method.kind === 'relative' || method.kind === 'scored-by'
