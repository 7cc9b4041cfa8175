import { guess } from './draft.ts'
import { fold } from './fold.ts'
import type { Node } from './nesting.ts'
import { isCapitals, kindOf } from './row-kind.ts'
import { readRule, tellsSeveral } from './rule.ts'
import { capIn, pointsInLabel } from './said-points.ts'
import { parted, readMethod, wholeMethod } from './said-method.ts'

/** Gives every row its kind, its printed maximum and its way of scoring: headings first, then from the leaves up. */
export function understood(roots: readonly Node[], decimals: number): void {
  for (const root of roots) readHeading(root, 'main', decimals)
  for (const root of roots) readUp(root, decimals)
}

function readHeading(node: Node, above: Node['kind'], decimals: number): void {
  const { item } = node
  node.kind = above
  const heads =
    node.children.length > 0 ||
    node.parent === undefined ||
    isCapitals(node.label) ||
    kindOf(node.parent.label)?.kind === 'both'
  const named = heads ? kindOf(node.label) : undefined
  if (named?.kind === 'both') node.guesses.push(guess('section', 'section.both'))
  else if (named && named.kind !== above) {
    node.kind = named.kind
    node.guesses.push(guess('section', 'section.words', { found: named.found }))
  }
  node.hint.push(...item.details)
  printedPoints(node, decimals)
  for (const child of node.children) readHeading(child, node.kind, decimals)
}

function printedPoints(node: Node, decimals: number): void {
  const { item } = node
  const told = pointsInLabel(node.label, decimals)
  const inCell = item.points?.most
  if (inCell !== undefined) node.printed = inCell
  else if (node.kind === 'deduction' && item.loss?.most !== undefined && item.points === undefined)
    node.printed = item.loss.most
  if (!told || told.label === '') return
  if (node.printed === undefined && (node.children.length > 0 || /^[([]/.test(told.found))) {
    node.printed = told.points
    node.guesses.push(guess('max', 'max.text', { found: told.found }))
    node.label = told.label
  } else if (node.printed === told.points) node.label = told.label
  else if (node.printed !== undefined && node.children.length > 0)
    node.guesses.push(guess('max', 'max.two', { found: told.found }))
}

function readUp(node: Node, decimals: number): void {
  for (const child of node.children) readUp(child, decimals)
  fold(node, decimals)
  if (node.children.length === 0) readScoring(node, decimals)
}

/** How a row is scored, from its points cell, its column of methods, the words after it, or its own. */
function readScoring(node: Node, decimals: number): void {
  if (node.said) return
  const { item } = node
  const told = [item.method, ...node.hint].filter((text) => text !== '').join('\n')
  const fromCell = item.pointsText === '' ? undefined : readRule(item.pointsText, decimals)
  const said =
    readMethod(told, node.printed, decimals) ??
    (fromCell && { ...fromCell, isRule: true, most: fromCell.cap })
  if (said) node.said = said
  else readOwn(node, decimals)
  node.said ??= readMethod(item.note, node.printed, decimals)
  if (node.said && node.said.most === undefined)
    node.said = { ...node.said, most: capIn(item.note, decimals) }
  if (item.method !== '') node.hint.unshift(item.method)
}

function readOwn(node: Node, decimals: number): void {
  if (tellsSeveral(node.label, decimals)) return
  const own = parted(node.label, node.printed, decimals)
  if (!own) {
    node.said = wholeMethod(node.label, node.printed, decimals)
    return
  }
  node.said = own.said
  node.hint.unshift(own.rest)
  node.label = own.label
}
