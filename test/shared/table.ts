import type { Branch, Criterion, Group, Section } from '../../shared/criterion.ts'
import type { Entry, EntryCells } from '../../shared/entry.ts'
import { Given, Targets, type Facts } from '../../shared/facts.ts'
import { Code } from '../../shared/ids.ts'
import type { Level, Method, MethodOf, Target } from '../../shared/method.ts'
import { prepare, type Prepared } from '../../shared/prepared.ts'
import { blankOf, score, type Entries, type Scorecard } from '../../shared/scorecard.ts'
import { entriesByRow } from '../../shared/submission.ts'
import { Template } from '../../shared/template.ts'

/** Points or a quantity, as a person writes it, in hundredths. */
export const p = (number: number): number => Math.round(number * 100)

type ListedLevel = readonly [code: string, label: string, points: number, zeroes?: 'zeroes']
const listed = (list: readonly ListedLevel[]): Level[] =>
  list.map(([code, label, points, zeroes]) => ({
    code,
    label,
    points: p(points),
    ...(zeroes ? { zeroes: true } : {}),
  }))

export const levels = (choose: 'one' | 'highest', ...list: readonly ListedLevel[]): MethodOf<'levels'> => ({
  kind: 'levels',
  choose,
  levels: listed(list),
})

export const average = (step: number, ...list: readonly ListedLevel[]): MethodOf<'average'> => ({
  kind: 'average',
  levels: listed(list),
  step: p(step),
})

export const perEvent = (start: number, each: number, floor = 0): MethodOf<'per-event'> => ({
  kind: 'per-event',
  event: 'lần',
  start: p(start),
  each: p(each),
  floor: p(floor),
})

export const judged = (least: number, step: number): MethodOf<'judged'> => ({
  kind: 'judged',
  least: p(least),
  step: p(step),
})

type Whence = 'registered' | 'typed' | number
const targetFrom = (target: Whence): Target =>
  typeof target === 'number' ? { kind: 'fixed', amount: p(target) } : { kind: target }

export const ratio = (target: Whence, step = 0.01, leastPercent?: number): MethodOf<'ratio'> => ({
  kind: 'ratio',
  target: targetFrom(target),
  step: p(step),
  ...(leastPercent === undefined ? {} : { leastPercent: p(leastPercent) }),
})

/** `loss` for each `percent` short, as a person says it: 0,5 points for every 1 %. */
export const stepLoss = (
  target: Whence,
  percent: number,
  loss: number,
  { steps = 'started', floor = 0 }: { steps?: 'started' | 'full'; floor?: number } = {},
): MethodOf<'step-loss'> => ({
  kind: 'step-loss',
  target: targetFrom(target),
  percent: p(percent),
  loss: p(loss),
  steps,
  floor: p(floor),
})

export const relative = (against: Whence | 'best', step = 0.01): MethodOf<'relative'> => ({
  kind: 'relative',
  against: against === 'best' ? { kind: 'best' } : { kind: 'leader', target: targetFrom(against) },
  step: p(step),
})

export const scoredBy = (
  combine: MethodOf<'scored-by'>['combine'],
  step = 0.01,
  least = 0,
): MethodOf<'scored-by'> => ({ kind: 'scored-by', combine, least: p(least), step: p(step) })

export const formula = (expression: string, step = 0.01): MethodOf<'formula'> => ({
  kind: 'formula',
  expression,
  step: p(step),
})

type Bounds = { from?: number; above?: number; to?: number; below?: number }
type Stretch = Bounds & ({ points: number } | { loss: number })

export const bands = (
  of: 'amount' | 'percent' | 'days-late' | { target: Whence },
  ...list: readonly Stretch[]
): MethodOf<'bands'> => ({
  kind: 'bands',
  of: typeof of === 'object' ? { target: targetFrom(of.target) } : of,
  bands: list.map((stretch) => {
    const { points, loss, ...bounds } = Object.fromEntries(
      Object.entries(stretch).map(([name, number]) => [name, p(number)]),
    )
    return points === undefined ? { ...bounds, loss: loss ?? NaN } : { ...bounds, points }
  }),
})

export const yesNo = levels('one', ['a', 'có', 2], ['b', 'không', 0])

export const criterion = (
  code: string,
  max: number,
  method: Method,
  more: Partial<Omit<Criterion, 'code'>> = {},
): Criterion => ({
  kind: 'criterion',
  code: Code.parse(code),
  label: `Tiêu chí ${code}`,
  max: p(max),
  method,
  evidence: { need: 'none', orExplanation: false },
  ...more,
})

export const group = (code: string, max: number | undefined, ...children: Branch[]): Group => ({
  kind: 'group',
  code: Code.parse(code),
  label: `Nhóm ${code}`,
  ...(max === undefined ? {} : { max: p(max) }),
  children,
})

export const section = (
  kind: Section['kind'],
  code: string,
  max: number,
  ...children: Branch[]
): Section => ({
  kind,
  code: Code.parse(code),
  label: `Mục ${code}`,
  max: p(max),
  children,
})

export const table = (sections: Section[], more: Partial<Template> = {}): Template => ({
  ...Template.parse({
    id: 'bang-thu',
    version: 1,
    name: 'Bảng thử',
    decimals: 2,
    scale: p(100),
    floor: 0,
    ceiling: p(110),
    sections,
    tieBreaks: [],
  }),
  ...more,
})

export const entry = (code: string, value: Entry['value'], more: Partial<Entry> = {}): Entry => ({
  criterion: Code.parse(code),
  value,
  target: null,
  evidence: '',
  explanation: '',
  ...more,
})

export const cells = (
  code: string,
  value: EntryCells['value'],
  more: Partial<EntryCells> = {},
): EntryCells => ({ criterion: Code.parse(code), value, target: '', evidence: '', explanation: '', ...more })

/** Entries by row of the table, as scoring takes them. */
export const byRow = (prepared: Prepared, list: readonly Entry[]): Entries =>
  entriesByRow(prepared, list).entries

export const facts = (targets: Record<string, number> = {}, given: Record<string, unknown> = {}): Facts => ({
  targets: Targets.parse(targets),
  given: Given.parse(given),
})

/** What one row comes to by itself, before evidence; deductions and bonus alike. Nothing entered is a blank. */
export function counted(row: Criterion, entered?: Entry, known: Facts = facts()): number {
  const [prepared] = prepare(table([section('main', 'S', 1000, row)])).rows
  if (!prepared) throw new Error('Counting a row: the table should have it')
  return prepared.count(entered ?? blankOf(row.code), known, [])
}

/** The scorecard of a list of entries, whatever their order. */
export function scored(template: Template, entries: readonly Entry[], known: Facts = facts()): Scorecard {
  const prepared = prepare(template)
  return score(prepared, byRow(prepared, entries), known)
}

/** What each node counts for, by its code, as a person reads it. */
export const pointsOf = (template: Template, card: Scorecard): Record<string, number> =>
  Object.fromEntries(
    prepare(template).nodes.map(({ branch }, index) => [
      branch.code,
      (card.points[index] ?? NaN) / 10 ** template.decimals,
    ]),
  )
