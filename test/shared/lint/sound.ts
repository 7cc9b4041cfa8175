import { Template } from '../../../shared/template.ts'

const none = { need: 'none', orExplanation: false }
const row = (code: string, max: number, method: object, more: object = {}) => ({
  kind: 'criterion',
  code,
  label: `Tiêu chí ${code}`,
  max,
  unitOfMeasure: 'cuộc',
  method,
  evidence: none,
  ...more,
})
const level = (code: string, label: string, points: number, more: object = {}) => ({
  code,
  label,
  points,
  ...more,
})

/** A table in which every part there can be is used, and of which the linter has nothing to say. As a file would hold it. */
const sound = {
  id: 'bang-thu',
  version: 1,
  name: 'Bảng thử',
  decimals: 2,
  scale: 10_000,
  floor: 0,
  ceiling: 11_000,
  rounding: { at: 'row', step: 25 },
  sections: [
    {
      kind: 'main',
      code: 'I',
      label: 'Chuyên môn',
      max: 6000,
      children: [
        {
          kind: 'group',
          code: 'I.1',
          label: 'Giám sát',
          max: 2000,
          children: [
            row('I.1.a', 1000, {
              kind: 'levels',
              choose: 'one',
              levels: [level('a', 'Đủ', 1000), level('b', 'Thiếu', 0, { zeroes: true })],
            }),
            row('I.1.b', 1000, {
              kind: 'levels',
              choose: 'highest',
              levels: [level('a', 'Cấp bộ', 1000), level('b', 'Cấp tỉnh', 500)],
            }),
          ],
        },
        row('I.2', 1000, {
          kind: 'average',
          levels: [level('a', 'Tốt', 1000), level('b', 'Khá', 500)],
          step: 25,
        }),
        row('I.3', 1000, {
          kind: 'per-event',
          event: 'cuộc kiểm tra thiếu',
          start: 1000,
          each: -200,
          floor: 0,
        }),
        row('I.4', 1000, { kind: 'ratio', target: { kind: 'registered' }, step: 25, leastPercent: 5000 }),
        row('I.5', 1000, { kind: 'ratio', target: { kind: 'typed' }, step: 25 }),
      ],
    },
    {
      kind: 'main',
      code: 'II',
      label: 'Phong trào',
      max: 4000,
      children: [
        row(
          'II.1',
          500,
          {
            kind: 'bands',
            of: 'percent',
            bands: [
              { above: 9500, points: 500 },
              { from: 7500, to: 9500, points: 300 },
              { below: 7500, points: 0 },
            ],
          },
          { unitOfMeasure: '%' },
        ),
        row('II.2', 500, {
          kind: 'bands',
          of: 'amount',
          bands: [
            { to: 0, points: 500 },
            { from: 100, to: 200, loss: 200 },
            { from: 300, points: 0 },
          ],
        }),
        row('II.3', 500, {
          kind: 'bands',
          of: 'days-late',
          bands: [{ to: 0, points: 500 }, { from: 100, to: 500, points: 250 }, { points: 0 }],
        }),
        row('II.4', 500, {
          kind: 'bands',
          of: { target: { kind: 'fixed', amount: 1200 } },
          bands: [{ from: 10_000, points: 500 }, { from: 8000, below: 10_000, points: 250 }, { points: 0 }],
        }),
        row('II.5', 500, {
          kind: 'step-loss',
          target: { kind: 'fixed', amount: 10_000 },
          percent: 100,
          loss: 25,
          steps: 'started',
          floor: 100,
        }),
        row('II.6', 500, { kind: 'judged', least: 100, step: 25 }),
        row('II.7', 500, { kind: 'scored-by', combine: { trimmedMean: 1 }, least: 100, step: 25 }),
        row(
          'II.8',
          500,
          { kind: 'formula', expression: 'MIN(5,KQ_I.3+DIEM_I.2/2)', step: 25 },
          { appliesWhen: 'CT_I.5>=10', notApplicable: 'zero' },
        ),
      ],
    },
    {
      kind: 'bonus',
      code: 'III',
      label: 'Điểm thưởng (tối đa 10)',
      max: 1000,
      children: [
        row(
          'III.1',
          1000,
          { kind: 'per-event', event: 'sáng kiến', start: 0, each: 500, floor: 0 },
          {
            evidence: { need: 'when-earning', orExplanation: false },
            hint: 'Mỗi sáng kiến được 5 điểm, tối đa 10 điểm.',
          },
        ),
      ],
    },
    {
      kind: 'deduction',
      code: 'IV',
      label: 'Điểm trừ',
      max: 1000,
      children: [
        row(
          'IV.1',
          500,
          { kind: 'per-event', event: 'lần vắng họp', start: 0, each: 100, floor: 0 },
          { hint: 'Mỗi lần trừ 1 điểm, tối đa 5 điểm.' },
        ),
        row('IV.2', 1000, { kind: 'per-event', event: 'người bị kỷ luật', start: 0, each: 500, floor: 0 }),
      ],
    },
  ],
  crossRules: [
    {
      code: 'R1',
      message: 'Số đạt không quá số giao',
      left: 'KQ_I.5',
      operator: '<=',
      right: 'CT_I.5',
      missing: 'skip',
      severity: 'problem',
    },
    {
      code: 'R2',
      message: 'Tổng',
      left: 'DIEM_TONG',
      operator: '>=',
      right: 'DIEM_I',
      missing: 'zero',
      severity: 'warning',
    },
  ],
  sanctions: [
    {
      code: 'C1',
      reason: 'Kỷ luật',
      source: 'Điều 9',
      when: 'KQ_IV.2>=1',
      effect: { kind: 'bar-class', class: 'XS' },
    },
    {
      code: 'C2',
      reason: 'Vắng họp',
      source: 'Điều 9',
      when: 'KQ_IV.1>=3',
      effect: { kind: 'lower-class', by: 1 },
    },
    {
      code: 'C3',
      reason: 'Khai sai',
      source: 'Điều 10',
      when: 'KQ_IV.2>=2',
      effect: { kind: 'zero', criterion: 'I.2' },
    },
    { code: 'C4', reason: 'Không dự', source: 'Điều 11', when: 'KQ_IV.1>=5', effect: { kind: 'exclude' } },
  ],
  tieBreaks: [{ kind: 'more-bonus' }, { kind: 'fewer-deductions' }, { kind: 'more-points', code: 'I' }],
  lists: [{ code: 'R', label: 'Xếp riêng', when: 'DK_I.4=0' }],
  classes: [
    {
      code: 'XS',
      label: 'Xuất sắc',
      least: 9000,
      when: { condition: 'AND(DIEM_I>=40,KQ_III.1>=1)', words: 'Mục I từ 54' },
    },
    { code: 'T', label: 'Tốt', least: 8000, each: { of: 'section', percent: 5000 } },
    { code: 'Y', label: 'Yếu' },
  ],
  quotas: [{ class: 'XS', most: { kind: 'percent', percent: 2500, round: 'down' }, tie: 'vote' }],
  examples: [{ name: 'Không nhập gì, nộp đúng hạn', entries: [], expected: { total: 500 } }],
}

/** A part of a file that is no table yet: it may hold anything. */
export type Part = Record<string, unknown>

export function partIn(owner: Part, property: string): Part {
  const part = owner[property]
  if (typeof part !== 'object' || part === null) throw new Error(`The sound table has no ${property} there`)
  return part as Part // what it holds is for the change to know
}

export function listIn(owner: Part, property: string): Part[] {
  const list = owner[property]
  if (!Array.isArray(list)) throw new Error(`The sound table has no list of ${property} there`)
  return list as Part[] // what it holds is for the change to know
}

export function memberOf(owner: Part, property: string, index: number): Part {
  const member = listIn(owner, property)[index]
  if (!member) throw new Error(`The sound table has fewer ${property}`)
  return member
}

/** A copy of the sound table with something changed. `at` finds a row, group or section by its code. */
export function changed(change: (file: Part, at: (code: string) => Part) => unknown): unknown {
  const file: Part = structuredClone(sound)
  const find = (list: readonly Part[], code: string): Part | undefined => {
    for (const each of list) {
      const found =
        each['code'] === code ? each : 'children' in each ? find(listIn(each, 'children'), code) : undefined
      if (found) return found
    }
    return undefined
  }
  change(file, (code) => {
    const found = find(listIn(file, 'sections'), code)
    if (!found) throw new Error(`The sound table has no ${code}`)
    return found
  })
  return file
}

export const soundTable = (): Template => Template.parse(sound)
