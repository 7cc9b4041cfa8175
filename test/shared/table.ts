import type { Entry, EntryCells } from '../../shared/entry.ts'
import { Code } from '../../shared/ids.ts'
import {
  Template,
  type Branch,
  type Criterion,
  type Group,
  type Level,
  type Method,
  type MethodOf,
  type Section,
} from '../../shared/template.ts'

/** Points or a quantity, as a person writes it, in hundredths. */
export const p = (number: number): number => Math.round(number * 100)

export const levels = (
  choose: 'one' | 'highest',
  ...list: readonly [code: string, label: string, points: number, zeroes?: 'zeroes'][]
): MethodOf<'levels'> => ({
  kind: 'levels',
  choose,
  levels: list.map(([code, label, points, zeroes]): Level => ({
    code,
    label,
    points: p(points),
    ...(zeroes ? { zeroes: true } : {}),
  })),
})

export const perEvent = (start: number, each: number, floor = 0): MethodOf<'per-event'> => ({
  kind: 'per-event',
  event: 'lần',
  start: p(start),
  each: p(each),
  floor: p(floor),
})

export const judged = (least: number, step: number): MethodOf<'judged'> => ({
  kind: 'judged',
  least: p(least),
  step: p(step),
})

export const ratio = (
  target: 'registered' | 'typed' | number,
  step = 0.01,
  leastPercent?: number,
): MethodOf<'ratio'> => ({
  kind: 'ratio',
  target: typeof target === 'number' ? { kind: 'fixed', amount: p(target) } : { kind: target },
  step: p(step),
  ...(leastPercent === undefined ? {} : { leastPercent: p(leastPercent) }),
})

type Stretch = { from?: number; above?: number; to?: number; below?: number; points: number }

export const bands = (of: 'amount' | 'percent', ...list: readonly Stretch[]): MethodOf<'bands'> => ({
  kind: 'bands',
  of,
  bands: list.map((stretch) => ({
    ...Object.fromEntries(Object.entries(stretch).map(([bound, number]) => [bound, p(number)])),
    points: p(stretch.points),
  })),
})

export const yesNo = levels('one', ['a', 'có', 2], ['b', 'không', 0])

export const criterion = (
  code: string,
  max: number,
  method: Method,
  more: Partial<Omit<Criterion, 'code'>> = {},
): Criterion => ({
  kind: 'criterion',
  code: Code.parse(code),
  label: `Tiêu chí ${code}`,
  max: p(max),
  method,
  evidence: { need: 'none', orExplanation: false },
  ...more,
})

export const group = (code: string, max: number | undefined, ...children: Branch[]): Group => ({
  kind: 'group',
  code: Code.parse(code),
  label: `Nhóm ${code}`,
  ...(max === undefined ? {} : { max: p(max) }),
  children,
})

export const section = (
  kind: Section['kind'],
  code: string,
  max: number,
  ...children: Branch[]
): Section => ({
  kind,
  code: Code.parse(code),
  label: `Mục ${code}`,
  max: p(max),
  children,
})

export const table = (sections: Section[], more: Partial<Template> = {}): Template => ({
  ...Template.parse({
    id: 'bang-thu',
    version: 1,
    name: 'Bảng thử',
    decimals: 2,
    scale: p(100),
    floor: 0,
    ceiling: p(110),
    sections,
    tieBreaks: [],
  }),
  ...more,
})

export const entry = (code: string, value: Entry['value'], more: Partial<Entry> = {}): Entry => ({
  criterion: Code.parse(code),
  value,
  target: null,
  evidence: '',
  explanation: '',
  ...more,
})

export const cells = (
  code: string,
  value: EntryCells['value'],
  more: Partial<EntryCells> = {},
): EntryCells => ({ criterion: Code.parse(code), value, target: '', evidence: '', explanation: '', ...more })
