import { pointsText } from './option.ts'
import type { Language } from './problem.ts'
import type { DecidedBy } from './ranking.ts'

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
    case 'total': {
      const by = pointsText(decided.by, decimals, language)
      return vietnamese ? `Kém ${by} điểm` : `${by} points behind`
    }
    case 'tie-break': {
      const by = pointsText(decided.by, decimals, language)
      return vietnamese
        ? `Bằng tổng điểm; ${lessVi(decided.rule, by)}`
        : `Same total; ${lessEn(decided.rule, by)}`
    }
  }
}

type TieBreak = Extract<DecidedBy, { kind: 'tie-break' }>['rule']

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
