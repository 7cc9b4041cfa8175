import { follows, isFirst, isOrdered, type Mark } from './numbering.ts'

/** Whether rows numbered in one manner hold rows numbered in another. */
export type Above = (upper: string, lower: string) => boolean

/** The usual order of manners, where a document does not show its own. */
const usual = [
  'chương',
  'phần',
  'mục',
  'nhóm',
  'A',
  'I',
  'tiêu chí',
  '1',
  '2.1',
  '3.1',
  '4.1',
  '5.1',
  '2.a',
  'a',
  '1)',
  'i',
  'dash',
  'plus',
  'bullet',
  'plain',
]
const codes = usual.indexOf('1') - 0.5
const rankOf = (style: string): number => {
  const at = usual.indexOf(style)
  if (at >= 0) return at
  if (/^\d\.a$/.test(style)) return usual.indexOf('a')
  return /^\d\./.test(style) ? usual.indexOf('2.1') : codes
}

/**
 * The order of manners seen in this document. A list that begins right after another manner lies under it; a list that goes on
 * after another manner lies over it. Where neither was seen, or as often one as the other, the usual order holds. Headings without
 * a number stand with the topmost numbers, unless a list of these begins under them.
 */
export function styleOrder(marks: readonly Mark[]): Above {
  const votes = new Map<string, number>()
  const vote = (upper: string, lower: string) => {
    const key = `${upper} ${lower}`
    votes.set(key, (votes.get(key) ?? 0) + 1)
  }
  const seen = (upper: string, lower: string) =>
    (votes.get(`${upper} ${lower}`) ?? 0) - (votes.get(`${lower} ${upper}`) ?? 0)
  const last = new Map<string, string>()
  for (const [at, mark] of marks.entries()) {
    const before = marks[at - 1]
    if (before && before.style !== mark.style) castVote(before, mark, last, vote, seen)
    const own = mark.path.at(-1)
    if (own !== undefined) last.set(mark.style, own)
  }
  const ordered = marks.filter(isOrdered).map(({ style }) => rankOf(style))
  const top = ordered.reduce((least, rank) => Math.min(least, rank), Infinity)
  const place = (style: string) =>
    style === 'title' || style === 'area' ? Math.min(top, usual.length - 2) : rankOf(style)
  return (upper, lower) => {
    if (upper === lower) return false
    const net = seen(upper, lower)
    if (lower === 'title' || lower === 'area') return lower === 'title' && upper === 'area'
    return net === 0 ? place(upper) < place(lower) : net > 0
  }
}

type Vote = (upper: string, lower: string) => void

function castVote(
  before: Mark,
  mark: Mark,
  last: ReadonlyMap<string, string>,
  vote: Vote,
  seen: (a: string, b: string) => number,
) {
  const own = mark.path.at(-1)
  if (own !== undefined && isFirst(own)) {
    if (isOrdered(before) || before.style === 'title' || before.style === 'area')
      vote(before.style, mark.style)
    return
  }
  if (own !== undefined) {
    const was = last.get(mark.style)
    if (was !== undefined && follows(was, own) && before.style !== 'title' && before.style !== 'area')
      vote(mark.style, before.style)
    return
  }
  if (isOrdered(before) || seen(before.style, mark.style) === 0) vote(before.style, mark.style)
}
