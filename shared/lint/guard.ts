import { finding, type Finding } from './finding.ts'

/** How deep and how large a file may be before anything else looks at it. Real tables have 2–5 levels and some 300 rows. */
const most = { depth: 32, members: 200, entries: 2000, rows: 2500, values: 100_000 }

type Visit = { value: object; key: string; path: string; depth: number }

/**
 * Refuses what is nested so deep, or so large, that reading it would cost more than it can be worth. Goes through the file
 * with a list of its own, so that no nesting can exhaust the stack.
 */
export function guarded(file: unknown): Finding | undefined {
  if (typeof file !== 'object' || file === null) return undefined
  const open: Visit[] = [{ value: file, key: '', path: '', depth: 0 }]
  let values = 0
  let rows = 0
  for (let visit = open.pop(); visit; visit = open.pop()) {
    const { value, key, path, depth } = visit
    const refuse = (code: 'file.too-deep' | 'file.too-large', limit: number) =>
      finding(code, { of: 'file', index: 0, field: path }, { most: limit })
    if (depth > most.depth) return refuse('file.too-deep', most.depth)
    const members = Array.isArray(value) ? value.length : Object.keys(value).length
    const limit = long.includes(key) ? most.entries : most.members
    values += members
    if (key === 'children') rows += members
    if (members > limit) return refuse('file.too-large', limit)
    if (rows > most.rows) return refuse('file.too-large', most.rows)
    if (values > most.values) return refuse('file.too-large', most.values)
    for (const [name, inside] of Object.entries(value) as [string, unknown][]) {
      if (typeof inside !== 'object' || inside === null) continue
      const within = pathText(path, Array.isArray(value) ? Number(name) : name)
      open.push({ value: inside, key: name, path: within, depth: depth + 1 })
    }
  }
  return undefined
}

/** The lists and records of an example that go by rows. */
const long: readonly string[] = ['entries', 'problems', 'points', 'targets', 'given']

/** "sections[0].children[2].max" */
export const pathText = (path: string, key: PropertyKey): string =>
  typeof key === 'number' ? `${path}[${String(key)}]` : path === '' ? String(key) : `${path}.${String(key)}`
