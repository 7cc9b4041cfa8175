import { meant, nearest } from '../lint/nearest.ts'
import { wrong, type Wrong } from './authoring-problem.ts'
import { folded } from './folded.ts'
import { sheetKeys, type SheetKey } from './sheet.ts'

type Named = { key: string; label: string }
/** The columns of every sheet, to know a sheet that stands under another's name. */
export type Columns = Readonly<Record<SheetKey, readonly Named[]>>

/** A column with its names as they are compared, and where it stands in the sheet. */
export type Head = Named & { keyWord: string; labelWord: string; column: number }

export const isNothing = (cell: unknown): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '')

const wordsOf = ({ key, label }: Named) => ({ keyWord: folded(key), labelWord: folded(label) })

/** The sheet whose columns these are, where they are not so much this one's own. */
export function otherSheet(key: SheetKey, cells: readonly unknown[], all: Columns): SheetKey | undefined {
  const words = cells.filter((cell) => typeof cell === 'string').map(folded)
  const shared = (columns: readonly Named[]): number =>
    columns.map(wordsOf).filter((each) => words.includes(each.keyWord) || words.includes(each.labelWord))
      .length
  const own = shared(all[key])
  if (own >= all[key].length / 2) return undefined
  const [best] = sheetKeys
    .filter((other) => other !== key)
    .map((other) => ({ other, count: shared(all[other]) }))
    .sort((a, b) => b.count - a.count)
  return best && best.count > 1 && best.count > own ? best.other : undefined
}

/** Where each column stands; its key or its label may name it. What is missing, there twice or unknown is told. */
export function headsOf(
  columns: readonly Named[],
  cells: readonly unknown[],
  tell: (column: number, found: Wrong) => void,
): Head[] {
  const named = columns.map((each) => ({ ...each, ...wordsOf(each) }))
  const heads: Head[] = []
  const strange: { typed: string; at: number }[] = []
  cells.forEach((cell, at) => {
    if (isNothing(cell)) return
    const typed = String(cell).trim()
    const word = folded(typed)
    const found = named.find(({ keyWord, labelWord }) => keyWord === word || labelWord === word)
    if (!found) strange.push({ typed, at })
    else if (heads.some(({ key }) => key === found.key)) tell(at, wrong('header.twice', { key: found.key }))
    else heads.push({ ...found, column: at })
  })
  let missing = named.filter(({ key }) => !heads.some((head) => head.key === key))
  for (const { typed, at } of strange) {
    const near = nearest(
      folded(typed),
      missing.map(({ keyWord }) => keyWord),
    )
    const found = missing.find(({ keyWord }) => keyWord === near)
    tell(at, wrong('header.unknown', { typed, near: meant(found?.key) }))
    if (!found) continue
    // so that what stands below is looked at all the same
    heads.push({ ...found, column: at })
    missing = missing.filter((each) => each !== found)
  }
  missing.forEach(({ key, label }, index) =>
    tell(cells.length + index, wrong('header.missing', { key, label })),
  )
  return heads
}

/** Whether a row holds the names of its own columns: their keys, or their labels. */
export function isHead(
  heads: readonly Head[],
  cells: readonly unknown[],
  by: 'keyWord' | 'labelWord',
): boolean {
  const longest = 40
  const filled = cells.filter((cell) => !isNothing(cell)).length
  const same = heads.filter((head) => {
    const cell = cells[head.column]
    return typeof cell === 'string' && cell.length <= longest && folded(cell) === head[by]
  }).length
  return same >= 2 && same >= filled / 2
}
