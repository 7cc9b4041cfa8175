import { meant, nearest } from '../lint/nearest.ts'
import { wrong } from './authoring-problem.ts'
import { put, valueAt, type Draft, type Locate } from './draft.ts'
import { exampleForm } from './example-form.ts'
import type { Measure } from './kind.ts'
import { isFilled, readRow, type Reading } from './read-row.ts'
import type { Row } from './rows.ts'
import { placeOf } from './sheet.ts'

/** An example under way, and the rows that its records were read from. */
type Open = { draft: Draft; entries: Draft[]; problems: Locate[]; records: Map<string, Map<string, Locate>> }

const entryCells = ['ket_qua', 'chi_tieu', 'minh_chung', 'giai_trinh'] as const
/** What stands once for a code: the column, where it goes in the example, and under which name it was read. */
const records = [
  { column: 'dang_ky', to: 'targets', from: 'registered' },
  { column: 'cho_truoc', to: 'given', from: 'given' },
  { column: 'diem', to: 'expected.points', from: 'points' },
] as const

/** The examples of KIEM_THU: each from its name down to the next. `parts`: sections, groups and criteria as read. */
export function readExamples(
  rows: readonly Row[],
  measure: Measure,
  parts: readonly Draft[],
  reading: Reading,
): Draft[] {
  const methods = new Map(parts.map(({ code, method }) => [String(code), method]))
  const areKnown = parts.length > 0 && parts.every(({ code }) => code !== undefined)
  const examples: Draft[] = []
  let open: Open | undefined
  for (const row of rows) {
    const isHead = isFilled(row, 'vi_du')
    const code = String(row.cells.get('tieu_chi') ?? '').trim()
    const line = readRow(exampleForm, row, { ...measure, method: methods.get(code) }, reading)
    if (isHead || !open) {
      if (!isHead) row.tell('vi_du', wrong('example.unnamed', {}))
      open = opened(line.draft, line.locate, reading)
      examples.push(open.draft)
    } else
      for (const key of ['tong', 'xep_loai']) if (isFilled(row, key)) row.tell(key, wrong('example.head', {}))
    readProblems(line.draft, line.locate, open, reading)
    const isEntry = entryCells.some((key) => isFilled(row, key))
    if (isEntry) open.entries.push(entryOf(line.draft, line.locate, reading))
    for (const record of records) readRecord(record, line.draft, line.locate, row, open, reading)
    const isNamed = isEntry || typeof line.draft['points'] === 'number'
    if (code !== '' && isNamed && areKnown && !methods.has(code))
      row.tell(
        'tieu_chi',
        wrong('criterion.unknown', { typed: code, near: meant(nearest(code, methods.keys())) }),
      )
    if (code === '' && isEntry) row.tell('tieu_chi', wrong('cell.blank', { label: 'Mã' }))
  }
  return examples
}

function opened(line: Draft, locate: Locate, { origins }: Reading): Open {
  const { name, total, class: reached } = line
  const entries: Draft[] = []
  const expected: Draft = {
    ...(total === undefined ? {} : { total }),
    ...(reached === undefined ? {} : { class: reached }),
  }
  const draft: Draft = { ...(name === undefined ? {} : { name }), entries, expected }
  origins.set(draft, (path) => locate(path[0] === 'expected' ? path.slice(1) : path))
  return { draft, entries, problems: [], records: new Map() }
}

function entryOf(line: Draft, locate: Locate, { origins }: Reading): Draft {
  const { criterion, value = null, target = null, evidence, explanation } = line
  const entry: Draft = { criterion, value, target, evidence, explanation }
  origins.set(entry, locate)
  return entry
}

/** Rows that should be in error, gathered from all lines of an example in turn. */
function readProblems({ problems }: Draft, locate: Locate, open: Open, { origins }: Reading): void {
  if (!Array.isArray(problems)) return
  const known = valueAt(open.draft, 'expected.problems')
  const all: unknown[] = [...(Array.isArray(known) ? (known as unknown[]) : []), ...(problems as unknown[])]
  put(open.draft, 'expected.problems', all)
  open.problems.push(...problems.map(() => locate))
  origins.set(all, ([index]) => open.problems[Number(index)]?.(['problems']))
}

function readRecord(
  { column, to, from }: (typeof records)[number],
  line: Draft,
  locate: Locate,
  row: Row,
  open: Open,
  { origins }: Reading,
): void {
  const value = line[from]
  if (value === undefined) return
  const isNone = value === 'none' || valueAt(value, 'value') === 'none'
  const record = (valueAt(open.draft, to) ?? {}) as Draft // made here
  put(open.draft, to, record)
  if (isNone) return
  const code = line['criterion']
  if (typeof code !== 'string') {
    row.tell('tieu_chi', wrong('cell.blank', { label: 'Mã' }))
    return
  }
  const places = open.records.get(to) ?? new Map<string, Locate>()
  open.records.set(to, places)
  const before = places.get(code)?.([from])
  if (before) {
    row.tell(column, wrong('example.twice', { typed: code, first: placeOf(before.spot).cell }))
    return
  }
  places.set(code, locate)
  origins.set(record, ([key = '']) => places.get(key)?.([from]))
  Object.defineProperty(record, code, { value, enumerable: true, configurable: true, writable: true })
  if (typeof value === 'object' && value !== null) origins.set(value, (path) => locate([from, ...path]))
}
