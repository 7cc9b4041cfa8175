import type { Points } from '../../shared/points.ts'
import type { Prepared } from '../../shared/prepared.ts'

/** What rows come to together, for engines that only find verdicts: by node, and the total. */
export function sumsOf(
  { nodes, rows, inner, template }: Prepared,
  settled: readonly number[],
): { points: Points[]; total: Points } {
  const points = new Array<Points>(nodes.length).fill(0)
  rows.forEach(({ parent, at }) => (points[parent] = (points[parent] ?? 0) + Math.max(0, settled[at] ?? 0)))
  let total = 0
  for (const { node, index } of inner) {
    const own = Math.min(points[index] ?? 0, node.most)
    points[index] = own
    if (node.parent >= 0) points[node.parent] = (points[node.parent] ?? 0) + own
    else total += node.section === 'deduction' ? -own : own
  }
  return { points, total: Math.max(template.floor, Math.min(template.ceiling, total)) }
}
