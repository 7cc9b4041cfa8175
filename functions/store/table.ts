/**
 * The port to storage: tables of partitions of rows, read by key or by range, written by atomic commits.
 * It promises only what Azure Table Storage and an embedded database can both keep, and refuses the same things on both.
 */
import { readCells, toCells, type Cells } from './cells.ts'

export type TableName = 'Config' | 'Access' | 'Period' | 'Accounts'

/** A property that is undefined is absent; null is a value like any other. */
export type Property = string | number | boolean | object | null | undefined
export type Value = Readonly<Record<string, Property>>

/** A row as stored. What it means is for the reader to parse. */
export interface Row {
  readonly rk: string
  readonly etag: string
  readonly value: Readonly<Record<string, unknown>>
}

/**
 * insert refuses a row that exists, replace and delete one that has changed since its etag was read,
 * merge one that is missing; merge sets whole properties and leaves the others; upsert refuses nothing.
 */
export type Op =
  | { readonly kind: 'insert'; readonly rk: string; readonly value: Value }
  | { readonly kind: 'replace'; readonly rk: string; readonly etag: string; readonly value: Value }
  | { readonly kind: 'merge'; readonly rk: string; readonly value: Value }
  | { readonly kind: 'upsert'; readonly rk: string; readonly value: Value }
  | { readonly kind: 'delete'; readonly rk: string; readonly etag: string }

export interface RangeOptions {
  /** The properties to read; all when absent. */
  readonly select?: readonly string[]
  readonly limit?: number
  /** Only rows whose key comes after this one: the last key of the page before. */
  readonly after?: string
}

export interface Tables {
  get(table: TableName, pk: string, rk: string): Promise<Row | undefined>
  /** Rows from a key (inclusive) to a key (exclusive), in key order, of all pages unless limited. */
  range(table: TableName, pk: string, from: string, to: string, options?: RangeOptions): Promise<Row[]>
  /** All ops, at most 100 and each on another row of one partition, or none and a Conflict. */
  commit(table: TableName, pk: string, ops: readonly Op[]): Promise<void>
  close(): Promise<void>
}

export type ConflictKind = 'exists' | 'changed' | 'missing'

/** Another write came first. `rk` is the row it met, where the storage says. */
export class Conflict extends Error {
  readonly kind: ConflictKind
  readonly rk: string | undefined

  constructor(kind: ConflictKind, table: TableName, pk: string, rk: string | undefined) {
    super(
      `A commit to ${table}, partition "${pk}", met a row that ${conflictText[kind]}: "${rk ?? 'unknown'}"`,
    )
    this.name = 'Conflict'
    this.kind = kind
    this.rk = rk
  }
}

const conflictText: Record<ConflictKind, string> = {
  exists: 'exists already',
  changed: 'has changed since it was read',
  missing: 'is missing',
}

const maxOps = 100
const maxCommitBytes = 4 * 1024 * 1024
const maxRowBytes = 1024 * 1024
const maxProperties = 252
const maxKeyLength = 512

// What Azure refuses in keys, and what the two storages would sort differently (beyond U+D7FF).
// eslint-disable-next-line no-control-regex
const keyPattern = /^[^/\\#?%\u0000-\u001f\u007f-\u009f\ud800-\uffff]+$/

export function mustBeKey(key: string, role: 'partition' | 'row'): void {
  if (key.length > maxKeyLength || !keyPattern.test(key)) {
    throw new RangeError(
      `The ${role} key ${JSON.stringify(key.slice(0, 80))} of ${String(key.length)} characters cannot be stored; ` +
        `it must have 1 to ${String(maxKeyLength)} characters, none of them / \\ # ? %, a control or one beyond U+D7FF`,
    )
  }
}

export function mustBeLimit(limit: number | undefined): void {
  if (limit !== undefined && (!Number.isInteger(limit) || limit < 1)) {
    throw new RangeError(`A range was asked for ${String(limit)} rows; it must be a whole number from 1`)
  }
}

/** Refuses a commit that one of the storages could not keep. */
export function mustFit(table: TableName, pk: string, ops: readonly Op[]): void {
  mustBeKey(pk, 'partition')
  if (ops.length < 1 || ops.length > maxOps) {
    throw new RangeError(
      `A commit to ${table} has ${String(ops.length)} ops; it must have 1 to ${String(maxOps)}`,
    )
  }
  const met = new Set<string>()
  let bytes = 0
  for (const op of ops) {
    mustBeKey(op.rk, 'row')
    if (met.has(op.rk)) {
      throw new RangeError(`A commit to ${table} writes row "${op.rk}" twice; it must hold one op a row`)
    }
    met.add(op.rk)
    bytes += op.kind === 'delete' ? bytesAroundOp : mustFitRow(table, pk, op.rk, toCells(op.value))
  }
  if (bytes > maxCommitBytes) {
    throw new RangeError(
      `A commit to ${table} has ${String(bytes)} bytes; it must have at most ${String(maxCommitBytes)}`,
    )
  }
}

/** Refuses a row too big to store; answers the bytes it takes in a commit. */
export function mustFitRow(table: TableName, pk: string, rk: string, cells: Cells): number {
  const named = Object.entries(cells)
  if (named.length > maxProperties) {
    throw new RangeError(
      `Row "${rk}" of ${table} has ${String(named.length)} stored properties; it must have at most ${String(maxProperties)}`,
    )
  }
  const stored = named.reduce(
    (sum, [name, cell]) => sum + storedBytes(name, cell),
    4 + 2 * (pk.length + rk.length),
  )
  if (stored > maxRowBytes) {
    throw new RangeError(
      `Row "${rk}" of ${table} takes ${String(stored)} bytes; it must take at most ${String(maxRowBytes)}`,
    )
  }
  return Buffer.byteLength(JSON.stringify(cells)) + bytesAroundOp + bytesAroundCell * named.length
}

// The multipart frame of an op and the type note of a number, rounded up.
const bytesAroundOp = 1500
const bytesAroundCell = 2 * 40

function storedBytes(name: string, cell: string | number | boolean): number {
  const content = typeof cell === 'string' ? 4 + 2 * cell.length : typeof cell === 'number' ? 8 : 1
  return 8 + 2 * name.length + content
}

/** The value a reader will get back: the same on every storage. */
export function asStored(value: Value): Readonly<Record<string, unknown>> {
  return readCells(toCells(value))
}
