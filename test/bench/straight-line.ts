import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Criterion } from '../../shared/criterion.ts'
import type { Entry } from '../../shared/entry.ts'
import type { MethodOf, Target } from '../../shared/method.ts'
import type { Points } from '../../shared/points.ts'
import type { Prepared, Row } from '../../shared/prepared.ts'
import type { Problem } from '../../shared/problem.ts'
import { bandPoints } from '../../shared/scoring/bands.ts'
import { verdictProblem } from '../../shared/scoring/verdict-problem.ts'
import { MOST_AMOUNT } from '../../shared/scoring/verdict.ts'
import type { Outcome } from './engine.ts'
import type { Submission } from './submissions.ts'

type Score = (submission: Submission) => Outcome
type Tell = (row: number, entry: Entry, found: number) => Problem

/**
 * What somebody would write by hand for the bench's one table: the entries by their code, then every row, bound and rule
 * spelt out. It can be read in the file that is written; only the words of a mistake are those of the rules.
 */
export async function straightLine(prepared: Prepared): Promise<Score> {
  const file = path.resolve('.build/bench/straight-line.mjs')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, source(prepared))
  // what the file holds is what `source` wrote
  const { scoreWith } = (await import(pathToFileURL(file).href)) as { scoreWith: (tell: Tell) => Score }
  return scoreWith((at, entry, found) => {
    const row = prepared.rows[at]
    if (!row) throw new Error(`Telling what is wrong: the table should have a row ${at}`)
    return verdictProblem(row.criterion, entry, found, prepared.template.decimals)
  })
}

/** A code as part of a name: `x_I_1_3` is the value of I.1.3. */
const local = (letter: string, code: string): string => `${letter}_${code.replaceAll('.', '_')}`

function source(prepared: Prepared): string {
  const { rows, nodes, template } = prepared
  const named = new Set(prepared.slots.list.map(({ row }) => row))
  const inner = nodes.flatMap(({ branch }) => (branch.kind === 'criterion' ? [] : [branch.code]))
  return `const blank = (text) => text === '' || (text.charCodeAt(0) === 32 && /^ *$/.test(text))

const none = { value: null, target: null, evidence: '', explanation: '' }

const broken = (message, left, right, criterion) => ({
  code: 'rule.broken',
  said: { message, left: Math.round(left * 10000) / 10000, right: Math.round(right * 10000) / 10000 },
  at: { criterion, field: 'value' },
})

export const scoreWith = (tell) => ({ list, facts: { targets, given } }) => {
  const rows = new Map()
  for (const entry of list) rows.set(entry.criterion, entry)
  const points = new Array(${nodes.length}).fill(0)
  const earned = new Array(${rows.length}).fill(0)
  const settled = new Array(${rows.length}).fill(0)
  const problems = []
  const warnings = []
  let ${inner.map((code) => `${local('s', code)} = 0`).join(', ')}
  let wrong_I = 0, wrong_II = 0, filled = 0
  let e, x, t, p
${rows.map((row) => rowLines(row, named.has(row.at), nodes[row.parent]?.branch.code ?? '')).join('\n')}
${sumLines(prepared)}
  const main = s_I + s_II + s_III
  const total = Math.max(${template.floor}, Math.min(${template.ceiling}, main + s_IV - s_V))
${ruleLines}
  return {
    points,
    main,
    bonus: s_IV,
    deduction: s_V === 0 ? 0 : -s_V,
    total,
    assigned: ${prepared.assigned},
    percent: Math.floor((20000 * total + ${prepared.assigned}) / ${2 * prepared.assigned}),
    problems,
    warnings,
    earned,
    settled,
    inapplicable: [],
    zeroed: [],
    rules: [r1, r2, r3, r4, r5, r6, r7, r8],
    filled,
  }
}
`
}

function rowLines({ at, index, typed, criterion, section }: Row, named: boolean, parent: string): string {
  const { code, evidence } = criterion
  const proof = `blank(e.evidence)${evidence.orExplanation ? ' && blank(e.explanation)' : ''}`
  const needed = {
    none: '',
    'when-earning': `if (p > 0 && ${proof}) p = -6\n  `,
    always: `if (p >= 0 && ${proof}) p = -6\n  `,
  }
  const keep = named ? `const ${local('x', code)} = x, ${local('q', code)} = p\n  ` : ''
  const none = section === 'main' ? '' : 'if (p === -1) p = 0\n  '
  const small =
    criterion.method.kind === 'bands' && criterion.method.of === 'percent'
      ? `if (p >= 0 && x > 0 && x <= 100) warnings.push({ code: 'entry.percent-small', said: { typed: x / 100, hundredfold: x }, at: { criterion: '${code}', field: 'value' } })\n  `
      : ''
  const wrong =
    criterion.method.kind === 'formula'
      ? 'if (p >= 0)'
      : `if (p < 0) ${/^II?\./.test(code) ? `{ wrong_${code.split('.')[0] ?? ''} += 1; problems.push(tell(${at}, e, p)) }` : `problems.push(tell(${at}, e, p))`}\n  else`
  return `
  // ${code}
  e = rows.get('${code}') ?? none
  x = e.value
  ${counting(criterion)}
  ${keep}${section === 'main' && typed ? 'if (p !== -1) filled += 1\n  ' : ''}earned[${at}] = p
  ${none}${needed[evidence.need]}${small}${wrong} { ${local('s', parent)} += p; points[${index}] = ${section === 'deduction' ? 'p === 0 ? 0 : -p' : 'p'} }
  settled[${at}] = p${named ? `\n  const ${local('p', code)} = p` : ''}`
}

const quantity = (then: string): string => `if (typeof x !== 'number') p = x === null ? -1 : -2
  else if (x < 0 || x > ${MOST_AMOUNT}) p = -3
  ${then}`

const target = (rule: Target, code: string): string =>
  rule.kind === 'fixed' ? String(rule.amount) : rule.kind === 'typed' ? 'e.target' : `targets['${code}']`

const measured = (rule: Target, code: string, then: string): string => `t = ${target(rule, code)}
  ${quantity(`else if (!(t > 0 && t <= ${MOST_AMOUNT})) p = -5\n  ${then}`)}`

function counting({ method, max, code }: Criterion): string {
  switch (method.kind) {
    case 'levels':
    case 'average':
      return chosen(method)
    case 'per-event':
      return quantity(`else if (x % 100 !== 0) p = -4
  else { p = ${method.start} + ${method.each} * (x / 100); if (p > ${max}) p = ${max}; else if (p < ${method.floor}) p = ${method.floor} }`)
    case 'ratio': {
      const least =
        method.leastPercent === undefined ? '' : `else if (x * 10000 < ${method.leastPercent} * t) p = 0\n  `
      return measured(method.target, code, `${least}else ${part(max, method.step, 't')}`)
    }
    case 'bands':
      return banded(method, max, code)
    case 'step-loss': {
      const missed = `${10_000 / method.percent} * (t - x) / t`
      const steps = method.steps === 'started' ? `Math.ceil(${missed})` : `Math.floor(${missed})`
      return measured(
        method.target,
        code,
        `else if (x >= t) p = ${max}
  else { p = ${max} - ${method.loss} * ${steps}; if (p < ${method.floor}) p = ${method.floor} }`,
      )
    }
    case 'relative':
      return `t = given['${code}']
  t = t === undefined ? x : t.value
  ${quantity(`else if (x === 0) p = 0\n  else ${part(max, method.step, 't')}`)}`
    case 'judged':
      return `if (typeof x !== 'number') p = x === null ? -1 : -2
  else if (x < ${method.least} || x > ${max}) p = -3
  else p = x % ${method.step} === 0 ? x : -4`
    case 'scored-by':
      return `t = given['${code}']
  p = t === undefined ? 0 : Math.min(${max}, t.value)`
    case 'formula':
      return `p = p_III_1_1 < 0 || p_III_1_2 < 0 ? -7 : Math.min(${max}, Math.floor((p_III_1_1 + p_III_1_2) / 4 + 0.5))`
  }
}

const part = (max: Points, step: Points, whole: string): string =>
  `if (x >= ${whole}) p = ${max}\n  else p = Math.floor((${2 * max} * x + ${whole} * ${step}) / (2 * ${whole} * ${step})) * ${step}`

function chosen(method: MethodOf<'levels'> | MethodOf<'average'>): string {
  const points = (of: string) =>
    method.levels.map((level) => `${of} === '${level.code}' ? ${level.points} : `).join('') + '-2'
  const start = `if (x === null) p = -1
  else if (typeof x !== 'object' || ${method.kind === 'levels' && method.choose === 'one' ? 'x.length !== 1' : 'x.length === 0'}) p = -2`
  if (method.kind === 'average')
    return `${start}
  else {
    p = 0
    for (const level of x) {
      t = ${points('level')}
      if (t < 0) { p = -2; break }
      p += t
    }
    if (p >= 0) p = Math.floor((2 * p + x.length * ${method.step}) / (2 * x.length * ${method.step})) * ${method.step}
  }`
  if (method.choose === 'one') return `${start}\n  else { t = x[0]; p = ${points('t')} }`
  return `${start}
  else {
    p = -2
    for (const level of x) {
      t = ${points('level')}
      if (t < 0) { p = -2; break }
      if (t > p) p = t
    }
  }`
}

function banded({ of, bands }: MethodOf<'bands'>, max: Points, code: string): string {
  const whole = typeof of === 'object' ? ' * t' : ''
  const test = (band: MethodOf<'bands'>['bands'][number]): string =>
    [
      band.from !== undefined && `x >= ${band.from}${whole}`,
      band.above !== undefined && `x > ${band.above}${whole}`,
      band.to !== undefined && `x <= ${band.to}${whole}`,
      band.below !== undefined && `x < ${band.below}${whole}`,
    ]
      .filter((each) => each !== false)
      .join(' && ')
  const found = bands.map((band) => `${test(band) || 'true'} ? ${bandPoints(band, max)} : `).join('') + '-3'
  if (of === 'days-late') return `t = given['${code}']\n  x = t === undefined ? 0 : t.value\n  p = ${found}`
  if (typeof of === 'string') return quantity(`else p = ${found}`)
  return measured(of.target, code, `else { x *= 10000; p = ${found}; x /= 10000 }`)
}

/** The groups into their sections, the sections to what they may come to. */
function sumLines({ nodes }: Prepared): string {
  const lines = nodes.flatMap(({ branch, parent, most, section }, index) => {
    if (branch.kind === 'criterion') return []
    const own = local('s', branch.code)
    const cap = most === Infinity ? [] : [`  if (${own} > ${most}) ${own} = ${most}`]
    const above = nodes[parent]
    const sum = above ? [`  ${local('s', above.branch.code)} += ${own}`] : []
    const signed = section === 'deduction' ? `${own} === 0 ? 0 : -${own}` : own
    return [[...cap, ...sum, `  points[${index}] = ${signed}`].join('\n')]
  })
  return lines.reverse().join('\n')
}

const ruleLines = `
  let r1 = 0, r2 = 0, r3 = 0, r4 = 0, r5 = 0, r6 = 0, r7 = 0, r8 = 0
  if (q_I_1_3 >= 0 && q_II_1_3 >= 0) {
    r1 = x_I_1_3 <= x_II_1_3 ? 1 : -1
    if (r1 < 0) problems.push(broken('Ràng buộc R1', x_I_1_3 / 100, x_II_1_3 / 100, 'I.1.3'))
  }
  if (q_I_1_5 >= 0 && q_II_1_5 >= 0 && q_I_2_5 >= 0) {
    r2 = x_I_1_5 + x_II_1_5 <= x_I_2_5 + 2000 ? 1 : -1
    if (r2 < 0) problems.push(broken('Ràng buộc R2', (x_I_1_5 + x_II_1_5) / 100, x_I_2_5 / 100 + 20, 'I.1.5'))
  }
  if (q_V_4 >= -1 && q_IV_3 >= -1) {
    r3 = x_V_4 > 0 && x_IV_3 > 0 ? -1 : 1
    if (r3 < 0) problems.push(broken('Ràng buộc R3', x_V_4 / 100, x_IV_3 / 100, 'V.4'))
  }
  if (q_V_1 >= -1 && q_I_2_4 >= 0) {
    r4 = x_V_1 > 0 && x_I_2_4 > 200 ? -1 : 1
    if (r4 < 0) problems.push(broken('Ràng buộc R4', x_I_2_4 / 100, 2, 'V.1'))
  }
  if (q_V_2 >= -1 && p_I_1_1 >= 0) {
    r5 = x_V_2 > 0 && p_I_1_1 >= 200 ? -1 : 1
    if (r5 < 0) problems.push(broken('Ràng buộc R5', p_I_1_1 / 100, 2, 'V.2'))
  }
  if (q_IV_1 >= -1) {
    const evident = blank(rows.get('IV.1')?.evidence ?? '') ? 0 : 1
    r6 = (evident === 1) === (x_IV_1 > 0) ? 1 : -1
    if (r6 < 0) warnings.push(broken('Ràng buộc R6', evident, x_IV_1 / 100, 'IV.1'))
  }
  if (wrong_I === 0 && wrong_II === 0) {
    r7 = Math.abs(s_I - s_II) <= 1200 ? 1 : -1
    if (r7 < 0) warnings.push(broken('Ràng buộc R7', Math.abs(s_I - s_II) / 100, 12, 'I'))
  }
  if (q_II_1_4 >= 0) {
    t = targets['II.1.4']
    r8 = x_II_1_4 * 100 <= 300 * t ? 1 : -1
    if (r8 < 0) warnings.push(broken('Ràng buộc R8', x_II_1_4 * 100 / t, 300, 'II.1.4'))
  }`
