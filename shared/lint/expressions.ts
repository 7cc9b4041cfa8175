import { nameText, namesOf, type Name } from '../expression/expression.ts'
import { worded } from '../expression/fault.ts'
import { parseExpression } from '../expression/grammar.ts'
import { expressionText } from '../expression/print.ts'
import { roundingRisks } from '../expression/risk.ts'
import { targetRule, type Method } from '../method.ts'
import { cycleFindings } from './cycles.ts'
import { finding, type Finding, type Words } from './finding.ts'
import { meant, nearest } from './nearest.ts'
import type { Outline } from './outline.ts'
import { readings, writtenIn, type Reading } from './written.ts'

/** Expressions that cannot be read, name what is not there or has no meaning, come too early, or wait for each other. */
export function expressionFindings(outline: Outline): Finding[] {
  const written = writtenIn(outline)
  let length = 0
  const over = written.find(({ text }) => (length += text.length) > mostCharacters)
  if (over) return [finding('expression.too-much', over.at, { most: mostCharacters })]
  const all = readings(written)
  // suggestions are looked for a few times only: a hostile table could ask for them without end
  let suggestions = 50
  const suggest = (name: Name): string | undefined => {
    suggestions -= 1
    return suggestions < 0 ? undefined : nearest(name.code, outline.byCode.keys())
  }
  return [...all.flatMap((reading) => findingsOf(reading, outline, suggest)), ...cycleFindings(all, outline)]
}

/** The length of all expressions of a table together, so that what they cost is bounded. */
const mostCharacters = 40_000

type Suggest = (name: Name) => string | undefined

/** As many unknown or meaningless names of one expression as are told. */
const mostNames = 5

function findingsOf(reading: Reading, outline: Outline, suggest: Suggest): Finding[] {
  const { read, at, whole } = reading
  if ('fault' in read) {
    const { at: character, words: fault } = worded(read.fault)
    return [finding('expression.fault', { ...at, character }, { character: character + 1, fault })]
  }
  const names = namesOf(read.expression)
  const found = names.flatMap((name) => nameFindings(name, reading, outline, suggest)).slice(0, mostNames)
  const wrapped = whole && parseExpression(whole.text, whole.wanted)
  if (wrapped && 'fault' in wrapped && !sidesFail(reading, outline))
    found.push(finding('expression.wrapped', at, { fault: worded(wrapped.fault).words }))
  if (found.length > 0) return found
  const constant = reading.role !== 'side' && names.length === 0
  if (constant) return [finding('expression.names-nothing', at, {})]
  return riskFindings(reading)
}

/** Whether the other side of a cross rule cannot be read by itself, so that the whole need not be told. */
function sidesFail({ at }: Reading, { template }: Outline): boolean {
  const rule = at.of === 'rule' ? template.crossRules?.[at.index] : undefined
  return rule !== undefined && 'fault' in parseExpression(rule.left, 'number')
}

function nameFindings(name: Name, { at, early }: Reading, outline: Outline, suggest: Suggest): Finding[] {
  const text = nameText(name)
  if (name.prefix === 'DIEM' && name.code.toUpperCase() === 'TONG')
    return early ? [finding('expression.too-early', at, { name: text })] : []
  const line = outline.byCode.get(name.code)
  if (!line) {
    const near = suggest(name)
    const whole = near === undefined ? undefined : `${name.prefix}_${near}`
    return [finding('expression.unknown-name', at, { name: text, near: meant(whole) })]
  }
  if (line.branch.kind === 'criterion') {
    const reason = whyMeaningless(name.prefix, line.branch.method)
    return reason ? [finding('expression.no-meaning', at, { name: text, reason })] : []
  }
  if (name.prefix !== 'DIEM') return [finding('expression.no-meaning', at, { name: text, reason: ofPart })]
  return early ? [finding('expression.too-early', at, { name: text })] : []
}

const ofPart: Words = {
  vi: 'mã này là nhóm hoặc mục, chỉ có điểm.',
  en: 'the code is a group or a section, which has points only.',
}
const noQuantity: Words = {
  vi: 'dòng này không nhập số, chỉ có điểm.',
  en: 'no number is typed in that row, it has points only.',
}
const noTarget: Words = { vi: 'dòng này không có chỉ tiêu.', en: 'that row has no target.' }
const notRegistered: Words = {
  vi: 'chỉ tiêu của dòng này không phải loại đăng ký đầu năm.',
  en: 'the target of that row is not a registered one.',
}

function whyMeaningless(prefix: Name['prefix'], method: Method): Words | undefined {
  switch (prefix) {
    case 'KQ':
      return ['levels', 'average', 'scored-by', 'formula'].includes(method.kind) ? noQuantity : undefined
    case 'CT':
      return targetRule(method) ? undefined : noTarget
    case 'DK':
      return targetRule(method)?.kind === 'registered' ? undefined : notRegistered
    case 'MC':
    case 'DIEM':
      return undefined
  }
}

/** Where the last bits may decide; a cross rule is looked at as a whole. */
function riskFindings({ at, whole, role, expression }: Reading): Finding[] {
  const comparison = role === 'side' && whole ? parseExpression(whole.text, whole.wanted) : undefined
  if (role === 'side' && !comparison) return []
  const risky = comparison && !('fault' in comparison) ? comparison.expression : expression
  const [risk] = risky ? roundingRisks(risky) : []
  if (!risky || !risk) return []
  const rest = expressionText(risky).slice(risk.at)
  const excerpt = rest.length > 40 ? `${rest.slice(0, 40)}…` : rest
  return [finding('expression.rounding', at, { excerpt, risk: risk.words })]
}
