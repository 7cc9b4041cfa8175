import { expect, test } from 'vitest'
import type { Difference } from '../../shared/example-check.ts'
import { differenceText } from '../../shared/example-text.ts'
import { Code } from '../../shared/ids.ts'

const code = (text: string): Code => Code.parse(text)

test.each<[Difference, vi: string, en: string]>([
  [
    { of: 'total', expected: 8500, found: 8250 },
    'tổng 82,5; ví dụ ghi 85',
    'total 82.5; the example says 85',
  ],
  [
    { of: 'points', code: 'I.1', expected: 200, found: undefined },
    'I.1 được không có; ví dụ ghi 2',
    'I.1 has none; the example says 2',
  ],
  [
    { of: 'problems', expected: [], found: [code('I.1'), code('II.2')] },
    'dòng có lỗi: I.1, II.2; ví dụ ghi không dòng nào',
    'rows with a mistake: I.1, II.2; the example says no row',
  ],
  [
    { of: 'class', expected: 'A', found: undefined },
    'xếp loại không có; ví dụ ghi A',
    'class none; the example says A',
  ],
])('%o', (difference, vi, en) => {
  expect(differenceText(difference, 2, 'vi')).toBe(vi)
  expect(differenceText(difference, 2, 'en')).toBe(en)
})
