import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prepareExpression } from '../../shared/expression/evaluate.ts'
import { expressionText, nativeFormula } from '../../shared/expression/print.ts'
import { roundingRisks } from '../../shared/expression/risk.ts'
import { randomExpression, randomNames, slotOf } from '../shared/expression/random-expression.ts'
import { findLibreOffice } from '../tools.mjs'
import { recalculated } from './libreoffice.ts'

const FORMULAS = Number(process.env['FORMULAS'] ?? 5000)
const SEED = Number(process.env['SEED'] ?? 1)

const NOTHING_AROSE = 'Không phát sinh'

/** What stands in a cell: blanks, a text that says nothing arose, typed decimals, ties of rounding and of the 15th digit, quantities that repeat. */
const value = fc.oneof(
  fc.constant(null),
  fc.constant(NOTHING_AROSE),
  fc.constantFrom(0, 1, 0.5, 1.5, 2.5, 0.285, 1.005, 2.675, 1.015, 10.1, 10, 0.1, 0.2, 0.3, 0.7, 4.35, 100),
  fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
  fc.integer({ min: 0, max: 5_000_000 }).map((hundredths) => hundredths / 100),
  fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4),
  fc.integer({ min: 0, max: 400 }).map((thousandths) => (2 * thousandths + 1) / 1000 / 2),
)
const expression = fc
  .tuple(
    fc.constantFrom('number' as const, 'number' as const, 'logical' as const),
    fc.integer({ min: 1, max: 4 }),
  )
  .chain(([kind, depth]) => randomExpression(kind, depth))
const row = fc.tuple(
  fc.array(value, { minLength: randomNames.length, maxLength: randomNames.length }),
  expression,
)

const same = (counted: unknown, own: number): boolean =>
  Number.isNaN(own)
    ? typeof counted === 'string' && counted.startsWith('#')
    : typeof counted === 'boolean'
      ? Number(counted) === own
      : typeof counted === 'number' && Math.abs(counted - own) <= 1e-12 * Math.max(1, Math.abs(own))

describe.skipIf(!findLibreOffice())('An expression comes to the same in a cell and in the rules', () => {
  test('random expressions over random values', { timeout: 600_000 }, async () => {
    const rows = fc.sample(row, { seed: SEED, numRuns: FORMULAS })
    const grid = rows.map(([values, each], index) => [
      ...values.map((cell) => cell ?? ''),
      `=${nativeFormula(each, (name) => `${'ABCDEFGH'[slotOf(name)] ?? ''}${index + 1}`)}`,
    ])
    const [counted = []] = await recalculated([grid])
    const differences: string[] = []
    let risky = 0
    let named = 0
    let errors = 0
    rows.forEach(([values, each], index) => {
      const known = values.map((cell) => (typeof cell === 'string' ? null : cell))
      const own = prepareExpression(each, slotOf)(known)
      const there = counted[index]?.[randomNames.length]
      const risks = roundingRisks(each).length
      if (risks > 0) risky += 1
      if (Number.isNaN(own)) errors += 1
      if (same(there, own)) return
      if (risks > 0) named += 1
      else
        differences.push(
          `${expressionText(each)} over ${JSON.stringify(values)}: LibreOffice ${String(there)}, own ${own}; ${String(grid[index]?.at(-1))}`,
        )
    })
    console.log(
      `${FORMULAS} formulas: ${differences.length} differ with no risk named, ${named} of ${risky} with one; ${errors} are errors in both`,
    )
    expect(differences).toEqual([])
    expect(errors).toBeLessThan(FORMULAS / 3)
  })
})
