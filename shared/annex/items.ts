import { cellText, unrepeated } from './cells.ts'
import { guessedColumns, headingsAt, settledColumns, type Columns } from './columns.ts'
import { unplaced, type Merge } from './draft.ts'
import type { Item, Read } from './item.ts'
import { isOrdered } from './numbering.ts'
import { isColumnNumbers, isPageNumber, isTotal } from './row-kind.ts'
import { readRow } from './row.ts'
import { readPoints } from './said-points.ts'
import { sourceRow } from './source-row.ts'

type Cells = readonly (readonly unknown[])[]

/** Reads the rows one after another under the headings that hold for them; a page break repeats these, a second table may change them. */
export function itemsOf(cells: Cells, merged: readonly Merge[], decimals: number): Read {
  const grid = unrepeated(cells, merged)
  const found = headings(grid, merged)
  const guessed = found.length === 0 ? guessedColumns(grid) : undefined
  const read: Read = {
    header: found.length > 0 ? 'found' : guessed ? 'guessed' : 'none',
    heading: [],
    items: [],
    totals: [],
    unplaced: [],
    ended: false,
    area: '',
  }
  let columns = guessed
  const next = [...found]
  for (let row = 0; row < grid.length; row += 1) {
    const begun = next[0]?.from === row ? next.shift() : undefined
    if (begun) {
      if (columns) leaveRows(read, grid, begun)
      columns = begun
      row = begun.to
    } else if (columns) takeRow(read, grid[row] ?? [], row, columns, decimals)
    else keepHeading(read, grid[row] ?? [], row)
  }
  if (guessed) liftTitles(read)
  return read
}

/** Without a row of headings, lines before the first number are the title of the table, unless sections are named in their manner. */
function liftTitles(read: Read) {
  const first = read.items.findIndex(({ mark }) => isOrdered(mark))
  const isTitle = ({ mark, points }: Item) => mark.style === 'title' && !points
  if (first < 1 || read.items.slice(first).some(isTitle) || !read.items.slice(0, first).every(isTitle)) return
  for (const { label, details } of read.items.splice(0, first)) read.heading.push(label, ...details)
}

function headings(grid: Cells, merged: readonly Merge[]): Columns[] {
  const found: Columns[] = []
  for (let row = 0; row < grid.length; row += 1) {
    const columns = headingsAt(grid, row, merged)
    if (!columns) continue
    found.push(columns)
    row = columns.to
  }
  return found.map((columns, at) => settledColumns(columns, grid, found[at + 1]?.from ?? grid.length))
}

function leaveRows(read: Read, grid: Cells, { from, to }: Columns) {
  for (let row = from; row <= to; row += 1)
    read.unplaced.push(unplaced(row, joined(grid[row]), 'header.again'))
}

const joined = (cells: readonly unknown[] = []): string =>
  cells
    .map(cellText)
    .filter((text) => text !== '')
    .join(' | ')

function keepHeading(read: Read, cells: readonly unknown[], row: number) {
  const text = joined(cells)
  if (text === '') return
  if (read.header === 'none') read.unplaced.push(unplaced(row, text, 'no.table'))
  else read.heading.push(text)
}

function takeRow(read: Read, cells: readonly unknown[], row: number, columns: Columns, decimals: number) {
  const source = sourceRow(cells, row, columns)
  if (source.blank) return
  const texts = cells.map(cellText).filter((text) => text !== '')
  if (isColumnNumbers(texts)) return void read.unplaced.push(unplaced(row, joined(cells), 'column.numbers'))
  if (isPageNumber(texts)) return void read.unplaced.push(unplaced(row, joined(cells), 'page.number'))
  read.unplaced.push(...source.left)
  const label = source.text.label || source.text.number || source.text.area
  if (isTotal(label)) {
    const points = readPoints(source.cells.points, source.text.points, decimals)
    read.totals.push({ row, label, points: points?.most })
    read.ended = !/^cộng/i.test(label)
    return
  }
  readRow(read, source, decimals)
}
