import type { AnnexRow, Merge } from '../../../shared/annex/draft.ts'

/** An annex with what a careful reader makes of it: `=> code level maximum` after a row that is one. */
export type Fixture = {
  name: string
  source: 'invented'
  cells: unknown[][]
  merged: Merge[]
  expected: Expected[]
}
export type Expected = { row: number; code: string; level: number; max: number }

/** Cells parted by "|"; bare numbers are numbers, quoted ones text, `\n` a line break, `<3` a cell merged over 3 columns. */
export function fixture(name: string, text: string): Fixture {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const merged: Merge[] = []
  const expected: Expected[] = []
  const cells = lines.map((line, row) => {
    const [body = '', ...told] = line.split('=>')
    for (const each of told) {
      const [code = '', level, max] = each.trim().split(' ')
      expected.push({ row, code, level: Number(level), max: Math.round(Number(max) * 100) })
    }
    return body.split('|').map((cell, column) => {
      const wide = /<(\d+)\s*$/.exec(cell)
      if (wide) merged.push({ row, column, rows: 1, columns: Number(wide[1]) })
      return valueOf(cell.replace(/<\d+\s*$/, '').trim())
    })
  })
  return { name, source: 'invented', cells, merged, expected }
}

const valueOf = (cell: string): unknown => {
  if (/^-?\d+(?:\.\d+)?$/.test(cell)) return Number(cell)
  return cell.replace(/^"(.*)"$/, '$1').replaceAll('\\n', '\n')
}

/** How many of the expected rows have the right code, level and maximum, and which wrong ones nobody was warned of. */
export function compared(expected: readonly Expected[], rows: readonly AnnexRow[]) {
  const left = [...rows]
  const wrong: string[] = []
  const unmarked: string[] = []
  for (const want of expected) {
    const near = left.filter(({ row }) => row === want.row)
    const exact = near.find(
      (each) => each.code === want.code && each.level === want.level && each.max === want.max,
    )
    const found = exact ?? near.find(({ code }) => code === want.code) ?? near[0]
    if (found) left.splice(left.indexOf(found), 1)
    if (exact) continue
    const told = found ? `${found.code} ${found.level} ${String(found.max)}` : 'none'
    const line = `row ${want.row}: ${want.code} ${want.level} ${want.max}, read ${told}`
    wrong.push(line)
    if (!found?.guesses.some(({ of }) => of === 'code' || of === 'level' || of === 'max')) unmarked.push(line)
  }
  const extra = left.map(({ row, code, label }) => `row ${row}: ${code} ${label}`)
  return { right: expected.length - wrong.length, of: expected.length, wrong, unmarked, extra }
}
