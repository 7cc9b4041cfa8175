import type { CellValue } from '../../shared/cell.ts'
import type { EntryCells } from '../../shared/entry.ts'
import { optionText } from '../../shared/option.ts'
import type { Targets } from '../../shared/period.ts'
import { asNumber } from '../../shared/points.ts'
import type { Prepared } from '../../shared/prepared.ts'
import type { Criterion } from '../../shared/template.ts'

/** Numbers from 0 to 1 in a fixed order, so that a failure can be seen again (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

type Dice = () => number
const pick = <T>(from: readonly T[], roll: Dice): T => from[Math.floor(roll() * from.length)] as T // never empty
const upTo = (most: number, roll: Dice): number => Math.floor(roll() * (most + 1))

/** What people do type where something else is asked for. */
const mistakes: readonly CellValue[] = [
  '12o',
  '1,5',
  '0.25',
  true,
  false,
  -1,
  0.005,
  1e12,
  'kiểm chứng',
  ' ',
  '  ',
  '95 %',
  1.005,
  46_000,
  '#N/A',
  "'=1+1",
  '*',
]

/** One filled sheet: mostly sound rows, some blank, some wrong, a few with evidence forgotten. */
export function randomCells(
  { rows, template }: Prepared,
  seed: number,
): { cells: EntryCells[]; targets: Targets } {
  const roll = dice(seed)
  const targets: Record<string, number> = {}
  const wrong = seed % 4 === 0 ? 0 : 0.04
  const cells = rows.map(({ criterion }): EntryCells => {
    if (
      criterion.method.kind === 'ratio' &&
      criterion.method.target.kind === 'registered' &&
      roll() > wrong / 2
    ) {
      targets[criterion.code] = 1 + upTo(pick([9, 400, 20_000, 5_000_000], roll), roll)
    }
    const target =
      roll() < wrong
        ? pick([...mistakes, 0, ''], roll)
        : asNumber(1 + upTo(pick([9, 700, 90_000], roll), roll), 2)
    const filled = roll() >= wrong
    return {
      criterion: criterion.code,
      value:
        roll() < wrong
          ? pick(mistakes, roll)
          : roll() < wrong
            ? ''
            : soundValue(criterion, template.decimals, targets[criterion.code], roll),
      target: criterion.method.kind === 'ratio' && criterion.method.target.kind === 'typed' ? target : '',
      evidence: filled && (wrong === 0 || roll() > 0.1) ? 'Báo cáo 12/BC' : '',
      explanation: filled && roll() > 0.7 ? 'Có giải trình' : '',
    }
  })
  return { cells, targets }
}

function soundValue(
  { method, max }: Criterion,
  decimals: number,
  registered: number | undefined,
  roll: Dice,
): CellValue {
  switch (method.kind) {
    case 'levels': {
      if (method.choose === 'one') return optionText(pick(method.levels, roll), decimals)
      const chosen = method.levels.filter(() => roll() > 0.5)
      return (chosen.length === 0 ? method.levels.slice(0, 1) : chosen)
        .map((level) => optionText(level, decimals))
        .join('; ')
    }
    case 'per-event':
      return upTo(8, roll)
    case 'ratio': {
      const most = method.target.kind === 'fixed' ? method.target.amount : (registered ?? 700)
      return asNumber(upTo(Math.ceil(most * 1.1), roll), 2)
    }
    case 'bands': {
      const bounds = method.bands.flatMap(({ from, above, to, below }) =>
        [from, above, to, below].filter((each) => each !== undefined),
      )
      return roll() < 0.5 && bounds.length > 0
        ? asNumber(Math.max(0, pick(bounds, roll) + upTo(2, roll) - 1), 2)
        : asNumber(upTo(10_000, roll), 2)
    }
    case 'judged':
      return asNumber(
        method.least + Math.floor(upTo(max - method.least, roll) / method.step) * method.step,
        decimals,
      )
  }
}
