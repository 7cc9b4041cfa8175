import type { Criterion } from '../criterion.ts'
import type { Entry } from '../entry.ts'
import type { Level, MethodOf } from '../method.ts'
import { unitsPerPoint } from '../points.ts'

/** Why what was entered in a row is counted as not entered by a new table. */
export type Misfit = 'method' | 'level' | 'not-allowed' | 'decimals' | 'others'

/** What an entry becomes in the new table's row, or why it does not fit there. */
export type Fit = (entry: Entry) => Entry | Misfit

/**
 * How entries of an old criterion are read by a new one: where the method is of the same kind and asks for the same, levels
 * by their name or else their code, judged points in the new table's unit.
 */
export function fitOf(
  before: Criterion,
  after: Criterion,
  decimals: { before: number; after: number },
): Fit | Misfit {
  const wrong = methodMisfit(before, after)
  if (wrong) return wrong
  const value = valueFit(before, after, decimals)
  const allowed = after.notApplicable !== undefined || before.notApplicable === undefined
  const { code } = after
  if (value === sameValue && allowed && code === before.code) return sameEntry
  return (entry) => {
    if (entry.value === 'not-applicable' && !allowed) return 'not-allowed'
    const came = value(entry.value)
    if (typeof came === 'string' && came !== 'not-applicable') return came
    return came === entry.value && code === entry.criterion
      ? entry
      : { ...entry, criterion: code, value: came }
  }
}

function methodMisfit(before: Criterion, after: Criterion): Misfit | undefined {
  const [old, now] = [before.method, after.method]
  if (old.kind !== now.kind) return 'method'
  if (old.kind === 'bands' && now.kind === 'bands' && measureOf(old) !== measureOf(now)) return 'method'
  if (old.kind !== 'scored-by' || now.kind !== 'scored-by') return undefined
  return JSON.stringify(old.combine) === JSON.stringify(now.combine) ? undefined : 'others'
}

const measureOf = ({ of }: MethodOf<'bands'>): string => (typeof of === 'string' ? of : 'target')

type ValueFit = (value: Entry['value']) => Entry['value'] | Misfit
const sameValue: ValueFit = (value) => value
const sameEntry: Fit = (entry) => entry

function valueFit(
  before: Criterion,
  after: Criterion,
  decimals: { before: number; after: number },
): ValueFit {
  const [old, now] = [before.method, after.method]
  if ('levels' in old && 'levels' in now) return levelsFit(old.levels, now.levels)
  if (now.kind !== 'judged' || decimals.before === decimals.after) return sameValue
  const lift = unitsPerPoint(decimals.after) / unitsPerPoint(decimals.before)
  return (value) => {
    if (typeof value !== 'number') return value
    const units = lift > 1 ? value * lift : value / Math.round(1 / lift)
    return Number.isInteger(units) ? units : 'decimals'
  }
}

/** By their names first: codes given in order shift where a level is put in. */
function levelsFit(old: readonly Level[], now: readonly Level[]): ValueFit {
  const isNamesake = ({ label }: Level): boolean => old.some((level) => level.label === label)
  const codeOf = new Map(
    old.map(({ code, label }) => [
      code,
      (
        now.find((level) => level.label === label) ??
        now.find((level) => level.code === code && !isNamesake(level))
      )?.code,
    ]),
  )
  if ([...codeOf].every(([code, to]) => code === to)) return sameValue
  return (value) => {
    if (!Array.isArray(value)) return value
    const codes = value.map((code) => (codeOf.has(code) ? codeOf.get(code) : code))
    return codes.every((code) => code !== undefined) ? codes : 'level'
  }
}
