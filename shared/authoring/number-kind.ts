import { readNumber, type CellValue } from '../cell.ts'
import { asNumber, AMOUNT_DECIMALS } from '../points.ts'
import { wrong } from './authoring-problem.ts'
import type { Kind, Meaning, Measure } from './kind.ts'

/** A number of whole units as a person reads it; as text where a spreadsheet would lose its last digits. */
export const numberCell = (units: number, decimals: number): CellValue =>
  Math.abs(units) < 1e13 ? asNumber(units, decimals) : numberText(units, decimals)

/** A number with a decimal comma and no mark between thousands: it can be read in one way only. */
export function numberText(units: number, decimals: number): string {
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0')
  const part = digits.slice(digits.length - decimals).replace(/0+$/, '')
  const whole = digits.slice(0, digits.length - decimals)
  return `${units < 0 ? '-' : ''}${whole}${decimals === 0 || part === '' ? '' : `,${part}`}`
}

/** A number in whole units, as a cell or a part of a text says it. `1.200` could be either of two numbers, and is refused. */
export function readUnits(
  cell: CellValue,
  decimals: number,
): Extract<Meaning, { wrong: unknown }> | { value: number } {
  const reading = readNumber(cell, decimals)
  switch (reading.kind) {
    case 'number':
      return { value: reading.units }
    case 'number-as-text': {
      const plain = reading.typed.normalize('NFKC')
      if (!/^[-+]?[1-9]\d{0,2}\.\d{3}$/.test(plain)) return { value: reading.units }
      const either = { thousands: plain.replace('.', ''), decimal: plain.replace('.', ',') }
      return { wrong: wrong('number.ambiguous', { typed: reading.typed, ...either }) }
    }
    case 'too-many-decimals':
      return { wrong: wrong('number.decimals', { typed: reading.typed, decimals }) }
    case 'blank':
    case 'error-value':
    case 'not-number': {
      const typed = reading.kind === 'blank' ? '' : reading.typed
      return {
        wrong: typed.startsWith('=') ? wrong('cell.formula', { typed }) : wrong('number.not', { typed }),
      }
    }
  }
}

const number = (decimals: (measure: Measure) => number): Kind<number> => ({
  format: 'General',
  decimals,
  write: (units, measure) => numberCell(units, decimals(measure)),
  read: (cell, measure) => readUnits(cell, decimals(measure)),
})

export const points = number(({ decimals }) => decimals)
export const amount = number(() => AMOUNT_DECIMALS)
export const whole = number(() => 0)
/** What a class asks: points, or percent where the table ranks by percent. */
export const threshold = number(({ threshold }) => threshold)

/**
 * A percentage, written with its sign: a cell that says 0,5 or 1 may be 0,5 % or 50 %, 1 % or 100 %, so it is asked for. `one`:
 * a bare 1 cannot be all of it.
 */
export const percent = ({ one }: { one: boolean }): Kind<number> => ({
  format: '@',
  decimals: () => AMOUNT_DECIMALS,
  write: (units) => percentText(units),
  read: (cell) => readPercent(cell, one),
})

export const percentText = (units: number): string => `${numberText(units, AMOUNT_DECIMALS)} %`

export function readPercent(cell: CellValue, one: boolean): ReturnType<typeof readUnits> {
  const read = readUnits(cell, AMOUNT_DECIMALS)
  const isSigned = typeof cell === 'string' && /[%\uff05]\s*$/.test(cell)
  if ('wrong' in read || isSigned || read.value <= 0 || read.value > 100 || (one && read.value === 100))
    return read
  const [typed, hundredfold] = [numberText(read.value, 2), numberText(read.value, 0)]
  return { wrong: wrong('number.percent', { typed, hundredfold }) }
}
