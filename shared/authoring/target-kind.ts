import type { Target } from '../method.ts'
import { AMOUNT_DECIMALS } from '../points.ts'
import { chooser, type Choice } from './choice-kind.ts'
import type { Kind } from './kind.ts'
import { amount, readUnits } from './number-kind.ts'

const froms: readonly Choice<'registered' | 'typed'>[] = [
  ['đăng ký', 'registered', 'đăng kí'],
  ['nhập', 'typed', 'nhập cùng kết quả'],
]

const from = chooser(froms)

/** Where a denominator comes from: a word, or the number that is fixed for every unit. */
export const target: Kind<Target> = {
  format: '@',
  decimals: () => AMOUNT_DECIMALS,
  write: (value, measure) =>
    value.kind === 'fixed'
      ? amount.write(value.amount, measure)
      : (froms.find(([, kind]) => kind === value.kind)?.[0] ?? ''),
  read(cell) {
    const found = from(cell)
    if (found) return { value: { kind: found[1] } }
    const read = readUnits(cell, AMOUNT_DECIMALS)
    return 'wrong' in read ? read : { value: { kind: 'fixed', amount: read.value } }
  },
}
