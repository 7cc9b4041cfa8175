import { Template } from '../../../shared/template.ts'

const label = (code: string): string =>
  `Tiêu chí ${code}: tổ chức thực hiện đầy đủ, đúng thời hạn các nhiệm vụ được giao trong chương trình công tác năm`

const level = (code: string, points: number) => ({
  code,
  label: `Mức ${code}: hoàn thành theo kế hoạch đã đăng ký`,
  points,
})

const methods: readonly unknown[] = [
  {
    kind: 'levels',
    choose: 'one',
    levels: [level('a', 100), level('b', 75), level('c', 50), level('d', 0)],
  },
  { kind: 'ratio', target: { kind: 'registered' }, step: 1, leastPercent: 5000 },
  { kind: 'per-event', event: 'lần chậm báo cáo', start: 100, each: -25, floor: 0 },
  { kind: 'judged', least: 0, step: 25 },
  {
    kind: 'bands',
    of: { target: { kind: 'typed' } },
    bands: [{ from: 9500, points: 100 }, { from: 7500, below: 9500, points: 50 }, { points: 0 }],
  },
]

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

function criterion(code: string, at: number): unknown {
  return {
    kind: 'criterion',
    code,
    label: label(code),
    max: 100,
    unitOfMeasure: 'văn bản',
    method: methods[at % methods.length],
    evidence: { need: at % 2 === 0 ? 'when-earning' : 'none', orExplanation: at % 4 === 0 },
    hint: 'Ghi số, ngày của báo cáo năm; tính đến hết ngày 30/11.',
    legalBasis: 'Khoản 2 Điều 5 Quy chế thi đua, khen thưởng',
  }
}

/** Groups within groups, of so many members on each level; criteria on the last. */
function branch(code: string, at: number, [first, ...deeper]: readonly number[]): unknown {
  if (first === undefined) return criterion(code, at)
  const children = range(first).map((index) =>
    branch(`${code}.${String(index + 1)}`, at * first + index, deeper),
  )
  const max = 100 * [first, ...deeper].reduce((product, each) => product * each, 1)
  return { kind: 'group', code, label: `Nhóm ${code}`, max, children }
}

/** A table of 300 criteria on the fifth level: 3 sections of 5 groups of 2 of 2, 5 criteria in each. */
export function largeTable(): Template {
  const sections = range(3).map((index) => {
    const code = ['I', 'II', 'III'][index] ?? ''
    return { ...(branch(code, index, [5, 2, 2, 5]) as object), kind: 'main', label: `Mục ${code}` }
  })
  return Template.parse({
    id: 'bang-lon',
    version: 1,
    name: 'Bảng 300 tiêu chí',
    decimals: 2,
    scale: 300_00,
    floor: 0,
    ceiling: 300_00,
    sections,
    tieBreaks: [],
  })
}
