import { goOn, joinRow, moreWords, takeAlone } from './continued.ts'
import { guess, unplaced, type Guess } from './draft.ts'
import type { Item, Read } from './item.ts'
import { readLeading, readNumberCell, unnumbered, type Mark } from './numbering.ts'
import { restored } from './restored.ts'
import { isCapitals, isClosing, kindOf } from './row-kind.ts'
import { readRule } from './rule.ts'
import { readPoints } from './said-points.ts'
import type { SourceRow } from './source-row.ts'

/** Reads one row of the body: a new item, several where a cell holds a list, or more words for the item before. */
export function readRow(read: Read, source: SourceRow, decimals: number) {
  const { text } = source
  if (text.area !== '' && text.area !== read.area) takeArea(read, source)
  const number = numberOf(read, source)
  const label = number.label
  if (label === '' && !number.mark) return void takeAlone(read, source, decimals)
  const [first = '', ...more] = label.split('\n')
  const leading = readLeading(first)
  const words = leading ? first.slice(leading.size).trim() : first
  const mark = number.mark && !(leading && isCounter(read, number.mark, leading)) ? number.mark : leading
  if (!mark) return void takeUnmarked(read, source, label, decimals)
  const twice =
    number.mark && leading && mark === number.mark && leading.path.join('.') !== mark.path.join('.')
  const item = newItem(source, mark, twice ? first : words, decimals, text.points.split('\n')[0] ?? '')
  item.guesses.push(...number.guesses)
  read.ended = false
  read.items.push(item)
  takeMore(read, source, more, decimals)
  if (item.points === undefined && text.points !== '') noteUnread(item, text.points)
  if (twice) item.guesses.push(twoNumbers(mark, leading))
}

const noteUnread = (item: Item, found: string) =>
  item.guesses.push(guess('max', 'max.unread', { found: found.slice(0, 40) }))

const twoNumbers = (mark: Mark, leading: Mark): Guess => {
  const found = mark.path.join('.')
  return guess('code', 'code.two', { found, other: leading.path.join('.') || '-', code: found || '-' })
}

/** The number column only counts rows where the words carry the real number: "7 | 1.2. Nội dung". */
const isCounter = (read: Read, mark: Mark, leading: Mark): boolean =>
  mark.style === '1' &&
  leading.path.length > 0 &&
  Number(mark.path[0]) === read.items.length + 1 &&
  leading.path[0] !== mark.path[0]

function numberOf(
  read: Read,
  { row, text, cells }: SourceRow,
): { mark: Mark | undefined; label: string; guesses: Guess[] } {
  if (text.number === '') return { mark: undefined, label: text.label, guesses: [] }
  const back = restored(cells.number, latest(read.items))
  const mark = readNumberCell(back?.text ?? text.number)
  if (mark) return { mark, label: text.label, guesses: back?.guesses ?? [] }
  if (text.label === '') return { mark: undefined, label: text.number, guesses: [] }
  read.unplaced.push(unplaced(row, text.number, 'cell.aside'))
  return { mark: undefined, label: text.label, guesses: [] }
}

/** The last number of each manner, the latest first. */
function latest(items: readonly Item[]): (readonly string[])[] {
  const paths = new Map<string, readonly string[]>()
  for (const { mark } of items.slice(-60).reverse())
    if (!paths.has(mark.style)) paths.set(mark.style, mark.path)
  return [...paths.values()]
}

function takeArea(read: Read, source: SourceRow) {
  read.area = source.text.area
  const leading = readLeading(source.text.area)
  const label = source.text.area
    .slice(leading?.size ?? 0)
    .replaceAll('\n', ' ')
    .trim()
  const blank = {
    ...source,
    text: { ...source.text, method: '', unit: '', evidence: '', basis: '', note: '' },
  }
  read.items.push(newItem(blank, leading ?? unnumbered('area'), label, 2, ''))
}

function newItem(source: SourceRow, mark: Mark, label: string, decimals: number, points: string): Item {
  const { text, cells, row } = source
  const cell = typeof cells.points === 'string' ? points : points === '' ? undefined : cells.points
  const said = points === '' ? undefined : readPoints(cell, points, decimals)
  return {
    row,
    also: [],
    mark,
    label,
    details: [],
    points: said,
    pointsText: said && !said.each ? '' : points,
    loss: text.loss === '' ? undefined : readPoints(cells.loss, text.loss, decimals),
    method: text.method,
    unitOfMeasure: text.unit.replaceAll('\n', ' '),
    evidence: text.evidence,
    legalBasis: text.basis,
    note: [text.note, text.loss !== '' && points !== '' ? `Điểm trừ: ${text.loss}` : '']
      .filter((each) => each !== '')
      .join('\n'),
    guesses: [...(said?.guesses ?? [])],
  }
}

/** The further lines of a cell: lines with a mark are rows of their own, others go on with the line before. */
function takeMore(read: Read, source: SourceRow, lines: readonly string[], decimals: number) {
  const points = source.text.points.split('\n').slice(1)
  const aligned = points.length === lines.length
  const bare: SourceRow = {
    ...source,
    cells: { number: '', points: '', loss: '' },
    text: { ...source.text, loss: '', method: '', unit: '', evidence: '', basis: '', note: '', gain: '' },
  }
  for (const [at, line] of lines.entries()) {
    const mark = readLeading(line)
    const last = read.items.at(-1)
    if (mark)
      read.items.push(
        newItem(bare, mark, line.slice(mark.size).trim(), decimals, aligned ? (points[at] ?? '') : ''),
      )
    else if (last) goOn(last, line)
  }
}

function takeUnmarked(read: Read, source: SourceRow, label: string, decimals: number) {
  const { row, text } = source
  const before = read.items.at(-1)
  const [first = '', ...more] = label.split('\n')
  const hasPoints = [
    [source.cells.points, text.points] as const,
    [source.cells.loss, text.loss] as const,
  ].some(([cell, said]) => said !== '' && readPoints(cell, said.split('\n')[0] ?? '', decimals) !== undefined)
  if (isClosing(first)) read.ended = true
  const heads =
    !hasPoints &&
    first.length <= 90 &&
    kindOf(first)?.kind !== undefined &&
    /^(?:các )?(?:nội dung )?(?:điểm|cộng|thưởng|trừ)/i.test(first)
  if (read.ended && !hasPoints && !heads)
    return void read.unplaced.push(
      unplaced(row, [label, text.points, text.note].filter((each) => each !== '').join(' | '), 'after.table'),
    )
  if (before && /^[\p{Ll},;)]/u.test(first) && (!hasPoints || before.points === undefined))
    return void joinRow(before, source, label, decimals)
  const ownRule =
    before !== undefined && readRule(first, decimals) !== undefined && listsRules(before, decimals)
  if (hasPoints || heads || ownRule || isCapitals(first)) {
    read.ended = false
    const style = isCapitals(first) || heads ? 'title' : 'plain'
    read.items.push(newItem(source, unnumbered(style), first, decimals, text.points.split('\n')[0] ?? ''))
    return void takeMore(read, source, more, decimals)
  }
  if (!before) return void keepAbove(read, source, label)
  before.also.push(row)
  for (const line of label.split('\n')) goOn(before, line)
  moreWords(before, source)
}

/** Under "các trường hợp bị trừ điểm" each line that tells a rule is a row. */
const listsRules = ({ label, mark, points }: Item, decimals: number): boolean =>
  kindOf(label) !== undefined ||
  (mark.style === 'plain' && !points && readRule(label, decimals) !== undefined)

const keepAbove = (read: Read, { row }: SourceRow, label: string) =>
  read.header === 'guessed'
    ? void read.heading.push(label)
    : void read.unplaced.push(unplaced(row, label, 'no.points'))
