import { pointsText } from '../option.ts'
import type { Points } from '../points.ts'
import type { Language } from '../problem.ts'
import type { Words } from './fields.ts'
import type { Remark } from './remark.ts'
import type { Came, Outcome } from './what-if.ts'

/**
 * What a new table would have done to a unit: "hạng 5 → 3 (lên 2), tổng điểm 87,25 → 89; khác các đơn vị khác ở: II.3 +2
 * (bình quân +0,5)". `decimals` as in the result of `whatIf`.
 */
export function moveText(outcome: Outcome, decimals: number, language: Language): string {
  const { before, after, rises } = outcome
  const vietnamese = language === 'vi'
  const points = (value: Points) => pointsText(value, decimals, language)
  const place = vietnamese ? 'hạng' : 'place'
  const moved = `${place} ${placeText(before, language)} → ${placeText(after, language)}${risesText(rises, language)}`
  const total = `${vietnamese ? 'tổng điểm' : 'total'} ${points(before.total)} → ${points(after.total)}`
  const why = reasonsText(outcome, decimals, language)
  return `${moved}, ${total}${why === '' ? '' : `; ${why}`}`
}

/** Why a unit moved: what sets it apart, and whether it could be submitted so; empty where nothing does. */
export function reasonsText({ because, after }: Outcome, decimals: number, language: Language): string {
  const vietnamese = language === 'vi'
  const signed = (value: Points) => `${value > 0 ? '+' : ''}${pointsText(value, decimals, language)}`
  const mean = vietnamese ? 'bình quân' : 'on average'
  const reasons = because.map(({ code, by, others }) => {
    const name =
      code === 'total' ? (vietnamese ? 'trần, sàn, làm tròn tổng' : 'ceiling, floor, rounding') : code
    return `${name} ${signed(by)} (${mean} ${signed(others)})`
  })
  const apart = vietnamese ? 'khác các đơn vị khác ở' : 'unlike the others in'
  return [
    ...(reasons.length > 0 ? [`${apart}: ${reasons.join('; ')}`] : []),
    ...(after.isOfficial
      ? []
      : [
          vietnamese
            ? 'chưa đủ hoặc chưa hợp lệ theo bảng mới'
            : 'not complete or not valid by the new table',
        ]),
  ].join('; ')
}

function placeText({ place, list }: Came, language: Language): string {
  if (place === null) return language === 'vi' ? 'không xét' : 'none'
  return list === undefined ? String(place) : `${String(place)} (${list})`
}

function risesText(rises: number | null, language: Language): string {
  if (rises === null) return ''
  if (rises === 0) return language === 'vi' ? ' (giữ nguyên)' : ' (stays)'
  const way = rises > 0 ? { vi: 'lên', en: 'up' } : { vi: 'xuống', en: 'down' }
  return ` (${way[language]} ${String(Math.abs(rises))})`
}

const reasons: Record<Remark['why'], Words> = {
  removed: { vi: 'không còn trong bảng mới', en: 'no longer in the table' },
  added: { vi: 'dòng mới, chưa ai nhập', en: 'a new row that nobody has entered' },
  method: { vi: 'cách chấm khác hẳn', en: 'another way of scoring' },
  level: { vi: 'mức đã chọn không còn', en: 'the level chosen is gone' },
  'not-allowed': {
    vi: 'bảng mới không cho ghi không phát sinh',
    en: '“nothing arose” is not allowed any more',
  },
  decimals: { vi: 'điểm đã chấm lẻ hơn bảng mới cho phép', en: 'points finer than the new table allows' },
  others: { vi: 'cách gộp điểm nơi khác chấm đã đổi', en: 'others’ points are combined otherwise' },
  problem: {
    vi: 'số liệu cũ không hợp lệ theo bảng mới',
    en: 'what was entered is not valid by the new table',
  },
}

/** Why a row of some units counts as not entered: "II.5: mức đã chọn không còn, tính như chưa nhập (3 đơn vị)". */
export function remarkText({ code, why, units }: Remark, language: Language): string {
  const count = String(units.length)
  return language === 'vi'
    ? `${code}: ${reasons[why].vi}, tính như chưa nhập (${count} đơn vị)`
    : `${code}: ${reasons[why].en}, counted as not entered (${count} ${units.length === 1 ? 'unit' : 'units'})`
}
