import { expect, test } from 'vitest'
import { Code } from '../../shared/ids.ts'
import { decidedText } from '../../shared/ranking-text.ts'
import type { DecidedBy } from '../../shared/ranking.ts'

test.each<[DecidedBy, vi: string, en: string]>([
  [{ kind: 'first' }, '', ''],
  [{ kind: 'total', by: 725 }, 'Kém 7,25 điểm', '7.25 points behind'],
  [
    { kind: 'tied' },
    'Bằng điểm, bằng mọi tiêu chí phụ: đồng hạng',
    'Same total and same in every tie-break: shared place',
  ],
  [
    { kind: 'tie-break', rule: { kind: 'more-bonus' }, by: 150 },
    'Bằng tổng điểm; kém điểm thưởng 1,5',
    'Same total; 1.5 fewer bonus points',
  ],
  [
    { kind: 'tie-break', rule: { kind: 'fewer-deductions' }, by: 100 },
    'Bằng tổng điểm; bị trừ nhiều hơn 1',
    'Same total; 1 more deducted',
  ],
  [
    { kind: 'tie-break', rule: { kind: 'more-points', code: Code.parse('II.1') }, by: 100_025 },
    'Bằng tổng điểm; kém 1.000,25 điểm ở mục II.1',
    'Same total; 1,000.25 fewer points in II.1',
  ],
])('what decided a place is said in words: %j', (decided, vi, en) => {
  expect(decidedText(decided, 2, 'vi')).toBe(vi)
  expect(decidedText(decided, 2, 'en')).toBe(en)
})
