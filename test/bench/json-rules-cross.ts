import { Engine, type NestedCondition, type RuleProperties } from 'json-rules-engine'
import { isBlank } from '../../shared/cell.ts'
import type { Entry } from '../../shared/entry.ts'
import type { Facts } from '../../shared/facts.ts'
import { Code } from '../../shared/ids.ts'
import type { Prepared } from '../../shared/prepared.ts'

type Check = (
  entries: readonly Entry[],
  facts: Facts,
  earned: readonly number[],
  settled: readonly number[],
  points: readonly number[],
) => Promise<number[]>

const named = [
  'I.1.1',
  'I.1.3',
  'I.1.5',
  'I.2.4',
  'I.2.5',
  'II.1.3',
  'II.1.4',
  'II.1.5',
  'IV.1',
  'IV.3',
  'V.1',
  'V.2',
  'V.4',
]

const is = (fact: string, operator: string, value: unknown): NestedCondition => ({ fact, operator, value })
const came = (code: string, least = 0): NestedCondition => is(`earned ${code}`, 'greaterThanInclusive', least)
const some = (code: string): NestedCondition => is(`value ${code}`, 'greaterThan', 0)

/** Each cross rule: when it is looked at, and when it is broken. */
const rules: readonly { looked: NestedCondition[]; broken: NestedCondition[] }[] = [
  {
    looked: [came('I.1.3'), came('II.1.3')],
    broken: [is('value I.1.3', 'greaterThan', { fact: 'value II.1.3' })],
  },
  {
    looked: [came('I.1.5'), came('II.1.5'), came('I.2.5')],
    broken: [is('events', 'greaterThan', { fact: 'events allowed' })],
  },
  { looked: [came('V.4', -1), came('IV.3', -1)], broken: [some('V.4'), some('IV.3')] },
  { looked: [came('V.1', -1), came('I.2.4')], broken: [some('V.1'), is('value I.2.4', 'greaterThan', 200)] },
  {
    looked: [came('V.2', -1), is('settled I.1.1', 'greaterThanInclusive', 0)],
    broken: [some('V.2'), is('settled I.1.1', 'greaterThanInclusive', 200)],
  },
  { looked: [came('IV.1', -1)], broken: [is('documents', 'notEqual', { fact: 'added' })] },
  { looked: [is('sections sound', 'equal', true)], broken: [is('apart', 'greaterThan', 1200)] },
  { looked: [came('II.1.4')], broken: [is('value × 100', 'greaterThan', { fact: 'target × 300' })] },
]

/** The cross rules as a second set of rules, run on what the rows came to. */
export function crossEngine({ rows, rowOf, indexOf }: Prepared): Check {
  const rule = (all: NestedCondition[], at: number, broken: boolean): RuleProperties => ({
    conditions: { all },
    event: { type: 'looked', params: { at, broken } },
  })
  const engine = new Engine(
    rules.flatMap(({ looked, broken }, at) => [
      rule(looked, at, false),
      rule([...looked, ...broken], at, true),
    ]),
    { allowUndefinedFacts: true },
  )
  const at = (code: string): number => rowOf.get(Code.parse(code)) ?? -1
  const sections = rows.flatMap(({ code, at: row }) => (/^II?\./.test(code) ? [row] : []))
  const [first, second] = [indexOf.get(Code.parse('I')) ?? -1, indexOf.get(Code.parse('II')) ?? -1]
  return async (entries, { targets }, earned, settled, points) => {
    const value = (code: string): number => Number(entries[at(code)]?.value ?? 0)
    const facts: Record<string, unknown> = {
      'settled I.1.1': settled[at('I.1.1')],
      events: value('I.1.5') + value('II.1.5'),
      'events allowed': value('I.2.5') + 2000,
      documents: !isBlank(entries[at('IV.1')]?.evidence ?? ''),
      added: value('IV.1') > 0,
      'sections sound': sections.every((row) => (settled[row] ?? 0) >= 0),
      apart: Math.abs((points[first] ?? 0) - (points[second] ?? 0)),
      'value × 100': value('II.1.4') * 100,
      'target × 300': (targets[Code.parse('II.1.4')] ?? 0) * 300,
    }
    for (const code of named) {
      facts[`value ${code}`] = entries[at(code)]?.value ?? null
      facts[`earned ${code}`] = earned[at(code)]
    }
    const { events } = await engine.run(facts)
    const verdicts = rules.map(() => 0)
    for (const { params } of events) {
      // the engine hands back what `rule` gave it
      const { at: nth, broken } = params as { at: number; broken: boolean }
      verdicts[nth] = broken || verdicts[nth] === -1 ? -1 : 1
    }
    return verdicts
  }
}
