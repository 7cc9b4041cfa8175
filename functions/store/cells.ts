/**
 * How a value is laid into the flat properties of a table row: numbers and booleans as they are, short text as it is,
 * all else as JSON text; text too long for one property is cut into slices `name`, `name__1`, `name__2` …
 * The first slice says what it is and how many slices there are, so a merge needs to overwrite no other.
 */
export type Cell = string | number | boolean
export type Cells = Record<string, Cell>

// A property holds 32 Ki UTF-16 units; the rest is left for the mark.
const maxSlice = 30_000
const mark = /^(json|text)\*(\d+):/
const namePattern = /^[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*$/
const reservedNames = new Set(['partitionkey', 'rowkey', 'timestamp', 'etag'])

export function toCells(value: Readonly<Record<string, unknown>>): Cells {
  const cells: Cells = {}
  for (const [name, property] of Object.entries(value)) {
    if (property === undefined) continue
    mustBeName(name)
    Object.assign(cells, cellsOf(name, property))
  }
  return cells
}

function mustBeName(name: string): void {
  if (!namePattern.test(name) || name.length > 200 || reservedNames.has(name.toLowerCase())) {
    throw new RangeError(
      `The property "${name.slice(0, 80)}" cannot be stored; its name must be letters, digits and single _, begin with a letter, and not be one of ${[...reservedNames].join(', ')}`,
    )
  }
}

function cellsOf(name: string, property: unknown): Cells {
  switch (typeof property) {
    case 'boolean':
      return { [name]: property }
    case 'number':
      if (!Number.isFinite(property)) {
        throw new RangeError(`The property "${name}" is ${String(property)}; it must be a finite number`)
      }
      return { [name]: property === 0 ? 0 : property }
    case 'string':
      // Half a surrogate pair survives on both storages only as JSON writes it.
      if (/\p{Surrogate}/u.test(property)) return sliced(name, 'json', JSON.stringify(property))
      if (property.length <= maxSlice && !mark.test(property)) return { [name]: property }
      return sliced(name, 'text', property)
    case 'object':
      return sliced(name, 'json', JSON.stringify(property))
    default:
      throw new TypeError(
        `The property "${name}" is a ${typeof property}; it must be text, a number, a boolean or JSON`,
      )
  }
}

function sliced(name: string, kind: 'json' | 'text', text: string): Cells {
  const slices = slicesOf(text)
  const cells: Cells = { [name]: `${kind}*${String(slices.length)}:${slices[0] ?? ''}` }
  slices.slice(1).forEach((slice, index) => {
    cells[sliceName(name, index + 1)] = slice
  })
  return cells
}

function slicesOf(text: string): string[] {
  const slices: string[] = []
  for (let start = 0; start < text.length;) {
    const cut = start + maxSlice
    const end = /^[\ud800-\udbff]/.test(text.charAt(cut - 1)) ? cut - 1 : cut
    slices.push(text.slice(start, end))
    start = end
  }
  return slices.length === 0 ? [''] : slices
}

const sliceName = (name: string, index: number): string => `${name}__${String(index)}`

/** True when a first slice announces others that were not read with it. */
export function lacksSlices(cells: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(cells).some(([name, cell]) => {
    const count = typeof cell === 'string' ? Number(mark.exec(cell)?.[2] ?? 1) : 1
    return count > 1 && cells[sliceName(name, count - 1)] === undefined
  })
}

export function readCells(cells: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const value: Record<string, unknown> = {}
  for (const [name, cell] of Object.entries(cells)) {
    if (name.includes('__')) continue
    value[name] = typeof cell === 'string' ? readText(name, cell, cells) : cell
  }
  return value
}

function readText(name: string, head: string, cells: Readonly<Record<string, unknown>>): unknown {
  const [marked, kind, count] = mark.exec(head) ?? []
  if (marked === undefined) return head
  const text = [head.slice(marked.length)]
  for (let index = 1; index < Number(count); index += 1) {
    const slice = cells[sliceName(name, index)]
    if (typeof slice !== 'string') {
      throw new Error(
        `Reading "${name}" found no slice ${String(index)}; its first slice announces ${String(count)}`,
      )
    }
    text.push(slice)
  }
  return kind === 'json' ? (JSON.parse(text.join('')) as unknown) : text.join('')
}
