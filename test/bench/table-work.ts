import { sheetFormulas } from '../../shared/formula.ts'
import type { FormulaCells, FormulaSheet } from '../../shared/cell-names.ts'
import { prepare } from '../../shared/prepared.ts'
import { ruleFormulas, totalFormulas } from '../../shared/total-formula.ts'
import type { Contest } from './contest.ts'
import { stored } from './score.ts'

/** What is done once for a table, against reading the table's own text. */
export function preparing(): Contest {
  const template = stored()
  return onceForATable(() => prepare(template))
}

/** All formulas of a scoring sheet. */
export function emitting(): Contest {
  const prepared = prepare(stored())
  const cells = prepared.nodes.map((_, node) => cellsOf(node + 7))
  const sheet: FormulaSheet = { prepared, cellsOf: (node) => cells[node] ?? cellsOf(node + 7) }
  return onceForATable(() => [
    sheetFormulas(sheet),
    totalFormulas(sheet, (line) => `M_${line}`),
    ruleFormulas(sheet, (rule) => `M${rule + 90}`, 'H86'),
  ])
}

const cellsOf = (row: number): FormulaCells => ({
  target: `F${row}`,
  value: `G${row}`,
  read: `K${row}`,
  points: `H${row}`,
  evidence: `I${row}`,
  explanation: `J${row}`,
  earned: `L${row}`,
  settled: `M${row}`,
  applies: `Q${row}`,
  counted: `R${row}`,
  empties: `S${row}`,
  assigned: `N${row}`,
  given: `O${row}`,
  givenTarget: `P${row}`,
})

function onceForATable(work: () => unknown): Contest {
  const text = JSON.stringify(stored())
  const times = (once: () => unknown) => ({
    operations: 5,
    turn: () => {
      for (let left = 5; left > 0; left -= 1) once()
    },
  })
  return {
    unit: 'us',
    rounds: 200,
    ours: times(work),
    against: { 'JSON.parse': times(() => JSON.parse(text) as unknown) },
    limits: [],
  }
}
