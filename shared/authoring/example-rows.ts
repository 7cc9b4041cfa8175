import type { CellValue } from '../cell.ts'
import type { Example } from '../example.ts'
import type { Draft } from './draft.ts'
import { exampleForm } from './example-form.ts'
import { writtenRow } from './form.ts'
import type { Measure } from './kind.ts'

/** As many codes of rows in error as stand in one cell. */
const inOneCell = 20

/** The rows of an example: its name with what it should come to, then a row for each entry and for whatever else is known. */
export function exampleRows(
  { name, entries, targets, given, expected }: Example,
  methods: ReadonlyMap<string, unknown>,
  measure: Measure,
): CellValue[][] {
  const { total, points, problems, class: reached } = expected
  const rest = new Map<string, Draft>()
  const know = (record: Readonly<Record<string, unknown>> | undefined, as: string): void => {
    for (const [code, value] of Object.entries(record ?? {}))
      rest.set(code, { ...(rest.get(code) ?? { criterion: code }), [as]: value })
  }
  know(targets, 'registered')
  know(given, 'given')
  know(points, 'points')
  const head: Draft = {
    name,
    total,
    class: reached,
    ...(isEmpty(targets) ? { registered: 'none' } : {}),
    ...(isEmpty(given) ? { given: { value: 'none' } } : {}),
    ...(isEmpty(points) ? { points: 'none' } : {}),
  }
  const lines = entries.map((entry): Draft => {
    const also = rest.get(entry.criterion)
    rest.delete(entry.criterion)
    return { ...entry, ...also }
  })
  const all = [head, ...lines, ...rest.values()]
  const chunks = problems && problems.length === 0 ? [[]] : chunked(problems ?? [])
  while (all.length < chunks.length) all.push({})
  return all.map((line, index) => {
    const method = typeof line['criterion'] === 'string' ? methods.get(line['criterion']) : undefined
    const chunk = chunks[index]
    return writtenRow(exampleForm, chunk ? { ...line, problems: chunk } : line, { ...measure, method })
  })
}

const isEmpty = (record: object | undefined): boolean =>
  record !== undefined && Object.keys(record).length === 0

const chunked = (codes: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(codes.length / inOneCell) }, (_, index) =>
    codes.slice(index * inOneCell, (index + 1) * inOneCell),
  )
