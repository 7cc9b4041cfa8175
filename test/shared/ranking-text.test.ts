import { expect, test } from 'vitest'
import { Code, UnitId } from '../../shared/ids.ts'
import { decidedText, placeText } from '../../shared/ranking-text.ts'
import type { DecidedBy } from '../../shared/ranking.ts'

test.each<[DecidedBy, vi: string, en: string]>([
  [{ kind: 'first' }, '', ''],
  [{ kind: 'excluded' }, 'Không xét thi đua', 'Excluded from awards'],
  [{ kind: 'percent', by: 125 }, 'Kém 1,25 điểm phần trăm', '1.25 percentage points behind'],
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

test('a place says all that led to it: what decided, the sanction with its source, and the quota', () => {
  const code = (text: string) => Code.parse(text)
  const rules = {
    decimals: 2,
    tieBreaks: [],
    classes: [
      { code: code('A'), label: 'Xuất sắc', least: 9000 },
      { code: code('B'), label: 'Tốt' },
    ],
    sanctions: [
      {
        code: code('CT1'),
        reason: 'Có nghị quyết trái pháp luật',
        source: 'Điều 6',
        when: 'KQ_IX.1>0',
        effect: { kind: 'bar-class' as const, class: code('A') },
      },
      {
        code: code('CT2'),
        reason: 'Không ký giao ước',
        when: 'KQ_IX.2>0',
        effect: { kind: 'exclude' as const },
      },
    ],
  }
  const place = {
    unit: UnitId.parse('a'),
    place: 2,
    total: 9500,
    percent: 9500,
    decidedBy: { kind: 'total' as const, by: 100 },
    sanctions: [code('CT1')],
  }
  const barred = { class: code('B'), reasons: [{ kind: 'sanction' as const, sanction: code('CT1') }] }
  const said = 'Kém 1 điểm; Có nghị quyết trái pháp luật (Điều 6)'
  expect(placeText({ ...place, class: barred }, rules, 'vi')).toBe(said)
  expect(placeText(place, rules, 'vi')).toBe(said)
  const full = { class: code('B'), reasons: [{ kind: 'quota' as const, class: code('A') }] }
  expect(placeText({ ...place, sanctions: [], class: full }, rules, 'vi')).toBe(
    'Kém 1 điểm; Hết hạn ngạch “Xuất sắc”',
  )
  const vote = { class: code('B'), reasons: [{ kind: 'vote' as const, class: code('A') }] }
  expect(placeText({ ...place, sanctions: [], class: vote }, rules, 'en')).toBe(
    '1 points behind; Tied at the quota of “Xuất sắc”: a vote decides',
  )
  const out = { ...place, place: null, decidedBy: { kind: 'excluded' as const }, sanctions: [code('CT2')] }
  expect(placeText(out, rules, 'vi')).toBe('Không xét thi đua; Không ký giao ước')
})
