import { namesOf } from '../expression/expression.ts'
import { rowNeed } from '../names.ts'
import { finding, type Finding } from './finding.ts'
import { atLine, type Outline, type Row } from './outline.ts'
import type { Reading } from './written.ts'

/** Rows whose formulas and conditions wait for each other; told once for each row that a circle comes back to. */
export function cycleFindings(readings: readonly Reading[], outline: Outline): Finding[] {
  const waits = waitsOf(readings, outline)
  const state = new Map<Row, 'open' | 'done'>()
  const found: Finding[] = []
  const path: Row[] = []
  const told = new Set<Row>()
  const visit = (row: Row): void => {
    state.set(row, 'open')
    path.push(row)
    for (const next of waits.get(row) ?? []) {
      const known = state.get(next)
      if (known === undefined) visit(next)
      else if (known === 'open' && !told.has(next)) {
        told.add(next)
        found.push(circle([...path.slice(path.indexOf(next)), next]))
      }
    }
    path.pop()
    state.set(row, 'done')
  }
  for (const row of waits.keys()) if (!state.has(row)) visit(row)
  return found
}

/** By row, the rows that must be counted before it. */
function waitsOf(readings: readonly Reading[], { byCode }: Outline): Map<Row, Set<Row>> {
  const waits = new Map<Row, Set<Row>>()
  for (const { row, expression } of readings) {
    if (!row || !expression) continue
    const needed = waits.get(row) ?? new Set()
    waits.set(row, needed)
    for (const name of namesOf(expression)) {
      const line = byCode.get(name.code)
      if (line?.branch.kind === 'criterion' && rowNeed(name.prefix, line.branch.method) !== undefined)
        needed.add(line as Row) // its branch was just seen to be a criterion
    }
  }
  return waits
}

function circle(rows: readonly Row[]): Finding {
  const [first] = rows
  const codes = rows.map(({ branch }) => branch.code)
  const path = codes.length > 12 ? [...codes.slice(0, 10), '…', ...codes.slice(-1)] : codes
  if (!first) throw new Error('Telling a circle of rows: it has none')
  return finding('expression.cycle', atLine(first, 'method.expression'), { path: path.join(' → ') })
}
