import type { Criterion } from '../criterion.ts'
import type { Points } from '../points.ts'
import { bandPoints } from '../scoring/bands.ts'
import { mean } from '../scoring/count.ts'
import type { Line } from './outline.ts'

/** The most and the least points that the scoring method of a row can give, evidence and conditions aside. */
export function reachOf({ method, max }: Criterion): { best: Points; worst: Points } {
  switch (method.kind) {
    case 'levels': {
      const points = method.levels.map((level) => level.points)
      return { best: Math.max(...points), worst: Math.min(...points) }
    }
    case 'average': {
      const points = method.levels.map((level) => mean(level.points, 1, method.step))
      return { best: Math.max(...points), worst: Math.min(...points) }
    }
    case 'per-event': {
      const { start, each, floor } = method
      const first = Math.min(max, Math.max(start, floor))
      if (each > 0) return { best: max, worst: first }
      return { best: first, worst: each < 0 ? Math.min(floor, first) : first }
    }
    case 'bands': {
      const points = method.bands.map((band) => bandPoints(band, max))
      return { best: Math.max(...points), worst: Math.min(...points) }
    }
    case 'step-loss':
      return { best: max, worst: Math.min(method.floor, max) }
    case 'judged':
      return {
        best: max - (max % method.step),
        worst: Math.ceil(method.least / method.step) * method.step,
      }
    case 'scored-by':
      return { best: max, worst: 0 }
    case 'ratio':
    case 'relative':
    case 'formula':
      return { best: max, worst: 0 }
  }
}

/** What a section, group or criterion is worth as it is printed: its maximum, or what its parts are worth together. */
export function worthOf({ branch, children }: Line): Points {
  return branch.max ?? children.reduce((sum, child) => sum + worthOf(child), 0)
}

/** The most and the least that a section, group or criterion can come to. */
export function rangeOf({ branch, children }: Line): { best: Points; worst: Points } {
  if (branch.kind === 'criterion') {
    const { best, worst } = reachOf(branch)
    const least = branch.notApplicable === 'zero' || branch.notApplicable === 'excluded' ? 0 : worst
    const most = branch.notApplicable === 'full' ? branch.max : best
    return { best: Math.min(branch.max, most), worst: Math.min(branch.max, least) }
  }
  const parts = children.map(rangeOf)
  const together = (which: 'best' | 'worst') =>
    Math.min(
      branch.max ?? Infinity,
      parts.reduce((sum, part) => sum + part[which], 0),
    )
  return { best: together('best'), worst: together('worst') }
}
