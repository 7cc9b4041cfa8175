import { Criterion, type Branch, type Group, type Section } from '../criterion.ts'
import { Code, type TemplateId } from '../ids.ts'
import type { Points } from '../points.ts'
import { Template } from '../template.ts'
import { unplaced, type AnnexDraft, type AnnexRow, type Unplaced } from './draft.ts'

/** What a table is called; the rest comes from the draft and may be amended afterwards. */
export type TemplateHead = { id: TemplateId; name: string; version?: number; legalBasis?: string }

type Tree = { row: AnnexRow; children: Tree[] }

const mostSections = 40
const mostChildren = 200

/**
 * A table of the rows of a draft, of the form that the linter, the worksheets and the server take, or undefined where no row can
 * be scored. Maxima that were not printed are summed; contradictions stay as they are, for the linter to tell. Bonus and deduction
 * rows inside a main section become sections of their own, with their codes. `left`: rows that found no place, with why.
 */
export function templateOf(
  draft: AnnexDraft,
  { id, name, version = 1, legalBasis }: TemplateHead,
): { template: Template | undefined; left: Unplaced[] } {
  const left: Unplaced[] = []
  const sections = treesOf(draft.rows).flatMap((tree) => sectionsOf(tree, tree.row.section, left))
  for (const { code, label } of sections.slice(mostSections)) left.push(lost(draft, code, label))
  const kept = sections.slice(0, mostSections)
  const sum = (kind: Section['kind']): Points =>
    kept.reduce((total, each) => total + (each.kind === kind ? each.max : 0), 0)
  const scale = scaleOf(draft, sum('main'), sum('bonus'))
  const table = {
    id,
    version,
    name,
    ...(legalBasis === undefined ? {} : { legalBasis }),
    decimals: draft.decimals,
    scale,
    floor: 0,
    ceiling: scale + sum('bonus'),
    sections: kept,
    tieBreaks: [],
  }
  return { template: kept.length === 0 || scale === 0 ? undefined : Template.parse(table), left }
}

const lost = (draft: AnnexDraft, code: string, label: string): Unplaced =>
  unplaced(draft.rows.find((row) => row.code === code)?.row ?? 0, label, 'no.room')

/** The printed sum of the whole, unless it counts the bonus in; else what the main sections come to. */
function scaleOf({ totals }: AnnexDraft, main: Points, bonus: Points): Points {
  const printed = totals.flatMap(({ label, points }) =>
    points === undefined || /^cộng/i.test(label) ? [] : [points],
  )
  if (main === 0) return printed.at(-1) ?? bonus
  return printed.length === 0 || printed.includes(main) || printed.includes(main + bonus)
    ? main
    : (printed[0] ?? main)
}

function treesOf(rows: readonly AnnexRow[]): Tree[] {
  const roots: Tree[] = []
  const open: Tree[] = []
  for (const row of rows) {
    const tree = { row, children: [] }
    open.length = Math.min(open.length, row.level)
    ;(open.at(-1)?.children ?? roots).push(tree)
    open.push(tree)
  }
  return roots
}

/** A root and what in it is of another kind, as sections. */
function sectionsOf({ row, children }: Tree, kind: Section['kind'], left: Unplaced[]): Section[] {
  const inner = children.length > 0 ? children : [{ row: { ...row, code: `${row.code}.1` }, children: [] }]
  const apart: Tree[] = []
  const branches = inner.flatMap((child) => branchesOf(child, kind, left, apart))
  const code = Code.parse(row.code)
  const kept = roomFor(branches, row, left)
  const max = row.max ?? kept.reduce((sum, child) => sum + (child.max ?? 0), 0)
  const own: Section[] =
    kept.length > 0 && max > 0 ? [{ kind, code, label: row.label, max, children: kept }] : []
  return [...own, ...apart.flatMap((each) => sectionsOf(each, each.row.section, left))]
}

function branchesOf(tree: Tree, kind: Section['kind'], left: Unplaced[], apart: Tree[]): Branch[] {
  const { row, children } = tree
  if (row.section !== kind) {
    apart.push(tree)
    return []
  }
  if (children.length === 0) return leafOf(row, left)
  const kept = roomFor(
    children.flatMap((child) => branchesOf(child, kind, left, apart)),
    row,
    left,
  )
  if (kept.length === 0) return []
  const cap = row.max === undefined || row.max === 0 ? {} : { max: row.max }
  const group: Group = { kind: 'group', code: Code.parse(row.code), label: row.label, ...cap, children: kept }
  return [group]
}

function leafOf(row: AnnexRow, left: Unplaced[]): Branch[] {
  const { code, label, max, method, unitOfMeasure: unit, evidence, legalBasis, hint } = row
  const words = [hint, evidence === undefined ? undefined : `Minh chứng: ${evidence}`].flatMap(
    (each) => each ?? [],
  )
  const made = Criterion.safeParse({
    kind: 'criterion',
    code,
    label,
    max,
    method,
    evidence: {
      need: evidence === undefined ? 'none' : 'when-earning',
      orExplanation: evidence !== undefined,
    },
    ...(unit === undefined || unit.length > 40 ? {} : { unitOfMeasure: unit }),
    ...(legalBasis === undefined ? {} : { legalBasis: legalBasis.slice(0, 1000) }),
    ...(words.length === 0 ? {} : { hint: words.join('\n').slice(0, 1000) }),
  })
  if (made.success) return [made.data]
  left.push(unplaced(row.row, `${code} ${label}`, 'no.points'))
  return []
}

function roomFor(branches: Branch[], { row }: AnnexRow, left: Unplaced[]): Branch[] {
  for (const { code, label } of branches.slice(mostChildren))
    left.push(unplaced(row, `${code} ${label}`, 'no.room'))
  return branches.slice(0, mostChildren)
}
