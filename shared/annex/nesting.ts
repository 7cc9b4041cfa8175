import type { Section } from '../criterion.ts'
import { guess, type Guess } from './draft.ts'
import type { Item } from './item.ts'
import { follows, isFirst, isOrdered, sameOrdinal, settled, type Mark } from './numbering.ts'
import { styleOrder, type Above } from './style-order.ts'
import type { SaidMethod } from './said-method.ts'
import type { Points } from '../points.ts'

/** A row in its place. What is scored and how is added to it afterwards, children first. */
export type Node = {
  item: Item
  mark: Mark
  parent: Node | undefined
  children: Node[]
  kind: Section['kind']
  label: string
  /** The maximum that is printed with the row, in its cell or in its words. */
  printed: Points | undefined
  max: Points | undefined
  said: SaidMethod | undefined
  hint: string[]
  also: number[]
  guesses: Guess[]
}

/** Finds for every item the row it belongs to, by the manner of its number and the order of manners in this document. */
export function nested(items: readonly Item[]): Node[] {
  const marks = settled(items.map(({ mark }) => mark))
  const above = styleOrder(marks)
  const roots: Node[] = []
  const last = new Map<string, string>()
  let open: Node[] = []
  for (const [at, item] of items.entries()) {
    const mark = marks[at] ?? item.mark
    const { parent, guesses } = placeOf(mark, open, above, last)
    const node: Node = {
      item,
      mark,
      parent,
      children: [],
      kind: 'main',
      label: item.label,
      printed: undefined,
      max: undefined,
      said: undefined,
      hint: [],
      also: [...item.also],
      guesses: [...item.guesses, ...guesses],
    }
    ;(parent ? parent.children : roots).push(node)
    open = parent ? [...open.slice(0, open.indexOf(parent) + 1), node] : [node]
    const own = mark.path.at(-1)
    if (own !== undefined) last.set(mark.style, own)
  }
  return roots
}

type Found = { parent: Node | undefined; guesses: Guess[] }

function placeOf(mark: Mark, open: readonly Node[], above: Above, last: ReadonlyMap<string, string>): Found {
  if (mark.path.length > 1) {
    const parent = ownerOf(mark, open)
    if (parent) return { parent, guesses: jump(mark, parent.children.at(-1)?.mark) }
    if (!open.some((node) => node.mark.style === mark.style)) {
      const orphan = guess('level', 'level.orphan', { found: mark.path.join('.') })
      return { parent: open.findLast((node) => above(node.mark.style, mark.style)), guesses: [orphan] }
    }
  }
  const like = open.findLast((node) => node.mark.style === mark.style)
  if (like)
    return { parent: like.parent, guesses: isOrdered(mark) ? inRow(like.mark, mark) : ofBullets(mark) }
  const parent = open.findLast((node) => above(node.mark.style, mark.style))
  if (!isOrdered(mark)) return { parent, guesses: ofBullets(mark) }
  const own = mark.path.at(-1) ?? ''
  const before = last.get(mark.style)
  const goesOn = isFirst(own) || (before !== undefined && follows(before, own)) || mark.path.length > 1
  return {
    parent,
    guesses: goesOn ? [] : [guess('code', 'code.jump', { found: own, before: before ?? '0' })],
  }
}

/** The open row whose number a longer number begins with: 1.1 belongs to 1, or to I where sections are in Roman numerals. */
function ownerOf(mark: Mark, open: readonly Node[]): Node | undefined {
  const stem = mark.path.slice(0, -1)
  return open.findLast((node) => {
    const chain = chainOf(node)
    return (
      node.mark.path.length <= stem.length &&
      chain.length >= stem.length &&
      stem.every((part, at) => sameOrdinal(part, chain[chain.length - stem.length + at] ?? ''))
    )
  })
}

function chainOf(node: Node): string[] {
  const chain: string[] = []
  for (let each: Node | undefined = node; each; each = each.parent) chain.unshift(each.mark.path.at(-1) ?? '')
  return chain
}

const jump = (mark: Mark, before: Mark | undefined): Guess[] =>
  before?.style === mark.style ? inRow(before, mark) : []

function inRow(before: Mark, mark: Mark): Guess[] {
  const [was = '', is = ''] = [before.path.at(-1), mark.path.at(-1)]
  if (follows(was, is)) return []
  if (isFirst(is)) return [guess('level', 'level.restart', { found: mark.path.join('.') })]
  return [guess('code', 'code.jump', { found: mark.path.join('.'), before: before.path.join('.') })]
}

const ofBullets = ({ style }: Mark): Guess[] =>
  style === 'plain' || style === 'title' || style === 'area'
    ? [guess('code', 'code.counted'), guess('level', 'level.unnumbered')]
    : [guess('code', 'code.counted')]
