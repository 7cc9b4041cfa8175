import type { ClassReason } from './class-place.ts'
import { pointsText } from './option.ts'
import type { Language } from './problem.ts'
import type { DecidedBy, Place } from './ranking.ts'
import type { RankRules, TieBreak } from './template.ts'

/** Everything that led to a place, in words: what decided it, sanctions, and what kept the unit from a better class. */
export function placeText(
  { decidedBy, sanctions, class: own }: Place,
  rules: RankRules & { decimals: number },
  language: Language,
): string {
  const reasons = own?.reasons ?? []
  const inClass = reasons.flatMap((reason) => (reason.kind === 'sanction' ? reason.sanction : []))
  return [
    decidedText(decidedBy, rules.decimals, language),
    ...sanctions.filter((code) => !inClass.includes(code)).map((code) => sanctionText(code, rules)),
    ...reasons.map((reason) => classReasonText(reason, rules, language)),
  ]
    .filter((text) => text !== '')
    .join('; ')
}

/**
 * Why a unit stands below the one before it (căn cứ xếp hạng): "Bằng tổng điểm; kém điểm thưởng 1,5". Nothing of the first.
 * The pane and the printed sheet say the same.
 */
export function decidedText(decided: DecidedBy, decimals: number, language: Language): string {
  const vietnamese = language === 'vi'
  switch (decided.kind) {
    case 'first':
      return ''
    case 'tied':
      return vietnamese
        ? 'Bằng điểm, bằng mọi tiêu chí phụ: đồng hạng'
        : 'Same total and same in every tie-break: shared place'
    case 'excluded':
      return vietnamese ? 'Không xét thi đua' : 'Excluded from awards'
    case 'total': {
      const by = pointsText(decided.by, decimals, language)
      return vietnamese ? `Kém ${by} điểm` : `${by} points behind`
    }
    case 'percent': {
      const by = pointsText(decided.by, 2, language)
      return vietnamese ? `Kém ${by} điểm phần trăm` : `${by} percentage points behind`
    }
    case 'tie-break': {
      const by = pointsText(decided.by, decimals, language)
      return vietnamese
        ? `Bằng tổng điểm; ${lessVi(decided.rule, by)}`
        : `Same total; ${lessEn(decided.rule, by)}`
    }
  }
}

function lessVi(rule: TieBreak, by: string): string {
  switch (rule.kind) {
    case 'more-bonus':
      return `kém điểm thưởng ${by}`
    case 'fewer-deductions':
      return `bị trừ nhiều hơn ${by}`
    case 'more-points':
      return `kém ${by} điểm ở mục ${rule.code}`
  }
}

function lessEn(rule: TieBreak, by: string): string {
  switch (rule.kind) {
    case 'more-bonus':
      return `${by} fewer bonus points`
    case 'fewer-deductions':
      return `${by} more deducted`
    case 'more-points':
      return `${by} fewer points in ${rule.code}`
  }
}

/** What kept a unit from a better class, or from a place: the rule's own words with its source, or the quota. */
function classReasonText(reason: ClassReason, rules: RankRules, language: Language): string {
  const vietnamese = language === 'vi'
  if (reason.kind === 'sanction') return sanctionText(reason.sanction, rules)
  const label = rules.classes?.find(({ code }) => code === reason.class)?.label ?? reason.class
  if (reason.kind === 'vote')
    return vietnamese
      ? `Đồng hạng ở ngưỡng hạn ngạch “${label}”: chờ bỏ phiếu`
      : `Tied at the quota of “${label}”: a vote decides`
  return vietnamese ? `Hết hạn ngạch “${label}”` : `The quota of “${label}” is full`
}

/** A sanction in the words of its table: why, and by which article. */
function sanctionText(code: string, { sanctions = [] }: RankRules): string {
  const sanction = sanctions.find((each) => each.code === code)
  if (!sanction) return code
  return sanction.source ? `${sanction.reason} (${sanction.source})` : sanction.reason
}
