import type { Points } from './points.ts'
import type { Node } from './prepared.ts'

/**
 * What a unit is assigned (điểm được giao) by each node of the table without the rows excluded for it, as the groups and
 * sections cap them. Source: "loại khỏi cả điểm đạt được và điểm được giao".
 */
export function assignedBy(nodes: readonly Node[], excluded: ReadonlySet<number>): Points[] {
  const size = nodes.map(({ branch }, index) =>
    branch.kind === 'criterion' && !excluded.has(index) ? branch.max : 0,
  )
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const { parent, most } = nodes[index] ?? { parent: -1, most: 0 }
    const own = Math.min(most, size[index] ?? 0)
    size[index] = own
    if (parent >= 0) size[parent] = (size[parent] ?? 0) + own
  }
  return size
}

/** What the main sections come to together. */
export const assignedInAll = (nodes: readonly Node[], assigned: readonly Points[]): Points =>
  nodes.reduce(
    (sum, { parent, section }, index) =>
      parent < 0 && section === 'main' ? sum + (assigned[index] ?? 0) : sum,
    0,
  )
