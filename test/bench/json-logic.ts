import { LogicEngine } from 'json-logic-engine'
import { isBlank } from '../../shared/cell.ts'
import type { Entry } from '../../shared/entry.ts'
import { targetRule } from '../../shared/method.ts'
import type { Points } from '../../shared/points.ts'
import type { Prepared } from '../../shared/prepared.ts'
import { mean } from '../../shared/scoring/count.ts'
import { verdict } from '../../shared/scoring/verdict.ts'
import type { Outcome } from './engine.ts'
import { earned, formulaLogic, ruleLogic, settled, type Logic } from './json-logic-table.ts'
import type { Submission } from './submissions.ts'
import { sumsOf } from './sums.ts'

/** What the logic reads: entries by row, registered targets, what is given; then what rows came to, and the nodes' points. */
type Read = {
  e: readonly (Entry | undefined)[]
  t: readonly (number | undefined)[]
  g: readonly (number | undefined)[]
  earned: number[]
  settled: number[]
  points: readonly number[]
}

/** The table as logic in JSON, compiled by json-logic-engine: rows, evidence, the formula and the cross rules, one after another. */
export function jsonLogic(prepared: Prepared): (submission: Submission) => Outcome {
  const { rows, rowOf } = prepared
  const registered = rows.filter(({ criterion }) => targetRule(criterion.method)?.kind === 'registered')
  const others = rows.filter(({ typed, criterion }) => !typed || criterion.method.kind === 'relative')
  const engine = engineWithOperations()
  const build = (logic: Logic[]) => engine.build(logic) as (from: Read) => number[]
  const earn = build(rows.map((row) => earned(row, registered.indexOf(row), others.indexOf(row))))
  const settle = build(rows.map(settled))
  const addUp = build([formulaLogic(prepared)])
  const check = build(ruleLogic(prepared, registered))
  const computed = rows.find(({ formula }) => formula)?.at ?? -1
  return ({ list, facts: { targets, given } }) => {
    const e = new Array<Entry | undefined>(rows.length)
    for (const entry of list) e[rowOf.get(entry.criterion) ?? -1] = entry
    const t = registered.map(({ code }) => targets[code])
    const g = others.map(({ code }) => given[code]?.value)
    const from: Read = { e, t, g, earned: [], settled: [], points: [] }
    from.earned = earn(from)
    from.settled = settle(from)
    from.earned[computed] = from.settled[computed] = addUp(from)[0] ?? NaN
    const sums = sumsOf(prepared, from.settled)
    from.points = sums.points
    return { earned: from.earned, settled: from.settled, rules: check(from), total: sums.total }
  }
}

function engineWithOperations(): LogicEngine {
  const engine = new LogicEngine()
  const operation = (name: string, does: (...args: never[]) => unknown): void => {
    const method = (args: unknown) => does(...((Array.isArray(args) ? args : [args]) as never[]))
    engine.addMethod(name, { method, traverse: true }, { deterministic: true })
  }
  const worthOf = (codes: readonly string[], worth: readonly [string, Points][]): Points[] =>
    codes.map((code) => worth.find(([known]) => known === code)?.[1] ?? verdict.type)
  operation('isNumber', (value: unknown) => typeof value === 'number')
  operation(
    'isList',
    (most: number, value: unknown) => Array.isArray(value) && value.length > 0 && value.length <= most,
  )
  operation('floor', Math.floor)
  operation('ceil', Math.ceil)
  operation('abs', Math.abs)
  operation('isBlank', (text: string | null) => isBlank(text ?? ''))
  operation('highest', (worth: [string, Points][], codes: string[]) => {
    const points = worthOf(codes, worth)
    return Math.min(...points) < 0 ? verdict.type : Math.max(...points)
  })
  operation('mean', (step: Points, worth: [string, Points][], codes: string[]) => {
    const points = worthOf(codes, worth)
    const sum = points.reduce((total, each) => total + each, 0)
    return Math.min(...points) < 0 ? verdict.type : mean(sum, points.length, step)
  })
  return engine
}
