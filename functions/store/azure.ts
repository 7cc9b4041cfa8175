/** The port over Azure Table Storage. It writes by transactions only. */
import { AsyncLocalStorage } from 'node:async_hooks'
import {
  odata,
  RestError,
  TableClient,
  type TableServiceClientOptions,
  type TransactionAction,
} from '@azure/data-tables'
import { lacksSlices, readCells, toCells, type Cell } from './cells.ts'
import {
  Conflict,
  mustBeKey,
  mustBeLimit,
  mustFit,
  type ConflictKind,
  type Op,
  type RangeOptions,
  type Row,
  type TableName,
  type Tables,
  type Value,
} from './table.ts'

/** Opens an account by its connection string, or by its URL with the identity of this server. */
export async function openAzureTables(connection: string): Promise<Tables> {
  if (!connection.startsWith('https://')) {
    return new AzureTables((table) =>
      TableClient.fromConnectionString(connection, table, optionsOf(connection)),
    )
  }
  const { DefaultAzureCredential } = await import('@azure/identity')
  const credential = new DefaultAzureCredential()
  return new AzureTables((table) => new TableClient(connection, table, credential, optionsOf(connection)))
}

class AzureTables implements Tables {
  readonly #open: (table: TableName) => TableClient
  readonly #clients = new Map<TableName, TableClient>()

  constructor(open: (table: TableName) => TableClient) {
    this.#open = open
  }

  async get(table: TableName, pk: string, rk: string): Promise<Row | undefined> {
    mustBeKey(pk, 'partition')
    mustBeKey(rk, 'row')
    const entity = await foundOr(undefined, () => this.#client(table).getEntity(pk, rk))
    return entity === undefined ? undefined : toRow(entity)
  }

  async range(
    table: TableName,
    pk: string,
    from: string,
    to: string,
    options: RangeOptions = {},
  ): Promise<Row[]> {
    mustBeKey(pk, 'partition')
    mustBeLimit(options.limit)
    const entities = await foundOr([], () =>
      this.#entities(table, filterOf(pk, from, to, options.after), options),
    )
    const rows = await Promise.all(entities.map((entity) => this.#row(table, pk, entity, options.select)))
    return rows.filter((row) => row !== undefined)
  }

  async commit(table: TableName, pk: string, ops: readonly Op[]): Promise<void> {
    mustFit(table, pk, ops)
    try {
      await this.#submit(table, pk, ops)
    } catch (failure) {
      if (!isMissingTable(failure)) throw refusalOf(failure, table, pk, ops)
      await this.#client(table).createTable()
      await this.#submit(table, pk, ops).catch((again: unknown) => {
        throw refusalOf(again, table, pk, ops)
      })
    }
  }

  close(): Promise<void> {
    return Promise.resolve()
  }

  #client(table: TableName): TableClient {
    const client = this.#clients.get(table) ?? this.#open(table)
    this.#clients.set(table, client)
    return client
  }

  async #entities(
    table: TableName,
    filter: string,
    { select, limit = Infinity }: RangeOptions,
  ): Promise<Entity[]> {
    const keys = ['PartitionKey', 'RowKey', 'Timestamp']
    const queryOptions = select === undefined ? { filter } : { filter, select: [...keys, ...select] }
    const pages = this.#client(table)
      .listEntities<Entity>({ queryOptions })
      .byPage({ maxPageSize: Math.min(limit, 1000) })
    const entities: Entity[] = []
    for await (const page of pages) {
      entities.push(...page)
      if (entities.length >= limit) break
    }
    return entities.slice(0, limit)
  }

  // A selection names only first slices; a row with longer text is read again, whole.
  async #row(
    table: TableName,
    pk: string,
    entity: Entity,
    select: readonly string[] | undefined,
  ): Promise<Row | undefined> {
    if (!lacksSlices(entity)) return toRow(entity)
    const row = await this.get(table, pk, entity.rowKey)
    if (row === undefined || select === undefined) return row
    return {
      ...row,
      value: Object.fromEntries(Object.entries(row.value).filter(([name]) => select.includes(name))),
    }
  }

  async #submit(table: TableName, pk: string, ops: readonly Op[]): Promise<void> {
    const etags = ops.filter((op) => op.kind === 'delete').map((op) => op.etag)
    const actions = ops.map((op) => actionOf(pk, op))
    await etagsOfDeletes.run(etags, () => this.#client(table).submitTransaction(actions))
  }
}

type Entity = Record<string, unknown> & { rowKey: string; etag: string }

function filterOf(pk: string, from: string, to: string, after: string | undefined): string {
  const range = odata`PartitionKey eq ${pk} and RowKey ge ${from} and RowKey lt ${to}`
  return after === undefined ? range : `${range} and ${odata`RowKey gt ${after}`}`
}

const notOurs = new Set(['partitionKey', 'rowKey', 'timestamp', 'etag'])

function toRow(entity: Record<string, unknown>): Row {
  const { rowKey, etag } = entity
  if (typeof rowKey !== 'string' || typeof etag !== 'string') {
    throw new Error('Reading a row found no key or etag; the storage must send both')
  }
  const cells = Object.entries(entity).filter(
    ([name, cell]) => cell !== null && !notOurs.has(name) && !name.startsWith('odata.'),
  )
  return { rk: rowKey, etag, value: readCells(Object.fromEntries(cells)) }
}

function actionOf(pk: string, op: Op): TransactionAction {
  const key = { partitionKey: pk, rowKey: op.rk }
  switch (op.kind) {
    case 'insert':
      return ['create', { ...key, ...typed(op.value) }]
    case 'replace':
      return ['update', { ...key, ...typed(op.value) }, 'Replace', { etag: op.etag }]
    case 'merge':
      return ['update', { ...key, ...typed(op.value) }, 'Merge', { etag: '*' }]
    case 'upsert':
      return ['upsert', { ...key, ...typed(op.value) }, 'Replace']
    case 'delete':
      return ['delete', key]
  }
}

// Every number is a Double, so that 5 and 5.5 do not change the type of a property.
const typed = (value: Value): Record<string, unknown> =>
  Object.fromEntries(Object.entries(toCells(value)).map(([name, cell]) => [name, typedCell(cell)]))

const typedCell = (cell: Cell): unknown => (typeof cell === 'number' ? { type: 'Double', value: cell } : cell)

// The library sends every delete of a transaction with "If-Match: *"; here each gets the etag it was asked with.
const etagsOfDeletes = new AsyncLocalStorage<readonly string[]>()

function optionsOf(connection: string): TableServiceClientOptions {
  return {
    allowInsecureConnection: /http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(connection),
    additionalPolicies: [
      {
        position: 'perCall',
        policy: {
          name: 'etagsOfDeletes',
          sendRequest(request, next) {
            const etags = etagsOfDeletes.getStore() ?? []
            if (etags.length > 0 && typeof request.body === 'string')
              request.body = withEtags(request.body, etags)
            return next(request)
          },
        },
      },
    ],
  }
}

// JSON bodies hold no raw line break, so a line that begins with DELETE begins a delete.
function withEtags(batch: string, etags: readonly string[]): string {
  let next = 0
  return batch.replace(/(?<=\r\nDELETE (?:[^\r\n]+\r\n)*if-match: )\*(?=\r\n)/gi, () => etags[next++] ?? '*')
}

async function foundOr<T>(absent: T, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (failure) {
    if (failure instanceof RestError && failure.statusCode === 404) return absent
    throw failure
  }
}

const isMissingTable = (failure: unknown): boolean =>
  failure instanceof RestError && failure.statusCode === 404 && failure.code === 'TableNotFound'

const conflictKinds: Readonly<Record<number, ConflictKind>> = {
  404: 'missing',
  409: 'exists',
  412: 'changed',
}

function refusalOf(failure: unknown, table: TableName, pk: string, ops: readonly Op[]): unknown {
  const kind = failure instanceof RestError ? conflictKinds[failure.statusCode ?? 0] : undefined
  if (!(failure instanceof RestError) || kind === undefined) return failure
  const place = /^(\d+):/.exec(failure.message)?.[1]
  return new Conflict(kind, table, pk, place === undefined ? undefined : ops[Number(place)]?.rk)
}
