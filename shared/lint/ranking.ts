import type { Template, TieBreak } from '../template.ts'
import { finding, type Finding, type Place, type Words } from './finding.ts'
import { meant, nearest } from './nearest.ts'
import type { Outline } from './outline.ts'
import { rangeOf } from './reach.ts'

/** Tie-breaks that decide nothing; sanctions and quotas for what is not there, or without a source. */
export function rankingFindings(outline: Outline): Finding[] {
  const { template } = outline
  return [
    ...template.tieBreaks.flatMap((rule, index) => tieFindings(rule, index, outline)),
    ...(template.sanctions ?? []).flatMap((_, index) => sanctionFindings(index, outline)),
    ...(template.quotas ?? []).flatMap((_, index) => quotaFindings(index, template)),
  ]
}

const kindWords: Record<'more-bonus' | 'fewer-deductions', Words> = {
  'more-bonus': { vi: 'điểm thưởng', en: 'bonus' },
  'fewer-deductions': { vi: 'điểm trừ', en: 'deductions' },
}

function tieFindings(rule: TieBreak, index: number, outline: Outline): Finding[] {
  const { template, lines, byCode } = outline
  const at: Place = { of: 'tie-break', index, ...(rule.kind === 'more-points' ? { code: rule.code } : {}) }
  const codeOf = (each: TieBreak) => (each.kind === 'more-points' ? each.code : each.kind)
  if (template.tieBreaks.findIndex((each) => codeOf(each) === codeOf(rule)) < index)
    return [finding('tie.repeated', at, {})]
  if (rule.kind !== 'more-points') {
    const wanted = rule.kind === 'more-bonus' ? 'bonus' : 'deduction'
    const there = lines.some(({ section }) => section === wanted)
    return there ? [] : [finding('tie.no-section', at, { kind: kindWords[rule.kind] })]
  }
  const { code } = rule
  const line = byCode.get(code)
  if (!line) return [finding('tie.unknown', at, { code, near: meant(nearest(code, byCode.keys())) })]
  const { best, worst } = rangeOf(line)
  if (best === worst) return [finding('tie.constant', at, { code })]
  const alone = lines.filter(({ parent, section }) => !parent && section === 'main').length === 1
  return alone && !line.parent && line.section === 'main' ? [finding('tie.whole-scale', at, { code })] : []
}

function sanctionFindings(index: number, { template, rows }: Outline): Finding[] {
  const sanction = template.sanctions?.[index]
  if (!sanction) return []
  const { code, effect, source } = sanction
  const at: Place = { of: 'sanction', index, code, field: 'effect' }
  const classes = template.classes ?? []
  const unsourced =
    source === undefined ? [finding('sanction.no-source', { ...at, field: 'source' }, {})] : []
  switch (effect.kind) {
    case 'zero': {
      const codes = rows.map(({ branch }) => branch.code)
      if (codes.includes(effect.criterion)) return unsourced
      const near = meant(nearest(effect.criterion, codes))
      return [finding('sanction.unknown-criterion', at, { code: effect.criterion, near }), ...unsourced]
    }
    case 'bar-class': {
      const barred = classes.findIndex((each) => each.code === effect.class)
      if (barred < 0) return [finding('sanction.unknown-class', at, { code: effect.class }), ...unsourced]
      if (barred < classes.length - 1) return unsourced
      return [finding('sanction.bars-last', at, { code: effect.class }), ...unsourced]
    }
    case 'lower-class': {
      const none = { vi: 'nào để hạ xuống', en: 'to lower' }
      return classes.length > 1
        ? unsourced
        : [finding('sanction.unknown-class', at, { code: none }), ...unsourced]
    }
    case 'exclude':
      return unsourced
  }
}

function quotaFindings(index: number, { quotas = [], classes = [] }: Template): Finding[] {
  const quota = quotas[index]
  if (!quota) return []
  const { class: code, most } = quota
  const at: Place = { of: 'quota', index, code, field: 'class' }
  const place = classes.findIndex((each) => each.code === code)
  if (place < 0) return [finding('quota.unknown-class', at, { code })]
  if (place === classes.length - 1) return [finding('quota.last-class', at, { code })]
  if (quotas.findIndex((each) => each.class === code) < index)
    return [finding('quota.repeated', at, { code })]
  return most.kind === 'count' && most.count === 0
    ? [finding('quota.none', { ...at, field: 'most' }, { code })]
    : []
}
