import { isUntouched, type EntryCells } from '../entry.ts'
import type { Code } from '../ids.ts'
import type { Line } from '../lint/outline.ts'
import { isTyped, targetRule, type Method } from '../method.ts'
import type { Template } from '../template.ts'
import { pairsOf } from './pairs.ts'

/** Cells that have no place in the new table, with the row they stood in. */
export type Homeless = { code: Code; label: string; cells: EntryCells }

/**
 * A unit's open cells brought into an amended table (bảng sửa giữa năm). `isNew`: the criteria it has not seen yet; `homeless`:
 * what was typed and has no place any more; `renamed`: rows that were followed to another code by their label, a guess.
 */
export type Carried = {
  cells: EntryCells[]
  isNew: Code[]
  homeless: Homeless[]
  renamed: { from: Code; to: Code }[]
}

/**
 * Carries the cells of a sheet into an amended table, each row by its criterion, exactly as typed, also what cannot be read.
 * Nothing typed is lost: what the new row does not take, or has no row, is homeless. House rule, as tables are amended at
 * mid-year reviews.
 */
export function carriedCells(before: Template, after: Template, cells: readonly EntryCells[]): Carried {
  const { before: old, after: now, beforeOf, afterOf } = pairsOf(before, after)
  const lineOf = new Map(old.rows.map((line) => [line.branch.code, line]))
  const taken = new Map<Code, EntryCells>()
  const homeless: Homeless[] = []
  for (const row of cells) {
    const line = lineOf.get(row.criterion)
    const home = line ? afterOf.get(line) : now.rows.find(({ branch }) => branch.code === row.criterion)
    const isFree = home && !taken.has(home.branch.code) && (line ?? !beforeOf.has(home))
    const { kept, left } = isFree ? parted(row, line, home) : { kept: undefined, left: row }
    if (home && kept) taken.set(home.branch.code, { ...kept, criterion: home.branch.code })
    if (!isUntouched(left))
      homeless.push({ code: row.criterion, label: line?.branch.label ?? '', cells: left })
  }
  return {
    cells: now.rows.flatMap(({ branch: { code } }) => taken.get(code) ?? []),
    isNew: now.rows.flatMap((line) => (beforeOf.has(line) ? [] : [line.branch.code])),
    homeless,
    renamed: now.rows.flatMap((line) => {
      const from = beforeOf.get(line)?.branch.code
      return from === undefined || from === line.branch.code ? [] : [{ from, to: line.branch.code }]
    }),
  }
}

/** What of a row the new one takes, and what it has no cell for any more. */
function parted(row: EntryCells, from: Line | undefined, to: Line): { kept: EntryCells; left: EntryCells } {
  const [old, now] = [methodOf(from), methodOf(to)]
  const takesValue = !now || isTyped(now) || (old !== undefined && !isTyped(old))
  const takesTarget = !now || typesTarget(now) || (old !== undefined && !typesTarget(old))
  const kept = {
    ...row,
    value: takesValue ? row.value : '',
    target: takesTarget ? row.target : '',
  }
  const left = {
    criterion: row.criterion,
    value: takesValue ? '' : row.value,
    target: takesTarget ? '' : row.target,
    evidence: '',
    explanation: '',
  }
  return { kept, left }
}

const methodOf = (line: Line | undefined): Method | undefined =>
  line?.branch.kind === 'criterion' ? line.branch.method : undefined

const typesTarget = (method: Method): boolean => targetRule(method)?.kind === 'typed'
