import type { Code, UnitId } from '../ids.ts'
import type { Prepared } from '../prepared.ts'
import type { Misfit } from './fit.ts'

/**
 * A row in which entries of some units are not counted as they were submitted: it is gone; it is new, so nobody has entered
 * it; they do not fit (see `Misfit`); or the new table finds a problem in them. All count as not entered.
 */
export type Remark = { code: Code; why: 'removed' | 'added' | 'problem' | Misfit; units: readonly UnitId[] }

/** Gathers units under what is told of them. */
export function remarkBook() {
  const book = new Map<string, { code: Code; why: Remark['why']; units: UnitId[] }>()
  return {
    tell: (code: Code, why: Remark['why'], unit: UnitId): void => {
      const key = `${code}|${why}`
      const known = book.get(key)
      if (known) known.units.push(unit)
      else book.set(key, { code, why, units: [unit] })
    },
    tellAll: (code: Code, why: Remark['why'], units: readonly UnitId[]): void => {
      book.set(`${code}|${why}`, { code, why, units: [...units] })
    },
    /** In the printed order of the new table, what is gone after it in that of the old. */
    list: (after: Prepared, before: Prepared): Remark[] => {
      const at = ({ code, why }: Remark): number =>
        why === 'removed' ? after.rows.length + (before.rowOf.get(code) ?? 0) : (after.rowOf.get(code) ?? 0)
      return [...book.values()].sort((a, b) => at(a) - at(b))
    },
  }
}
