import { guess, unplaced } from './draft.ts'
import type { Item, Read } from './item.ts'
import { readPoints } from './said-points.ts'
import type { SourceRow } from './source-row.ts'

/** Words that go on with what stands before: in the middle of a sentence they are joined to it. */
export function goOn(item: Item, words: string) {
  const last = item.details.at(-1)
  const inside = /^[\p{Ll}(,;)]/u.test(words) || /[,:–-]$/.test(last ?? item.label)
  if (!inside) item.details.push(words)
  else if (last === undefined) item.label = `${item.label} ${words}`
  else item.details[item.details.length - 1] = `${last} ${words}`
}

/** A row whose words begin in the middle of a sentence goes on with the row before; its points are theirs. */
export function joinRow(before: Item, source: SourceRow, label: string, decimals: number) {
  const { row, text, cells } = source
  before.also.push(row)
  before.guesses.push(guess('label', 'label.joined'))
  for (const line of label.split('\n')) goOn(before, line)
  moreWords(before, source)
  if (text.points === '') return
  before.points = readPoints(cells.points, text.points, decimals)
  before.guesses.push(
    guess('max', before.points ? 'max.moved' : 'max.unread', { found: text.points.slice(0, 40) }),
  )
}

export function moreWords(item: Item, { text }: SourceRow) {
  const add = (old: string, more: string) => [old, more].filter((each) => each !== '').join('\n')
  item.method = add(item.method, text.method)
  item.evidence = add(item.evidence, text.evidence)
  item.legalBasis = add(item.legalBasis, text.basis)
  item.note = add(item.note, text.note)
}

/** A row with points or remarks and no words: they belong to the row before where that has none. */
export function takeAlone(read: Read, source: SourceRow, decimals: number) {
  const { row, text, cells } = source
  const before = read.items.at(-1)
  const words = [text.method, text.evidence, text.basis, text.note, text.unit].join('')
  if (before && (words !== '' || (text.points !== '' && !before.points))) {
    before.also.push(row)
    moreWords(before, source)
  } else if (words !== '') read.unplaced.push(unplaced(row, words, 'no.points'))
  if (text.points === '') return
  const points = readPoints(cells.points, text.points, decimals)
  if (before && !before.points && points) {
    before.points = points
    before.guesses.push(guess('max', 'max.moved'))
  } else read.unplaced.push(unplaced(row, text.points, before ? 'points.extra' : 'points.alone'))
}
