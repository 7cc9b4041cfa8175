import fc from 'fast-check'
import { Criterion, type Branch, type Section } from '../../shared/criterion.ts'
import type { CrossRule } from '../../shared/cross-rule.ts'
import { expressionText } from '../../shared/expression/print.ts'
import { roundingRisks } from '../../shared/expression/risk.ts'
import { parseExpression } from '../../shared/expression/grammar.ts'
import { partsOf, type Expression, type Kind, type Name } from '../../shared/expression/expression.ts'
import { Code, TemplateId } from '../../shared/ids.ts'
import { isDaysLate, isTyped, targetRule } from '../../shared/method.ts'
import { formulaPoints, ruleText } from '../../shared/prepared.ts'
import type { Sanction } from '../../shared/sanction.ts'
import { Template } from '../../shared/template.ts'
import { randomExpression } from '../shared/expression/random-expression.ts'
import { dice, pick, shuffled, upTo, type Dice } from './random-cells.ts'
import { kinds, randomMethod, type RandomKind } from './random-method.ts'

/** A table with every method, option and rule there is, by chance; sound as the linter would have it. */
export function randomTable(seed: number): Template {
  const roll = dice(seed)
  const decimals = pick([2, 2, 3] as const, roll)
  const unit = 10 ** decimals
  const criteria: Criterion[] = []
  // every kind at least once
  const ahead: RandomKind[] = shuffled(kinds, roll)
  const sections = (['main', 'main', 'main', 'bonus', 'deduction', 'bonus'] as const)
    .slice(0, 4 + upTo(2, roll))
    .map((kind, index): Section => {
      const code = ['I', 'II', 'III', 'IV', 'V', 'VI'][index] ?? 'X'
      const children = branches(code, kind, 0, 5 + upTo(3, roll))
      return { kind, code: Code.parse(code), label: `Mục ${code}`, max: cap(children), children }
    })
  tieTogether(criteria, roll, decimals)
  const scale = sections.reduce((sum, { kind, max }) => sum + (kind === 'main' ? max : 0), 0)
  const rounding = pick([undefined, 'row', 'section', 'total'] as const, roll)
  const names = namesOf(criteria)
  const wide = [...names, ...sections.map(({ code }): Name => ({ prefix: 'DIEM', code })), total]
  return Template.parse({
    id: TemplateId.parse('bang-thu'),
    version: 1,
    name: `Bảng thử ${String(seed)}`,
    decimals,
    scale,
    floor: roll() < 0.3 ? upTo(scale, roll) : 0,
    ceiling: roll() < 0.5 ? scale : Math.floor(scale * 1.1),
    ...(rounding ? { rounding: { at: rounding, step: pick([5, 25, 50, 100, 7], roll) } } : {}),
    sections,
    crossRules: Array.from({ length: 10 }, (_, index) => crossRule(index, wide, roll)),
    sanctions: Array.from({ length: 3 }, (_, index) => zeroing(index, criteria, names, roll)),
    ...(roll() < 0.5 ? { rankBy: 'percent' } : {}),
    tieBreaks: [],
  } satisfies Template)

  function branches(under: string, kind: Section['kind'], depth: number, count: number): Branch[] {
    return Array.from({ length: count }, (_, index): Branch => {
      const code = `${under}.${String(index + 1)}`
      if (depth < 3 && roll() < 0.3) {
        const children = branches(code, kind, depth + 1, 1 + upTo(3, roll))
        const most = roll() < 0.7 ? { max: cap(children) } : {}
        return { kind: 'group', code: Code.parse(code), label: `Nhóm ${code}`, ...most, children }
      }
      const made = randomCriterion(code, depth > 0)
      criteria.push(made)
      return made
    })
  }

  function cap(children: readonly Branch[]): number {
    const sum = children.reduce((all, child) => all + (child.max ?? 5 * unit), 0)
    return Math.max(1, Math.floor(sum * pick([1, 1, 0.9, 0.5, 1.2], roll)))
  }

  function randomCriterion(code: string, inGroup: boolean): Criterion {
    // some are no multiple of any step
    const max = pick([1, 2, 2.5, 5, 5.3, 10, 15, 20], roll) * unit * pick([1, 1, 1, 0.37], roll)
    const most = Math.min(100_000_000_000, Math.floor(1e9 / (max / unit)) * 100)
    const whole = Math.max(1, Math.floor(max))
    const kind = ahead.pop() ?? pick(kinds, roll)
    const policy = pick([undefined, undefined, 'full', 'zero', 'excluded'] as const, roll)
    return Criterion.parse({
      kind: 'criterion',
      code: Code.parse(code),
      label: `Tiêu chí ${code}`,
      max: whole,
      method: randomMethod(kind, { max: whole, decimals, most, zeroes: inGroup }, roll),
      evidence: {
        need: pick(['none', 'none', 'when-earning', 'always'] as const, roll),
        orExplanation: roll() < 0.5,
      },
      ...(policy ? { notApplicable: policy } : {}),
    } satisfies Criterion)
  }
}

const total: Name = { prefix: 'DIEM', code: Code.parse('TONG') }

/** Gives formulas and conditions over rows that wait for none of those that wait for them, in any printed order. */
function tieTogether(criteria: readonly Criterion[], roll: Dice, decimals: number): void {
  const before: Criterion[] = []
  for (const each of shuffled(criteria, roll)) {
    const names = namesOf(before)
    if (names.length > 3) {
      if (each.method.kind === 'formula') {
        const { step } = each.method
        // what cannot be computed: caught, or divided by 0 where there is no evidence
        const catches = roll() < 0.6
        const caught = (text: string) => (catches ? `IFERROR(${text},0)` : `(${text})/MC_${each.code}`)
        each.method.expression = caught(
          sound('number', names, roll, (text) => formulaPoints(caught(text), step, each.max, decimals)),
        )
      }
      if (each.notApplicable && roll() < 0.4) each.appliesWhen = sound('logical', names, roll)
    }
    before.push(each)
  }
}

/** What may be named of these rows: what has a quantity, a target, evidence, points. */
function namesOf(criteria: readonly Criterion[]): Name[] {
  return criteria.flatMap(({ code, method }): Name[] => {
    const rule = targetRule(method)
    const counts =
      (isTyped(method) && method.kind !== 'levels' && method.kind !== 'average') || isDaysLate(method)
    return [
      ...(counts ? [{ prefix: 'KQ', code } as const] : []),
      ...(rule ? [{ prefix: 'CT', code } as const] : []),
      ...(rule?.kind === 'registered' ? [{ prefix: 'DK', code } as const] : []),
      { prefix: 'MC', code },
      { prefix: 'DIEM', code },
    ]
  })
}

/** The text of a random expression over these names that takes no risk with the last bits. */
function sound(kind: Kind, names: readonly Name[], roll: Dice, wrapped = (text: string) => text): string {
  for (;;) {
    const depth = 1 + upTo(2, roll)
    const [made] = fc.sample(randomExpression(kind, depth), { numRuns: 1, seed: upTo(2 ** 31 - 1, roll) })
    if (!made) continue
    const text = expressionText(renamed(made, names, roll))
    const parsed = parseExpression(wrapped(text), kind)
    if ('expression' in parsed && roundingRisks(parsed.expression).length === 0) return text
  }
}

function renamed(part: Expression, names: readonly Name[], roll: Dice): Expression {
  if (part.kind === 'name') return { ...part, name: pick(names, roll) }
  const [first = part, second = part] = partsOf(part).map((each) => renamed(each, names, roll))
  switch (part.kind) {
    case 'number':
    case 'truth':
      return part
    case 'negate':
      return { ...part, of: first }
    case 'binary':
      return { ...part, left: first, right: second }
    case 'call':
      return { ...part, args: part.args.map((each) => renamed(each, names, roll)) }
  }
}

function crossRule(index: number, names: readonly Name[], roll: Dice): CrossRule {
  const operators = ['=', '<>', '<', '<=', '>', '>=', 'both-or-neither', 'not-both'] as const
  const operator = operators[index % operators.length] ?? '='
  const missing = pick(['skip', 'zero', 'problem'] as const, roll)
  const severity = roll() < 0.2 ? ('problem' as const) : ('warning' as const)
  for (;;) {
    const [left, right] = [sound('number', names, roll), sound('number', names, roll)]
    const rule = {
      code: Code.parse(`R${String(index)}`),
      message: 'x',
      left,
      operator,
      right,
      missing,
      severity,
    }
    const parsed = parseExpression(ruleText(rule), 'logical')
    if ('expression' in parsed && roundingRisks(parsed.expression).length === 0) return rule
  }
}

const zeroing = (
  index: number,
  criteria: readonly Criterion[],
  names: readonly Name[],
  roll: Dice,
): Sanction => ({
  code: Code.parse(`S${String(index)}`),
  reason: 'x',
  when: sound('logical', names, roll),
  effect: { kind: 'zero', criterion: pick(criteria, roll).code },
})
