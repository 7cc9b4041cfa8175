/** The port over one SQLite file: for a server of one's own. A commit is on the disk before it is confirmed. */
import { randomBytes } from 'node:crypto'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { toCells } from './cells.ts'
import {
  asStored,
  Conflict,
  mustBeKey,
  mustBeLimit,
  mustFit,
  mustFitRow,
  type Op,
  type RangeOptions,
  type Row,
  type TableName,
  type Tables,
  type Value,
} from './table.ts'

type Database = InstanceType<typeof DatabaseSync>

interface Waiting {
  readonly table: TableName
  readonly pk: string
  readonly ops: readonly Op[]
  readonly done: (failure?: Error) => void
}

interface Stored {
  readonly rk: string
  readonly etag: string
  readonly value: string
}

// No row number and no time of writing are kept: they would tell in which order ballots were cast.
const tableSql = `CREATE TABLE IF NOT EXISTS row (
  "table" TEXT NOT NULL, pk TEXT NOT NULL, rk TEXT NOT NULL, etag TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY ("table", pk, rk)) WITHOUT ROWID`

export function openSqliteTables(file: string): Tables {
  return new SqliteTables(openDatabase(file))
}

function openDatabase(file: string): Database {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  closeSync(openSync(file, 'a', 0o600))
  const database = new DatabaseSync(file)
  for (const pragma of ['busy_timeout=5000', 'journal_mode=WAL', 'synchronous=FULL', 'secure_delete=ON']) {
    database.exec(`PRAGMA ${pragma}`)
  }
  database.exec(tableSql)
  return database
}

class SqliteTables implements Tables {
  readonly #database: Database
  readonly #one
  readonly #some
  readonly #put
  readonly #drop
  #waiting: Waiting[] = []
  #closed = false
  // An etag is never used twice, not even for a row deleted and written again after a restart.
  readonly #opening = randomBytes(9).toString('base64url')
  #writes = 0

  constructor(database: Database) {
    this.#database = database
    this.#one = database.prepare('SELECT rk, etag, value FROM row WHERE "table"=? AND pk=? AND rk=?')
    this.#some = database.prepare(
      'SELECT rk, etag, value FROM row WHERE "table"=? AND pk=? AND rk>=? AND rk<? AND rk>? ORDER BY rk LIMIT ?',
    )
    this.#put = database.prepare(
      'INSERT OR REPLACE INTO row ("table", pk, rk, etag, value) VALUES (?,?,?,?,?)',
    )
    this.#drop = database.prepare('DELETE FROM row WHERE "table"=? AND pk=? AND rk=?')
  }

  get(table: TableName, pk: string, rk: string): Promise<Row | undefined> {
    return promised(() => {
      mustBeKey(pk, 'partition')
      mustBeKey(rk, 'row')
      const stored = this.#find(table, pk, rk)
      return stored === undefined ? undefined : toRow(stored)
    })
  }

  range(table: TableName, pk: string, from: string, to: string, options: RangeOptions = {}): Promise<Row[]> {
    return promised(() => {
      mustBeKey(pk, 'partition')
      mustBeLimit(options.limit)
      const stored = this.#some.all(table, pk, from, to, options.after ?? '', options.limit ?? -1) as Stored[]
      return stored.map((one) => toRow(one, options.select))
    })
  }

  /** Commits that wait in one turn share one write to the disk; each stays atomic by its own savepoint. */
  async commit(table: TableName, pk: string, ops: readonly Op[]): Promise<void> {
    mustFit(table, pk, ops)
    if (this.#closed)
      throw new Error(`A commit to ${table} came after the tables were closed; it must come before`)
    await new Promise<void>((resolve, reject) => {
      const done = (failure?: Error): void => {
        if (failure === undefined) resolve()
        else reject(failure)
      }
      if (this.#waiting.push({ table, pk, ops, done }) === 1)
        setImmediate(() => {
          this.#writeWaiting()
        })
    })
  }

  close(): Promise<void> {
    return promised(() => {
      if (this.#closed) return
      this.#closed = true
      this.#writeWaiting()
      this.#database.close()
    })
  }

  #writeWaiting(): void {
    const waiting = this.#waiting
    this.#waiting = []
    if (waiting.length === 0) return
    try {
      this.#database.exec('BEGIN IMMEDIATE')
      const failures = waiting.map((one) => this.#writeOne(one))
      this.#database.exec('COMMIT')
      waiting.forEach((one, index) => {
        one.done(failures[index])
      })
    } catch (failure) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      for (const one of waiting) one.done(failure as Error)
    }
  }

  #writeOne({ table, pk, ops }: Waiting): Error | undefined {
    this.#database.exec('SAVEPOINT one')
    try {
      for (const op of ops) this.#write(table, pk, op)
      this.#database.exec('RELEASE one')
      return undefined
    } catch (failure) {
      this.#database.exec('ROLLBACK TO one')
      this.#database.exec('RELEASE one')
      return failure as Error
    }
  }

  #write(table: TableName, pk: string, op: Op): void {
    const stored = this.#find(table, pk, op.rk)
    const conflict = conflictOf(op, stored)
    if (conflict !== undefined) throw new Conflict(conflict, table, pk, op.rk)
    if (op.kind === 'delete') this.#drop.run(table, pk, op.rk)
    else
      this.#save(
        table,
        pk,
        op.rk,
        op.kind === 'merge' ? this.#merged(table, pk, op, stored) : asStored(op.value),
      )
  }

  #merged(table: TableName, pk: string, op: Op & { value: Value }, stored: Stored | undefined): object {
    const before = JSON.parse(stored?.value ?? '{}') as Record<string, unknown>
    const after = { ...before, ...asStored(op.value) }
    mustFitRow(table, pk, op.rk, toCells(after))
    return after
  }

  #save(table: TableName, pk: string, rk: string, value: object): void {
    this.#writes += 1
    this.#put.run(table, pk, rk, `${this.#opening}.${String(this.#writes)}`, JSON.stringify(value))
  }

  #find(table: TableName, pk: string, rk: string): Stored | undefined {
    return this.#one.get(table, pk, rk) as Stored | undefined
  }
}

function conflictOf(op: Op, stored: Stored | undefined): 'exists' | 'changed' | 'missing' | undefined {
  switch (op.kind) {
    case 'insert':
      return stored === undefined ? undefined : 'exists'
    case 'replace':
    case 'delete':
      return stored === undefined ? 'missing' : stored.etag === op.etag ? undefined : 'changed'
    case 'merge':
      return stored === undefined ? 'missing' : undefined
    case 'upsert':
      return undefined
  }
}

function toRow(stored: Stored, select?: readonly string[]): Row {
  const value = JSON.parse(stored.value) as Record<string, unknown>
  const wanted = select === undefined ? value : selected(value, select)
  return { rk: stored.rk, etag: stored.etag, value: wanted }
}

const selected = (value: Record<string, unknown>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name)))

// The database answers at once; the port promises.
function promised<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work())
  })
}
