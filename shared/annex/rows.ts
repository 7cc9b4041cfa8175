import { Code } from '../ids.ts'
import type { Points } from '../points.ts'
import { guess, unplaced, type AnnexRow, type Guess, type Unplaced } from './draft.ts'
import type { Node } from './nesting.ts'
import { isOrdered, nextOrdinal } from './numbering.ts'
import { judged } from './said-method.ts'

const longest = 1000

/** The draft's rows in printed order, with what could not be one. `scale`: what the whole table is worth. */
export function rowsOf(
  roots: readonly Node[],
  printedScale: Points | undefined,
): { rows: AnnexRow[]; left: Unplaced[] } {
  const left: Unplaced[] = []
  const kept = roots.filter((root) => isKept(root, left))
  for (const root of kept) sumUp(root)
  const main = kept.reduce((sum, { kind, max }) => sum + (kind === 'main' ? (max ?? 0) : 0), 0)
  const scale = main > 0 ? main : printedScale
  for (const root of kept) capDown(root, scale)
  const rows: AnnexRow[] = []
  const codes = new Set<string>()
  addRows(kept, '', 0, rows, codes, left)
  return { rows, left }
}

/** Rows with neither points nor a way of scoring are no part of a table, unless they have a number or rows below. */
function isKept(node: Node, left: Unplaced[]): boolean {
  node.children = node.children.filter((child) => isKept(child, left))
  const scored = node.children.length > 0 || node.printed !== undefined || node.said !== undefined
  if (scored || isOrdered(node.mark)) return true
  left.push(
    unplaced(
      node.item.row,
      [node.label, ...node.hint, node.item.pointsText, node.item.note]
        .filter((text) => text !== '')
        .join('\n'),
      'no.points',
    ),
  )
  return false
}

function sumUp(node: Node): void {
  for (const child of node.children) sumUp(child)
  node.max = node.printed
  if (node.item.points?.minus && node.kind === 'main' && !node.said) {
    node.kind = 'deduction'
    node.guesses.push(guess('section', 'section.sign'))
  }
  if (node.max !== undefined) return void takeRest(node)
  if (node.children.length === 0) {
    node.max = node.said?.most
    if (node.max !== undefined) node.guesses.push(guess('max', 'max.levels'))
    return
  }
  if (node.children.some(({ max }) => max === undefined)) return
  const own = node.children.filter(({ kind }) => kind === node.kind)
  const counted = own.length > 0 ? own : node.children
  node.max = counted.reduce((sum, child) => sum + (child.max ?? 0), 0)
  node.guesses.push(guess('max', 'max.summed'))
}

/** Where one row has no points and the row above has some left, they are its own. */
function takeRest({ children, max = 0 }: Node): void {
  const [without, more] = children.filter((child) => child.max === undefined)
  if (!without || more || children.length < 2 || without.children.length > 0 || without.said?.isRule) return
  const rest = max - children.reduce((sum, child) => sum + (child.max ?? 0), 0)
  if (rest <= 0) return
  without.max = rest
  without.guesses.push(guess('max', 'max.rest'))
}

/** A row that counts with no maximum of its own may come to all that its section, or the table, is worth. */
function capDown(node: Node, cap: Points | undefined): void {
  const bound = node.printed ?? cap
  for (const child of node.children) capDown(child, bound)
  if (node.max !== undefined && node.max > 0) return
  if (node.children.length > 0) {
    const sum = node.children.reduce((total, child) => total + (child.max ?? 0), 0)
    node.max = cap === undefined || node.kind === 'main' ? sum : Math.min(sum, cap)
    if (node.max === 0) node.max = undefined
    node.guesses.push(guess('max', node.max === undefined ? 'max.none' : 'max.summed'))
  } else if (node.said && bound !== undefined) {
    node.max = bound
    node.guesses.push(guess('max', 'max.uncapped'))
  } else node.guesses.push(guess('max', 'max.none'))
}

function addRows(
  nodes: readonly Node[],
  stem: string,
  level: number,
  rows: AnnexRow[],
  codes: Set<string>,
  left: Unplaced[],
): void {
  let before: string | undefined
  for (const node of nodes) {
    const own = ownOrdinal(node, before, stem, codes)
    before = own
    const printed = stem === '' ? own : `${stem}.${own}`
    const code = usable(printed, node, codes)
    const row = rowOf(node, code, level, left)
    rows.push(row)
    addRows(node.children, code, level + 1, rows, codes, left)
  }
}

/** Rows without a number are counted after the one before, in its manner. */
function ownOrdinal(
  { mark, parent }: Node,
  before: string | undefined,
  stem: string,
  codes: ReadonlySet<string>,
): string {
  const printed = mark.path.at(-1)
  if (printed !== undefined)
    return parent === undefined && mark.path.length > 1 ? mark.path.join('.') : printed
  let own = before === undefined ? (stem === '' ? 'I' : '1') : nextOrdinal(before)
  while (codes.has(stem === '' ? own : `${stem}.${own}`)) own = nextOrdinal(own)
  return own
}

function usable(printed: string, node: Node, codes: Set<string>): string {
  let code = printed
  if (!Code.safeParse(printed).success) {
    code = `R${node.item.row + 1}`
    node.guesses.push(guess('code', 'code.long'))
  } else if (codes.has(printed)) node.guesses.push(guess('code', 'code.repeated', { code: printed }))
  codes.add(code)
  return code
}

function rowOf(node: Node, code: string, level: number, left: Unplaced[]): AnnexRow {
  const { item, said, max, kind } = node
  const leaf = node.children.length === 0
  const guesses: Guess[] = [...node.guesses]
  const told =
    node.hint.length > 0 || node.item.pointsText !== '' || /\d ?(?:điểm|đ)(?!\p{L})/u.test(node.label)
  const scoring =
    said && max !== undefined
      ? { method: said.method(max, kind), guesses: said.guesses }
      : judged(item.points?.least ?? 0, told)
  if (leaf) guesses.push(...scoring.guesses)
  if (node.label === '') guesses.push(guess('label', 'label.code'))
  return {
    row: item.row,
    also: [...new Set(node.also)],
    code,
    level,
    label: cut(
      node.label === '' ? code : node.label.replaceAll('\n', ' ').replace(/ ?[:;]$/, ''),
      item.row,
      guesses,
      left,
    ),
    section: kind,
    max,
    method: leaf ? scoring.method : undefined,
    unitOfMeasure: said?.unitOfMeasure ?? orNone(item.unitOfMeasure),
    evidence: orNone(item.evidence),
    legalBasis: orNone(item.legalBasis),
    hint: orNone(
      cut([...node.hint, item.note].filter((text) => text !== '').join('\n'), item.row, guesses, left),
    ),
    guesses,
  }
}

const orNone = (text: string): string | undefined => (text === '' ? undefined : text)

function cut(text: string, row: number, guesses: Guess[], left: Unplaced[]): string {
  if (text.length <= longest) return text
  guesses.push(guess('label', 'label.cut'))
  left.push(unplaced(row, text.slice(longest), 'text.rest'))
  return text.slice(0, longest).trim()
}
