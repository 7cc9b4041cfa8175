import type { Criterion } from '../../shared/criterion.ts'
import type { Entry } from '../../shared/entry.ts'
import type { Facts } from '../../shared/facts.ts'
import { targetRule } from '../../shared/method.ts'
import type { Prepared, Row } from '../../shared/prepared.ts'
import { dice } from '../equality/random-cells.ts'

/** A stored submission as scoring takes it: the list of entries, and what the unit does not type. */
export type Submission = { list: Entry[]; facts: Facts }

type Roll = () => number
type Rows = ReadonlyMap<string, Entry>
const upTo = (most: number, roll: Roll): number => Math.floor(roll() * (most + 1))
const pick = <T>(from: readonly [T, ...T[]], roll: Roll): T => from[upTo(from.length - 1, roll)] ?? from[0]

/** So many filled sheets, always the same ones, 5 of 100 with one to three mistakes. */
export function submissions(prepared: Prepared, count: number): Submission[] {
  return Array.from({ length: count }, (_, nth) => {
    const roll = dice(nth * 7919 + 42)
    const facts = { targets: {} as Record<string, number>, given: {} as Record<string, { value: number }> }
    const list = prepared.rows.map((row) => filled(row, facts, roll))
    const rows: Rows = new Map(list.map((entry) => [entry.criterion, entry]))
    keepRules(rows)
    if (roll() < 0.05) for (let left = upTo(2, roll); left >= 0; left -= 1) spoil(prepared, rows, facts, roll)
    // as it comes out of the store
    return JSON.parse(JSON.stringify({ list, facts })) as Submission
  })
}

function filled(
  { criterion, section }: Row,
  facts: { targets: Record<string, number>; given: Record<string, { value: number }> },
  roll: Roll,
): Entry {
  const { code, method } = criterion
  const rule = targetRule(method)
  const target = roll() < 0.3 ? 10_000 + upTo(50_000_000, roll) : 100 * (1 + upTo(400, roll))
  if (rule?.kind === 'registered') facts.targets[code] = target
  if (method.kind === 'scored-by') facts.given[code] = { value: upTo(criterion.max, roll) }
  if (method.kind === 'bands' && method.of === 'days-late') facts.given[code] = { value: 100 * upTo(5, roll) }
  const share = roll() < 0.35 ? pick([1, 0.9, 0.8, 0.5, 0.93, 1.2], roll) : 0.4 + roll() * 0.8
  const value =
    section === 'main'
      ? soundValue(criterion, rule?.kind === 'fixed' ? rule.amount : target, share, roll)
      : null
  if (method.kind === 'relative' && typeof value === 'number')
    facts.given[code] = { value: value + upTo(900, roll) }
  const rare = section !== 'main' && roll() < 0.2 ? 100 * (1 + upTo(2, roll)) : null
  const needed = criterion.evidence.need !== 'none' && (section === 'main' || rare !== null)
  return {
    criterion: code,
    value: value ?? rare,
    target: rule?.kind === 'typed' ? target : null,
    evidence:
      needed || (section === 'main' && roll() < 0.1)
        ? `Báo cáo số ${upTo(300, roll)}/BC-UBND ngày ${1 + upTo(27, roll)}/11/2026`
        : '',
    explanation: roll() < 0.1 ? 'Có văn bản giải trình kèm theo' : '',
  }
}

function soundValue({ method, max }: Criterion, target: number, share: number, roll: Roll): Entry['value'] {
  switch (method.kind) {
    case 'levels':
      return method.choose === 'one'
        ? [method.levels[Math.floor(roll() * roll() * method.levels.length)]?.code ?? 'a']
        : [...new Set([pick(['a', 'b', 'c'], roll), pick(['b', 'c'], roll)])]
    case 'average':
      return Array.from({ length: 1 + upTo(4, roll) }, () => pick(['a', 'b', 'c'], roll))
    case 'per-event':
      return 100 * upTo(8, roll)
    case 'bands':
      return method.of === 'percent'
        ? 5000 + upTo(5000, roll)
        : method.of === 'amount'
          ? upTo(8000, roll)
          : method.of === 'days-late'
            ? null
            : Math.round(target * share)
    case 'ratio':
    case 'step-loss':
    case 'relative':
      return Math.round(target * share)
    case 'judged':
      return method.step * upTo(max / method.step, roll)
    case 'scored-by':
    case 'formula':
      return null
  }
}

const numberOf = (rows: Rows, code: string): number => {
  const value = rows.get(code)?.value
  return typeof value === 'number' ? value : 0
}
const enter = (rows: Rows, code: string, value: Entry['value'], evidence = 'Quyết định 12/QĐ-UBND'): void => {
  const entry = rows.get(code)
  if (entry) Object.assign(entry, { value, evidence })
}

/** Mends what breaks a cross rule, so that a sound sheet is sound. */
function keepRules(rows: Rows): void {
  if (numberOf(rows, 'I.1.3') > numberOf(rows, 'II.1.3')) enter(rows, 'II.1.3', numberOf(rows, 'I.1.3'))
  if (numberOf(rows, 'IV.3') > 0) enter(rows, 'V.4', null)
  if (numberOf(rows, 'V.1') > 0) enter(rows, 'I.2.4', 200)
  if (numberOf(rows, 'V.2') > 0) enter(rows, 'I.1.1', ['b'])
}

function spoil(
  { rows: all }: Prepared,
  rows: Rows,
  facts: { targets: Record<string, number> },
  roll: Roll,
): void {
  const row = all[upTo(51, roll)]
  const entry = row && rows.get(row.criterion.code)
  if (!entry || !row.typed) return void enter(rows, 'I.1.1', null)
  switch (upTo(6, roll)) {
    case 0:
      return void enter(rows, entry.criterion, null)
    case 1:
      return void enter(rows, entry.criterion, typeof entry.value === 'number' ? -100 : ['z'])
    case 2:
      return void enter(rows, entry.criterion, typeof entry.value === 'number' ? ['a'] : 300)
    case 3:
      return void Object.assign(entry, { evidence: pick(['', '  '], roll), explanation: '' })
    case 4:
      return void enter(rows, 'I.1.5', 150)
    case 5: {
      const registered = pick(['I.1.3', 'II.1.4', 'I.4.1'], roll)
      facts.targets = Object.fromEntries(
        Object.entries(facts.targets).filter(([code]) => code !== registered),
      )
      Object.assign(rows.get('I.3.2') ?? {}, { target: null })
      return
    }
    default:
      return void breakRule(rows, roll)
  }
}

function breakRule(rows: Rows, roll: Roll): void {
  switch (upTo(4, roll)) {
    case 0:
      return void enter(rows, 'I.1.3', numberOf(rows, 'II.1.3') + 100)
    case 1:
      enter(rows, 'I.1.5', 2500)
      return void enter(rows, 'II.1.5', 900)
    case 2:
      enter(rows, 'V.4', 100)
      return void enter(rows, 'IV.3', 100)
    case 3:
      enter(rows, 'V.1', 100)
      return void enter(rows, 'I.2.4', 225)
    default:
      enter(rows, 'V.2', 100)
      return void enter(rows, 'I.1.1', ['a'])
  }
}
