import type { Merge } from './draft.ts'

/** The text of a cell as it reads: NFC, plain spaces, no blank lines, nothing invisible. */
export function cellText(cell: unknown): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (typeof cell !== 'string') return ''
  return cell
    .normalize('NFC')
    .replace(/[\u200b-\u200d\ufeff\u00ad]/g, '')
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .split(/[\r\n\v\u2028]+/)
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

const errors = new Set(
  '#N/A #REF! #VALUE! #DIV/0! #NAME? #NUM! #NULL! #SPILL! #CALC! #BUSY! #GETTING_DATA'.split(' '),
)
export const isErrorValue = (text: string): boolean => errors.has(text)

/** The day and month that a spreadsheet's serial number, from 2000 to 2064, stands for, or undefined for a plain number. */
export function dateOf(cell: unknown): { day: number; month: number; year: number } | undefined {
  if (typeof cell !== 'number' || !Number.isInteger(cell) || cell < 36_526 || cell > 60_000) return undefined
  const date = new Date((cell - 25_569) * 86_400_000)
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() % 100 }
}

/** The cells with nothing but the first of each merged block, as Excel holds them, though a copy may repeat it. */
export function unrepeated(
  cells: readonly (readonly unknown[])[],
  merged: readonly Merge[],
): readonly (readonly unknown[])[] {
  const grid = cells.map((row) => [...row])
  for (const { row, column, rows, columns } of merged)
    for (let down = row; down < Math.min(row + rows, grid.length); down += 1) {
      const line = grid[down] ?? []
      const from = down === row ? column + 1 : column
      for (let right = from; right < Math.min(column + columns, line.length); right += 1) line[right] = ''
    }
  return grid
}
