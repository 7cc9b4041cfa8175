import type { Finding } from '../lint/finding.ts'
import { valueAt, type Draft, type Origins } from './draft.ts'
import type { Spot } from './sheet.ts'

/** The steps of a path as the linter writes it: `sections[0].children[2].max`. */
export const pathIn = (field = ''): string[] => field.split(/[.[\]]+/).filter((step) => step !== '')

const listOf: Readonly<Record<string, string>> = {
  rule: 'crossRules',
  sanction: 'sanctions',
  'tie-break': 'tieBreaks',
  list: 'lists',
  class: 'classes',
  quota: 'quotas',
}

/** The cell in which a finding's property stands. */
export function findingSpot({ at }: Finding, root: Draft, origins: Origins): Spot | undefined {
  const path = pathIn(at.field)
  if (at.of === 'row') return origins.find(linesOf(root)[at.index], path)?.spot
  const list = listOf[at.of]
  return origins.find(root, list === undefined ? path : [list, String(at.index), ...path])?.spot
}

/** Sections, groups and criteria in printed order. */
function linesOf(root: Draft): unknown[] {
  const open = [...listIn(root, 'sections')].reverse()
  const lines: unknown[] = []
  for (let line = open.pop(); line !== undefined; line = open.pop()) {
    lines.push(line)
    open.push(...[...listIn(line, 'children')].reverse())
  }
  return lines
}

function listIn(owner: unknown, key: string): readonly unknown[] {
  const list = valueAt(owner, key)
  return Array.isArray(list) ? list : []
}
