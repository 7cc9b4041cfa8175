import type { Entry } from '../entry.ts'
import type { Facts, Given, Targets } from '../facts.ts'
import type { Code, UnitId } from '../ids.ts'
import { isDaysLate, targetRule, type Method } from '../method.ts'
import { unitsPerPoint } from '../points.ts'
import type { Prepared, Row } from '../prepared.ts'
import type { Entries } from '../scorecard.ts'
import { fitOf, type Fit, type Misfit } from './fit.ts'
import { pairsOf } from './pairs.ts'

/** What a unit submitted by the old table: its entries, the targets it registered, and what it did not type. */
export type Submitted = { unit: UnitId; entries: readonly Entry[]; targets: Targets; given: Given }

/** A submission as the rows of a table take it. */
export type Sheet = { unit: UnitId; entries: Entries; facts: Facts }

/** Told of each row in which a unit's entry is lost. */
export type Tell = (code: Code, why: Misfit | 'removed', unit: UnitId) => void

/** How a row of the new table takes what stood in one of the old. */
type Way = { old: Row; now: Row; fit: Fit | Misfit; target: 'same' | 'to-registered' | 'to-typed' }

export type Carriage = {
  carried: (sheet: Sheet, tell: Tell) => Sheet
  /** Only as much of them as the units of a bloc are compared by, one after another. */
  compared: (sheets: readonly Sheet[]) => Iterable<Pick<Sheet, 'entries' | 'facts'>>
  /** Rows of the new table that the old one has not. */
  added: readonly Row[]
}

/** Makes ready how submissions by one table are carried into the rows of another. */
export function carriageOf(before: Prepared, after: Prepared): Carriage {
  const ways = waysOf(before, after)
  const kept = new Set(ways.map((way) => way?.old))
  const gone = before.rows.filter((row) => !kept.has(row))
  const relative = ways.flatMap((way) => (way && isRelative(way.now) ? [way] : []))
  const [targets, given] = [targetsWay(ways), givenWay(before, after, ways)]
  return {
    carried: (sheet, tell) => {
      for (const row of gone) if (isEntered(row, sheet)) tell(row.code, 'removed', sheet.unit)
      return {
        unit: sheet.unit,
        entries: ways.map((way) => way && taken(way, sheet, tell)),
        facts: { targets: targets(sheet), given: given(sheet.facts.given) },
      }
    },
    compared: function* (sheets) {
      const entries = after.rows.map((): Entry | undefined => undefined)
      for (const sheet of sheets) {
        for (const way of relative) entries[way.now.at] = taken(way, sheet, untold)
        yield { entries, facts: { targets: targets(sheet), given: {} } }
      }
    },
    added: after.rows.filter(({ at }) => !ways[at]),
  }
}

const untold: Tell = () => undefined
const isRelative = ({ criterion }: Row): boolean => criterion.method.kind === 'relative'

/** By row of the new table. */
function waysOf(before: Prepared, after: Prepared): (Way | undefined)[] {
  const decimals = { before: before.template.decimals, after: after.template.decimals }
  const { after: outline, beforeOf } = pairsOf(before.template, after.template)
  return after.rows.map((now) => {
    const line = outline.lines[now.index]
    const code = line && beforeOf.get(line)?.branch.code
    const old = code === undefined ? undefined : before.rows[before.rowOf.get(code) ?? -1]
    if (!old) return undefined
    const [was, is] = [old.criterion, now.criterion]
    return { old, now, fit: fitOf(was, is, decimals), target: targetWay(was.method, is.method) }
  })
}

function targetWay(before: Method, after: Method): Way['target'] {
  const [old, now] = [targetRule(before)?.kind, targetRule(after)?.kind]
  if (now === 'registered' && old === 'typed') return 'to-registered'
  return now === 'typed' && old === 'registered' ? 'to-typed' : 'same'
}

/** Whether there is anything in a row to be lost: what the unit entered, or the points others gave. */
const isEntered = ({ at, code, criterion }: Row, { entries, facts }: Sheet): boolean =>
  (entries[at]?.value ?? null) !== null ||
  (criterion.method.kind === 'scored-by' && facts.given[code] !== undefined)

/** Whether the points of a row wait for somebody. */
const isAwaited = ({ typed, section, criterion }: Row): boolean =>
  (typed && section === 'main') || criterion.method.kind === 'scored-by'

function taken({ old, now, fit, target }: Way, sheet: Sheet, tell: Tell): Entry | undefined {
  const entry = sheet.entries[old.at]
  const came = typeof fit === 'string' ? fit : entry && fit(entry)
  if (typeof came !== 'string')
    return came && target === 'to-typed' ? { ...came, target: sheet.facts.targets[old.code] ?? null } : came
  if (isEntered(old, sheet) || isAwaited(now)) tell(now.code, came, sheet.unit)
  return undefined
}

/** Registered targets under the codes of the new table, with those that units used to type. */
function targetsWay(ways: readonly (Way | undefined)[]): (sheet: Sheet) => Targets {
  const moved = ways.flatMap((way) =>
    way && (way.target === 'to-registered' || way.old.code !== way.now.code) ? [way] : [],
  )
  if (moved.length === 0) return ({ facts }) => facts.targets
  const codes = new Set(moved.map(({ now }) => now.code))
  return ({ facts, entries }) => {
    const targets = Object.fromEntries(
      Object.entries(facts.targets).filter(([code]) => !codes.has(code as Code)), // its keys are codes
    ) as Targets
    for (const { old, now, target } of moved) {
      const amount = target === 'to-registered' ? entries[old.at]?.target : facts.targets[old.code]
      if (amount) targets[now.code] = amount
    }
    return targets
  }
}

/** What others gave, and the days late for every row that is scored by them; what the bloc gives is found anew. */
function givenWay(
  before: Prepared,
  after: Prepared,
  ways: readonly (Way | undefined)[],
): (given: Given) => Given {
  const anyLate = before.rows.find(({ criterion }) => isDaysLate(criterion.method))?.code
  const lift = unitsPerPoint(after.template.decimals) / unitsPerPoint(before.template.decimals)
  const sources = after.rows.flatMap(({ at, code, criterion: { method } }) => {
    const way = ways[at]
    const own = way && typeof way.fit !== 'string' ? way.old.code : undefined
    if (isDaysLate(method)) return [{ from: own ?? anyLate, to: code, lift: 1 }]
    return method.kind === 'scored-by' ? [{ from: own, to: code, lift }] : []
  })
  return (given) => {
    const made: Given = {}
    for (const { from, to, lift } of sources) {
      const known = from && given[from]
      if (known) made[to] = lift === 1 ? known : { value: Math.round(known.value * lift) }
    }
    return made
  }
}
