import { meant, nearest } from '../lint/nearest.ts'
import { wrong } from './authoring-problem.ts'
import { taken, type Draft } from './draft.ts'
import { findNamed } from './named.ts'
import type { Row } from './rows.ts'
import { placeOf } from './sheet.ts'

/** A section, group or criterion as read, and what it says it belongs to. */
export type Branch = { draft: Draft; row: Row; parent: string | undefined }

export const branchOf = ({ draft, row }: { draft: Draft; row: Row }): Branch => {
  const parent = taken(draft, 'parent')
  return { draft, row, parent: typeof parent === 'string' ? parent : undefined }
}

const codeOf = ({ draft }: Branch): string | undefined =>
  typeof draft['code'] === 'string' ? draft['code'] : undefined

/**
 * The tree of a table: sections in the order of their rows, and what is in them in the order of their first criteria. Criteria
 * that belong nowhere come back by themselves, so that the rest of their rows can still be looked at; the tree then is not whole.
 */
export function treeOf(
  readParts: readonly Branch[] | undefined,
  leaves: readonly Branch[],
): { sections: Draft[]; strays: Draft[]; isWhole: boolean } {
  const parts = readParts ?? []
  tellRepeated([...parts, ...leaves])
  const byCode = new Map<string, Branch>()
  for (const part of parts) {
    const code = codeOf(part)
    if (code !== undefined && !byCode.has(code)) byCode.set(code, part)
  }
  const isGroup = ({ draft, parent }: Branch): boolean =>
    draft['kind'] === 'group' || (draft['kind'] === undefined && parent !== undefined)
  const holderOf = new Map([...parts.filter(isGroup), ...leaves].map((each) => [each, holder(each)] as const))
  for (const part of parts)
    if (!isGroup(part) && part.parent !== undefined) part.row.tell('thuoc', wrong('section.nested', {}))
  tellCircles(parts, holderOf)

  const placed = new Set<Branch>()
  for (const part of parts) part.draft['children'] = []
  for (const leaf of leaves) place(leaf)
  for (const part of parts) if (isGroup(part)) place(part)
  return {
    sections: parts.filter((part) => !isGroup(part)).map(({ draft }) => draft),
    strays: leaves.filter((leaf) => !isRooted(leaf)).map(({ draft }) => draft),
    isWhole: [...parts.filter(isGroup), ...leaves].every(isRooted),
  }

  function place(branch: Branch): void {
    const inside = holderOf.get(branch)
    if (placed.has(branch) || !inside) return
    placed.add(branch)
    const { children } = inside.draft
    if (Array.isArray(children)) children.push(branch.draft)
    place(inside)
  }

  function isRooted(leaf: Branch): boolean {
    const seen = new Set<Branch>()
    let next: Branch | undefined = leaf
    while (next && !seen.has(next)) {
      seen.add(next)
      if (next !== leaf && !isGroup(next)) return true
      next = holderOf.get(next)
    }
    return false
  }

  function holder({ draft, row, parent }: Branch): Branch | undefined {
    const column = draft['kind'] === 'criterion' ? 'phan' : 'thuoc'
    if (parent === undefined) {
      row.tell(column, wrong('cell.blank', { label: 'Thuộc' }))
      return undefined
    }
    const found = findNamed(parent, byCode)
    // where a code cannot be read it may be the one that is meant
    if (!found && readParts && parts.every((each) => codeOf(each) !== undefined))
      row.tell(
        column,
        wrong('section.unknown', { typed: parent, near: meant(nearest(parent, byCode.keys())) }),
      )
    return found
  }
}

function tellRepeated(branches: readonly Branch[]): void {
  const first = new Map<string, Row>()
  for (const branch of branches) {
    const code = codeOf(branch)
    if (code === undefined) continue
    const spot = first.get(code)?.spot('ma')
    if (!spot) first.set(code, branch.row)
    else {
      const { sheet, cell } = placeOf(spot)
      branch.row.tell('ma', wrong('code.twice', { typed: code, first: `${sheet}!${cell}` }))
    }
  }
}

/** Tells each circle of groups once, at the first of them. */
function tellCircles(parts: readonly Branch[], holderOf: ReadonlyMap<Branch, Branch | undefined>): void {
  const seen = new Set<Branch>()
  for (const part of parts) {
    const path: Branch[] = []
    let next: Branch | undefined = part
    while (next && !seen.has(next)) {
      seen.add(next)
      path.push(next)
      next = holderOf.get(next)
    }
    const from = next ? path.indexOf(next) : -1
    if (from < 0) continue
    const codes = [...path.slice(from), path[from]].map((each) => (each && codeOf(each)) ?? '–')
    const shown = codes.length > 12 ? [...codes.slice(0, 10), '…', ...codes.slice(-1)] : codes
    path[from]?.row.tell('thuoc', wrong('section.cycle', { path: shown.join(' → ') }))
  }
}
