import { assignedBy, assignedInAll } from './assigned.ts'
import type { Branch, Criterion, EvidenceRule, Group, Section } from './criterion.ts'
import type { CrossRule } from './cross-rule.ts'
import type { Code } from './ids.ts'
import { isTyped } from './method.ts'
import { slotBook, type Compiled, type SlotBook, type Span } from './names.ts'
import { unitsPerPoint, type Points } from './points.ts'
import type { Sanction } from './sanction.ts'
import type { Count } from './scoring/count.ts'
import { countOf, evidenceFrom } from './scoring/criterion.ts'
import { verdict } from './scoring/verdict.ts'
import type { SeparateList, Template } from './template.ts'

/** A place in the prepared table: a section, group or criterion with its parent (-1 for a section), in printed order. */
export type Node = {
  branch: Section | Branch
  parent: number
  depth: number
  section: Section['kind']
  /** What it may come to at most, in either direction; Infinity where nothing is said. */
  most: Points
}

/** A criterion made ready for counting. */
export type Row = {
  /** Its number among the rows, and its node. */
  at: number
  index: number
  parent: number
  criterion: Criterion
  code: Code
  max: Points
  evidence: EvidenceRule
  /** The points from which on evidence is due. */
  evidenceFrom: Points
  section: Section['kind']
  typed: boolean
  count: Count
  /** The expression of a `formula` criterion, in whole units, already rounded and kept within bounds. */
  formula: Compiled | undefined
  applies: Compiled | undefined
  /** Whether a small percentage is asked about, and whether a level may zero the group. */
  percent: boolean
  zeroing: boolean
}

/** A cross rule with both its sides and the comparison made ready. */
export type PreparedRule = { rule: CrossRule; left: Compiled; right: Compiled; kept: Compiled }

/** A template laid flat for scoring: every node before its children. Made once, used for every submission. */
export type Prepared = {
  template: Template
  nodes: readonly Node[]
  /** The nodes that are not criteria, each after those it holds. */
  inner: readonly { node: Node; index: number }[]
  /** The nodes that are criteria, in printed order; and in an order in which each follows those it names. */
  rows: readonly Row[]
  inOrder: readonly Row[]
  indexOf: ReadonlyMap<Code, number>
  rowOf: ReadonlyMap<Code, number>
  /** What the main sections are worth together as the groups cap them. */
  assigned: Points
  slots: SlotBook
  /** The slots that hold points: of a node, or of none where it is the total. */
  pointSlots: readonly { slot: number; index: number | undefined }[]
  /** By row, the slot that holds its points, or -1. */
  pointSlotOf: readonly number[]
  rules: readonly PreparedRule[]
  /** Sanctions that take a criterion's points, with its node; and those that act on class and place. */
  zeroing: readonly { sanction: Sanction; when: Compiled; index: number }[]
  sanctions: readonly { sanction: Sanction; when: Compiled }[]
  lists: readonly { list: SeparateList; when: Compiled }[]
  /** For each class its own condition, where it has one. */
  classes: readonly (Compiled | undefined)[]
}

/** Lays a template flat. Throws, as a bug of whoever published it, where an expression cannot be read or rows wait for each other. */
export function prepare(template: Template): Prepared {
  const nodes: Node[] = []
  const visit = (branch: Section | Branch, parent: number, depth: number, section: Section['kind']): void => {
    const index = nodes.push({ branch, parent, depth, section, most: branch.max ?? Infinity }) - 1
    for (const child of childrenOf(branch)) visit(child, index, depth + 1, section)
  }
  for (const section of template.sections) visit(section, -1, 0, section.kind)
  const leaves = nodes.flatMap(({ branch, section, parent }, index) =>
    branch.kind === 'criterion' ? [{ index, parent, criterion: branch, section }] : [],
  )
  const indexOf = new Map(nodes.map(({ branch }, index) => [branch.code, index]))
  const rowOf = new Map(leaves.map(({ criterion }, at) => [criterion.code, at]))
  const spanOf = (code: Code): Span => spanUnder(nodes, leaves, indexOf.get(code))
  const slots = slotBook(
    leaves.map(({ criterion }) => criterion),
    template.decimals,
    spanOf,
  )
  const rows = leaves.map((leaf, at): Row => ({ at, ...leaf, ...counted(leaf.criterion, template, slots) }))
  const sanctions = (template.sanctions ?? []).map((sanction) => ({
    sanction,
    when: slots.compile(sanction.when, 'logical'),
  }))
  const laid = {
    template,
    nodes,
    inner: nodes
      .map((node, index) => ({ node, index }))
      .filter(({ node }) => node.branch.kind !== 'criterion')
      .reverse(),
    rows,
    inOrder: ordered(rows),
    indexOf,
    rowOf,
    assigned: assignedInAll(nodes, assignedBy(nodes, new Set())),
    slots,
    rules: (template.crossRules ?? []).map((rule) => preparedRule(rule, slots)),
    zeroing: sanctions.flatMap(({ sanction, when }) => {
      const index = sanction.effect.kind === 'zero' ? indexOf.get(sanction.effect.criterion) : undefined
      return index === undefined ? [] : [{ sanction, when, index }]
    }),
    sanctions: sanctions.filter(({ sanction }) => sanction.effect.kind !== 'zero'),
    lists: (template.lists ?? []).map((list) => ({ list, when: slots.compile(list.when, 'logical') })),
    classes: (template.classes ?? []).map(({ when }) => when && slots.compile(when.condition, 'logical')),
  }
  const pointSlots = slots.list.flatMap(({ name: { prefix, code } }, slot) =>
    prefix === 'DIEM' ? [{ slot, index: indexOf.get(code) }] : [],
  )
  const pointSlotOf = rows.map((row) => pointSlots.find(({ index }) => index === row.index)?.slot ?? -1)
  return { ...laid, pointSlots, pointSlotOf }
}

const childrenOf = (branch: Section | Group | Criterion): readonly Branch[] =>
  branch.kind === 'criterion' ? [] : branch.children

function counted(criterion: Criterion, { decimals }: Template, slots: SlotBook) {
  const { code, method, max, evidence, appliesWhen, unitOfMeasure } = criterion
  const formula =
    method.kind === 'formula'
      ? slots.compile(formulaPoints(method.expression, method.step, max, decimals), 'number')
      : undefined
  const fromFormula: Count = (_entry, _facts, values) => {
    const points = formula?.run(values) ?? NaN
    return Number.isNaN(points) ? verdict.formula : points
  }
  return {
    code,
    max,
    evidence,
    evidenceFrom: evidenceFrom(evidence),
    typed: isTyped(method),
    count: countOf(criterion, () => fromFormula),
    formula,
    applies: appliesWhen === undefined ? undefined : slots.compile(appliesWhen, 'logical'),
    percent:
      method.kind === 'bands' ? method.of === 'percent' : method.kind === 'ratio' && unitOfMeasure === '%',
    zeroing: method.kind === 'levels' && method.levels.some((level) => level.zeroes),
  }
}

/** The expression of a `formula` criterion as whole units: rounded as a spreadsheet rounds, kept between 0 and the maximum. */
export function formulaPoints(expression: string, step: Points, max: Points, decimals: number): string {
  const units = unitsPerPoint(decimals)
  const points =
    step === 1
      ? `ROUND(ROUND(${expression},${String(decimals)})*${String(units)},0)`
      : `ROUND((${expression})/${String(step / units)},0)*${String(step)}`
  return `MAX(0,MIN(${String(max)},${points}))`
}

function preparedRule(rule: CrossRule, slots: SlotBook): PreparedRule {
  return {
    rule,
    left: slots.compile(rule.left, 'number'),
    right: slots.compile(rule.right, 'number'),
    kept: slots.compile(ruleText(rule), 'logical'),
  }
}

/** A cross rule as one condition that holds when it is kept. */
export function ruleText({ left, operator, right }: CrossRule): string {
  const [l, r] = [`(${left})`, `(${right})`]
  switch (operator) {
    case 'both-or-neither':
      return `OR(AND(${l}<>0,${r}<>0),AND(${l}=0,${r}=0))`
    case 'not-both':
      return `OR(${l}=0,${r}=0)`
    default:
      return `${l}${operator}${r}`
  }
}

/** The rows under a node; all of them where there is no such node, as for the total. */
function spanUnder(
  nodes: readonly Node[],
  leaves: readonly { index: number }[],
  top: number | undefined,
): Span {
  if (top === undefined) return { from: 0, to: leaves.length - 1 }
  const own = nodes[top]?.depth ?? 0
  const next = nodes.findIndex(({ depth }, index) => index > top && depth <= own)
  const end = next < 0 ? nodes.length : next
  const under = leaves.flatMap(({ index }, row) => (index >= top && index < end ? [row] : []))
  return { from: under[0] ?? 0, to: under.at(-1) ?? -1 }
}

/** The rows with each after those its formula or condition names. */
function ordered(rows: readonly Row[]): readonly Row[] {
  const waits = ({ formula, applies }: Row) =>
    [...(formula?.rows ?? []), ...(applies?.rows ?? [])].map(({ row }) => row)
  if (rows.every((row) => waits(row).length === 0)) return rows
  const done: Row[] = []
  const state = new Map<Row, 'open' | 'done'>()
  const visit = (row: Row): void => {
    if (state.get(row) === 'done') return
    if (state.get(row) === 'open')
      throw new Error(`Preparing the table: ${row.criterion.code} waits for itself`)
    state.set(row, 'open')
    for (const at of waits(row)) {
      const named = rows[at]
      if (named) visit(named)
    }
    state.set(row, 'done')
    done.push(row)
  }
  rows.forEach(visit)
  return done
}
