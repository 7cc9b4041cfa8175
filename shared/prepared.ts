import type { Code } from './ids.ts'
import type { Points } from './points.ts'
import {
  templateFaults,
  type Branch,
  type Criterion,
  type Group,
  type Section,
  type Template,
} from './template.ts'

/** A place in the prepared table: a section, group or criterion with its parent (-1 for a section), in printed order. */
export type Node = {
  branch: Section | Branch
  parent: number
  depth: number
  section: Section['kind']
  /** What it may come to at most, in either direction; Infinity where nothing is said. */
  most: Points
}

/** A template laid flat for scoring: every node before its children. Made once, used for every submission. */
export type Prepared = {
  template: Template
  nodes: readonly Node[]
  /** The nodes that are criteria, in printed order. */
  rows: readonly { index: number; criterion: Criterion; section: Section['kind'] }[]
  indexOf: ReadonlyMap<Code, number>
}

/** Lays a template flat. Refuses, as a bug of whoever published it, a table that contradicts itself. */
export function prepare(template: Template): Prepared {
  const faults = templateFaults(template)
  if (faults.length > 0) throw new Error(`Template ${template.id} cannot be scored: ${faults.join(' ')}`)
  const nodes: Node[] = []
  const visit = (branch: Section | Branch, parent: number, depth: number, section: Section['kind']): void => {
    const index = nodes.push({ branch, parent, depth, section, most: branch.max ?? Infinity }) - 1
    for (const child of childrenOf(branch)) visit(child, index, depth + 1, section)
  }
  for (const section of template.sections) visit(section, -1, 0, section.kind)
  const rows = nodes.flatMap(({ branch, section }, index) =>
    branch.kind === 'criterion' ? [{ index, criterion: branch, section }] : [],
  )
  return { template, nodes, rows, indexOf: new Map(nodes.map(({ branch }, index) => [branch.code, index])) }
}

const childrenOf = (branch: Section | Group | Criterion): readonly Branch[] =>
  branch.kind === 'criterion' ? [] : branch.children
