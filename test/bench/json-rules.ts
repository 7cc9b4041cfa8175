import { Engine, type NestedCondition, type RuleProperties } from 'json-rules-engine'
import { isBlank } from '../../shared/cell.ts'
import type { Entry } from '../../shared/entry.ts'
import { Code } from '../../shared/ids.ts'
import { targetRule } from '../../shared/method.ts'
import type { Prepared, Row } from '../../shared/prepared.ts'
import { blankOf } from '../../shared/scorecard.ts'
import { MOST_AMOUNT, verdict } from '../../shared/scoring/verdict.ts'
import type { Outcome } from './engine.ts'
import { crossEngine } from './json-rules-cross.ts'
import type { Submission } from './submissions.ts'
import { sumsOf } from './sums.ts'

/** What a rule of the engine says of a row: what is wrong, that evidence lacks, or that its points are to be counted. */
type Found = { row: number; wrong?: number; unproven?: true }

const is = (fact: string, operator: string, value: unknown): NestedCondition => ({ fact, operator, value })

/** The table as conditions of json-rules-engine, which finds what is wrong; the arithmetic of a row is done on its event. */
export function jsonRules(prepared: Prepared): (submission: Submission) => Promise<Outcome> {
  const { rows, rowOf } = prepared
  const engine = rowEngine(rows)
  const check = crossEngine(prepared)
  const computed = rows.findIndex(({ formula }) => formula)
  const [first, second] = [rowOf.get(Code.parse('III.1.1')) ?? -1, rowOf.get(Code.parse('III.1.2')) ?? -1]
  return async ({ list, facts }) => {
    const entries = rows.map(({ code }) => blankOf(code))
    for (const entry of list) entries[rowOf.get(entry.criterion) ?? -1] = entry
    const { events } = await engine.run(factsOf(rows, entries, facts.targets))
    const earned = rows.map(() => NaN)
    const wrong = rows.map(() => -Infinity)
    const unproven = new Set<number>()
    for (const { params } of events) {
      // the engine hands back what `rowRules` gave it
      const found = params as Found
      const row = rows[found.row]
      if (found.unproven) unproven.add(found.row)
      // of several verdicts the first, which is the greatest, stands
      else if (found.wrong !== undefined)
        wrong[found.row] = Math.max(wrong[found.row] ?? -Infinity, found.wrong)
      else if (row) earned[found.row] = row.count(entries[found.row] ?? blankOf(row.code), facts, [])
    }
    wrong.forEach((found, at) => found > -Infinity && (earned[at] = found))
    const settled = earned.map((came, at) =>
      came === verdict.blank && rows[at]?.section !== 'main'
        ? 0
        : came >= 0 && unproven.has(at)
          ? verdict.evidence
          : came,
    )
    const [a, b] = [settled[first] ?? -1, settled[second] ?? -1]
    earned[computed] = settled[computed] =
      a < 0 || b < 0 ? verdict.awaits : Math.min(100, Math.floor((a + b) / 4 + 0.5))
    const { points, total } = sumsOf(prepared, settled)
    return { earned, settled, rules: await check(entries, facts, earned, settled, points), total }
  }
}

function rowEngine(rows: readonly Row[]): Engine {
  const engine = new Engine(rows.flatMap(rowRules), { allowUndefinedFacts: true })
  engine.addOperator('is', (value: unknown, kind: string) => kindOf(value) === kind)
  engine.addOperator('isNot', (value: unknown, kind: string) => value !== null && kindOf(value) !== kind)
  engine.addOperator(
    'isNoMultiple',
    (value: unknown, step: number) => typeof value === 'number' && value % step !== 0,
  )
  engine.addOperator(
    'isNoTarget',
    (value: unknown) => !(typeof value === 'number' && value > 0 && value <= MOST_AMOUNT),
  )
  engine.addOperator('isBlank', (text: string) => isBlank(text))
  engine.addOperator('isUnknown', (codes: unknown, known: readonly string[]) =>
    Array.isArray(codes) ? codes.some((code) => !known.includes(String(code))) : false,
  )
  engine.addOperator('isNotOne', (codes: unknown) => Array.isArray(codes) && codes.length !== 1)
  engine.addOperator('earns', (value: Entry['value'], codes: readonly string[]) =>
    Array.isArray(value) ? value.some((code) => codes.includes(code)) : Number(value) > 0,
  )
  return engine
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value)

function factsOf(
  rows: readonly Row[],
  entries: readonly Entry[],
  targets: Readonly<Record<string, number>>,
): Record<string, unknown> {
  const facts: Record<string, unknown> = {}
  rows.forEach(({ at, code, criterion }) => {
    const entry = entries[at] ?? blankOf(code)
    facts[`value ${code}`] = entry.value
    facts[`evidence ${code}`] = entry.evidence
    facts[`explanation ${code}`] = entry.explanation
    const rule = targetRule(criterion.method)
    if (rule?.kind === 'typed') facts[`target ${code}`] = entry.target
    if (rule?.kind === 'registered') facts[`target ${code}`] = targets[code] ?? null
  })
  return facts
}

/** The rules of one row, each of which may hold or not by itself. */
function rowRules({ at, code, criterion, typed, evidence, evidenceFrom }: Row): RuleProperties[] {
  const { method, max } = criterion
  const value = `value ${code}`
  const rule = (found: Omit<Found, 'row'>, ...all: NestedCondition[]): RuleProperties => ({
    conditions: { all },
    event: { type: 'found', params: { row: at, ...found } },
  })
  if (!typed) return [rule({}, is(value, 'equal', null))]
  const isList = method.kind === 'levels' || method.kind === 'average'
  const kind = isList ? 'list' : 'number'
  const limits = method.kind === 'judged' ? [method.least, max] : [0, MOST_AMOUNT]
  const percent = method.kind === 'bands' && method.of === 'percent'
  const step = method.kind === 'judged' ? method.step : method.kind === 'per-event' ? 100 : undefined
  const target = targetRule(method)
  const one = method.kind === 'levels' && method.choose === 'one'
  const lacking = [is(`evidence ${code}`, 'isBlank', true)]
  if (evidence.orExplanation) lacking.push(is(`explanation ${code}`, 'isBlank', true))
  const earning = isList ? method.levels.filter(({ points }) => points > 0).map((level) => level.code) : []
  if (evidenceFrom === 1) lacking.push(is(value, 'earns', earning))
  return [
    rule({ wrong: verdict.blank }, is(value, 'equal', null)),
    rule({ wrong: verdict.type }, is(value, 'isNot', kind)),
    ...(isList
      ? [
          rule(
            { wrong: verdict.type },
            is(
              value,
              'isUnknown',
              method.levels.map((level) => level.code),
            ),
          ),
        ]
      : [
          rule({ wrong: verdict.range }, is(value, 'lessThan', limits[0])),
          rule({ wrong: verdict.range }, is(value, 'greaterThan', percent ? 10_000 : limits[1])),
        ]),
    ...(one ? [rule({ wrong: verdict.type }, is(value, 'isNotOne', true))] : []),
    ...(step === undefined ? [] : [rule({ wrong: verdict.step }, is(value, 'isNoMultiple', step))]),
    ...(target && target.kind !== 'fixed'
      ? [rule({ wrong: verdict.target }, is(value, 'is', 'number'), is(`target ${code}`, 'isNoTarget', true))]
      : []),
    ...(evidenceFrom === Infinity ? [] : [rule({ unproven: true }, ...lacking)]),
    rule({}, is(value, 'is', kind)),
  ]
}
