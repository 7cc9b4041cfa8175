import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTables } from '../../../functions/store/open.ts'
import { Conflict, type Op, type Tables, type Value } from '../../../functions/store/table.ts'
import { startAzurite, type Azurite } from './azurite.ts'

let folder: string
let azurite: Azurite

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blocscore-'))
  azurite = await startAzurite()
})

afterAll(async () => {
  await azurite.stop()
  await rm(folder, { recursive: true })
})

const adapters = [
  { name: 'SQLite', open: () => openTables({ DATA_FOLDER: folder }) },
  { name: 'Azure Tables', open: () => openTables({ TABLES_CONNECTION: azurite.connection }) },
]

const insert = (rk: string, value: Value): Op => ({ kind: 'insert', rk, value })
const rowKeys = (rows: readonly { rk: string }[]): string[] => rows.map((row) => row.rk)

/** The conflict of a commit that must meet one. */
async function conflictOf(commit: Promise<void>): Promise<Conflict> {
  const failure: unknown = await commit.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(failure).toBeInstanceOf(Conflict)
  return failure as Conflict
}

describe.each(adapters)('tables on $name', ({ open }) => {
  let tables: Tables
  let count = 0
  // Each test has a partition of its own.
  const newPartition = () => `khoi-noi-chinh|${String((count += 1))}`

  beforeAll(async () => {
    tables = await open()
  })

  afterAll(() => tables.close())

  async function etagOf(pk: string, rk: string): Promise<string> {
    return (await tables.get('Period', pk, rk))?.etag ?? 'none'
  }

  test('a table nobody has written to is empty', async () => {
    expect(await tables.get('Access', 'nobody', 'row')).toBeUndefined()
    expect(await tables.range('Access', 'nobody', 'a', 'z')).toEqual([])
  })

  test('a row comes back as it went in', async () => {
    const pk = newPartition()
    const value = {
      unit: 'Công an tỉnh "A"',
      points: 95.125,
      whole: 5,
      large: Number.MAX_SAFE_INTEGER,
      small: -0.001,
      zero: -0,
      open: true,
      empty: '',
      nothing: null,
      lines: [{ criterion: 'II.3', entry: null, note: 'số 12/BC\r\nngày 5/11' }],
      keys: {},
      half: 'a\ud83c',
      halves: ['a\udfc5b'],
      looksMarked: 'json*2:not ours',
      looksDated: '2026-11-23T00:00:00Z',
    }
    await tables.commit('Period', pk, [insert('h|u1', { ...value, absent: undefined })])
    const row = await tables.get('Period', pk, 'h|u1')
    expect(row).toEqual({ rk: 'h|u1', etag: expect.any(String) as string, value: { ...value, zero: 0 } })
    expect(await tables.range('Period', pk, 'h|', 'h}')).toEqual([row])
  })

  test('keys may hold Vietnamese words, spaces and quotes', async () => {
    const pk = `${newPartition()} Khối 'nội chính' số 1`
    await tables.commit('Period', pk, [insert("Sở Tư pháp's +&=,;:@", { n: 1 })])
    expect((await tables.get('Period', pk, "Sở Tư pháp's +&=,;:@"))?.value).toEqual({ n: 1 })
    const etag = await etagOf(pk, "Sở Tư pháp's +&=,;:@")
    await tables.commit('Period', pk, [{ kind: 'delete', rk: "Sở Tư pháp's +&=,;:@", etag }])
    expect(await tables.range('Period', pk, 'S', 'T')).toEqual([])
  })

  describe('each op', () => {
    test('insert refuses a row that exists', async () => {
      const pk = newPartition()
      await tables.commit('Period', pk, [insert('g', { state: 'filling' })])
      const conflict = await conflictOf(tables.commit('Period', pk, [insert('new', {}), insert('g', {})]))
      expect(conflict).toMatchObject({ kind: 'exists', rk: 'g' })
    })

    test('replace writes the whole row and changes its etag', async () => {
      const pk = newPartition()
      await tables.commit('Period', pk, [insert('g', { state: 'filling', days: 12 })])
      const etag = await etagOf(pk, 'g')
      await tables.commit('Period', pk, [{ kind: 'replace', rk: 'g', etag, value: { state: 'verifying' } }])
      const row = await tables.get('Period', pk, 'g')
      expect(row?.value).toEqual({ state: 'verifying' })
      expect(row?.etag).not.toBe(etag)
    })

    test('replace refuses a row changed since it was read, and one that is missing', async () => {
      const pk = newPartition()
      await tables.commit('Period', pk, [insert('g', { n: 1 })])
      const etag = await etagOf(pk, 'g')
      const replace: Op = { kind: 'replace', rk: 'g', etag, value: { n: 2 } }
      await tables.commit('Period', pk, [replace])
      expect(await conflictOf(tables.commit('Period', pk, [replace]))).toMatchObject({
        kind: 'changed',
        rk: 'g',
      })
      const missing = await conflictOf(tables.commit('Period', pk, [{ ...replace, rk: 'h' }]))
      expect(missing).toMatchObject({ kind: 'missing', rk: 'h' })
      expect((await tables.get('Period', pk, 'g'))?.value).toEqual({ n: 2 })
    })

    test('merge sets whole properties, leaves the others, and refuses a missing row', async () => {
      const pk = newPartition()
      const before = { open: true, keys: { a: 1, b: 2 }, note: 'dài '.repeat(20_000), by: 'An' }
      await tables.commit('Period', pk, [insert('h|u1', before)])
      const etag = await etagOf(pk, 'h|u1')
      const value = { open: false, keys: { a: 3 }, note: 'ngắn', by: null, rev: undefined }
      await tables.commit('Period', pk, [{ kind: 'merge', rk: 'h|u1', value }])
      const row = await tables.get('Period', pk, 'h|u1')
      expect(row?.value).toEqual({ open: false, keys: { a: 3 }, note: 'ngắn', by: null })
      expect(row?.etag).not.toBe(etag)
      const missing = await conflictOf(tables.commit('Period', pk, [{ kind: 'merge', rk: 'h|u9', value }]))
      expect(missing).toMatchObject({ kind: 'missing', rk: 'h|u9' })
    })

    test('upsert writes the whole row, new or not', async () => {
      const pk = newPartition()
      await tables.commit('Period', pk, [{ kind: 'upsert', rk: 'g', value: { a: 1 } }])
      await tables.commit('Period', pk, [{ kind: 'upsert', rk: 'g', value: { b: 2 } }])
      expect((await tables.get('Period', pk, 'g'))?.value).toEqual({ b: 2 })
    })

    test('delete takes the row read, and refuses a changed or missing one', async () => {
      const pk = newPartition()
      await tables.commit('Period', pk, [insert('g', { n: 1 }), insert('h', { n: 1 })])
      const [old, other] = [await etagOf(pk, 'g'), await etagOf(pk, 'h')]
      await tables.commit('Period', pk, [{ kind: 'upsert', rk: 'g', value: { n: 2 } }])
      const stale = await conflictOf(
        tables.commit('Period', pk, [
          { kind: 'delete', rk: 'h', etag: other },
          { kind: 'delete', rk: 'g', etag: old },
        ]),
      )
      expect(stale).toMatchObject({ kind: 'changed', rk: 'g' })
      expect(rowKeys(await tables.range('Period', pk, 'a', 'z'))).toEqual(['g', 'h'])
      await tables.commit('Period', pk, [
        insert('a', { text: '\r\nDELETE x HTTP/1.1\r\nif-match: *\r\n' }),
        { kind: 'delete', rk: 'g', etag: await etagOf(pk, 'g') },
        { kind: 'merge', rk: 'h', value: { n: 3 } },
      ])
      expect(rowKeys(await tables.range('Period', pk, 'a', 'z'))).toEqual(['a', 'h'])
      const gone = await conflictOf(tables.commit('Period', pk, [{ kind: 'delete', rk: 'g', etag: old }]))
      expect(gone).toMatchObject({ kind: 'missing', rk: 'g' })
    })

    test('the etag of a deleted row does not fit the row written in its place', async () => {
      const pk = newPartition()
      await tables.commit('Period', pk, [insert('g', { n: 1 })])
      const etag = await etagOf(pk, 'g')
      await tables.commit('Period', pk, [{ kind: 'delete', rk: 'g', etag }])
      await tables.commit('Period', pk, [insert('g', { n: 1 })])
      const conflict = await conflictOf(tables.commit('Period', pk, [{ kind: 'delete', rk: 'g', etag }]))
      expect(conflict.kind).toBe('changed')
    })
  })

  test('a commit is whole or nothing', async () => {
    const pk = newPartition()
    await tables.commit('Period', pk, [insert('h|u1', { open: true })])
    const many = Array.from({ length: 98 }, (_, i) => insert(`s|${String(i).padStart(3, '0')}`, { i }))
    const close: Op = { kind: 'merge', rk: 'h|u1', value: { open: false } }
    const last: Op = { kind: 'merge', rk: 'g', value: { state: 'closed' } }
    await conflictOf(tables.commit('Period', pk, [close, ...many, last]))
    expect((await tables.get('Period', pk, 'h|u1'))?.value).toEqual({ open: true })
    expect(await tables.range('Period', pk, 's|', 's}')).toEqual([])
  })

  describe('ranges', () => {
    const pk = 'khoi|range'

    beforeAll(async () => {
      for (let batch = 0; batch < 25; batch += 1) {
        const ops = Array.from({ length: 100 }, (_, i) => {
          const n = 2499 - (batch * 100 + i)
          return insert(`r|${String(n).padStart(6, '0')}`, { n, unit: `u${String(n)}`, lines: [n] })
        })
        await tables.commit('Period', pk, ops)
      }
      await tables.commit('Period', pk, [
        insert('q|1', {}),
        insert('s|1', {}),
        insert('R|1', {}),
        insert('r', {}),
      ])
    })

    test('run through all pages in key order', async () => {
      const rows = await tables.range('Period', pk, 'r|', 'r}')
      expect(rows.map((row) => row.value.n)).toEqual(Array.from({ length: 2500 }, (_, n) => n))
    })

    test('begin at a key and end before one', async () => {
      const rows = await tables.range('Period', pk, 'r|000998', 'r|001002')
      expect(rows.map((row) => row.value.n)).toEqual([998, 999, 1000, 1001])
      expect(await tables.range('Period', pk, 'r|000998', 'r|000998')).toEqual([])
    })

    test('are limited, and go on after a row', async () => {
      const limited = await tables.range('Period', pk, 'r|', 'r}', { limit: 1200 })
      expect(limited.map((row) => row.value.n)).toEqual(Array.from({ length: 1200 }, (_, n) => n))
      const next = await tables.range('Period', pk, 'r|', 'r}', { limit: 2, after: 'r|001199' })
      expect(next.map((row) => row.value.n)).toEqual([1200, 1201])
      expect(await tables.range('Period', pk, 'r|', 'r}', { after: 'r|002499' })).toEqual([])
    })

    test('select properties, with the etags', async () => {
      const [row] = await tables.range('Period', pk, 'r|000007', 'r|000008', {
        select: ['n', 'lines', 'none'],
      })
      expect(row).toEqual({ rk: 'r|000007', etag: await etagOf(pk, 'r|000007'), value: { n: 7, lines: [7] } })
    })

    test('keep to their partition and table', async () => {
      expect(await tables.range('Period', 'khoi|rang', 'a', 'z')).toEqual([])
      expect(await tables.range('Config', pk, 'a', 'z')).toEqual([])
    })
  })

  describe('long text', () => {
    const note = 'Đơn vị đã tổ chức phát động phong trào thi đua “Dân vận khéo” 🏅 '
    const long = { note: note.repeat(2_500), lines: [{ note: note.repeat(3_000) }], short: 'ngắn' }

    test('comes back whole from a row, a range and a selection', async () => {
      const pk = newPartition()
      await tables.commit('Period', pk, [insert('s|u1|1', long), insert('s|u1|2', { ...long, short: 'hai' })])
      expect((await tables.get('Period', pk, 's|u1|1'))?.value).toEqual(long)
      const rows = await tables.range('Period', pk, 's|', 's}', { select: ['note', 'short'] })
      expect(rows.map((row) => row.value)).toEqual([
        { note: long.note, short: 'ngắn' },
        { note: long.note, short: 'hai' },
      ])
    })

    test.each([29_999, 30_000, 30_001, 60_000, 60_001])(
      'of %i characters, the last half a medal',
      async (length) => {
        const pk = newPartition()
        const text = 'ơ'.repeat(length - 1) + '🏅'.repeat(40_000)
        await tables.commit('Period', pk, [insert('s', { text })])
        expect((await tables.get('Period', pk, 's'))?.value).toEqual({ text })
      },
    )
  })

  describe('at once', () => {
    test('200 increments by etag lose none', async () => {
      const pk = newPartition()
      await tables.commit('Period', pk, [insert('counter', { n: 0 })])
      const increment = async (): Promise<void> => {
        const row = await tables.get('Period', pk, 'counter')
        if (row === undefined) throw new Error('The counter is missing')
        const value = { n: Number(row.value.n) + 1 }
        try {
          await tables.commit('Period', pk, [{ kind: 'replace', rk: 'counter', etag: row.etag, value }])
        } catch (failure) {
          if (!(failure instanceof Conflict)) throw failure
          await increment()
        }
      }
      const worker = async (): Promise<void> => {
        for (let i = 0; i < 25; i += 1) await increment()
      }
      await Promise.all(Array.from({ length: 8 }, worker))
      expect((await tables.get('Period', pk, 'counter'))?.value).toEqual({ n: 200 })
    })

    test('of many commits that insert one row, one succeeds', async () => {
      const pk = newPartition()
      const commits = Array.from({ length: 20 }, (_, i) =>
        tables.commit('Period', pk, [insert(`own|${String(i)}`, {}), insert('x|000001', { i })]),
      )
      const settled = await Promise.allSettled(commits)
      expect(settled.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
      expect(await tables.range('Period', pk, 'own|', 'own}')).toHaveLength(1)
    })

    test('commits to different rows all succeed', async () => {
      const pk = newPartition()
      const commits = Array.from({ length: 60 }, (_, i) =>
        tables.commit('Period', pk, [insert(`h|${String(i)}`, { i })]),
      )
      await Promise.all(commits)
      expect(await tables.range('Period', pk, 'h|', 'h}')).toHaveLength(60)
    })
  })

  describe('what one of the storages could not keep is refused', () => {
    const rows = (count: number, value: Value = {}) =>
      Array.from({ length: count }, (_, i) => insert(`r${String(i)}`, value))
    const numbers = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`p${String(i)}`, i]))

    test.each<[string, readonly Op[], RegExp]>([
      ['no op', [], /has 0 ops; it must have 1 to 100/],
      ['more than 100 ops', rows(101), /has 101 ops; it must have 1 to 100/],
      [
        'two ops on one row',
        [insert('g', {}), { kind: 'merge', rk: 'g', value: {} }],
        /writes row "g" twice/,
      ],
      ['more than 4 MiB', rows(100, { text: 'x'.repeat(44_000) }), /bytes; it must have at most 4194304/],
      [
        'a row of more than 1 MiB',
        rows(1, { text: 'x'.repeat(524_288) }),
        /takes \d+ bytes; it must take at most 1048576/,
      ],
      [
        'more than 252 properties',
        rows(1, numbers(253)),
        /has 253 stored properties; it must have at most 252/,
      ],
      ['a number that is none', rows(1, { points: NaN }), /"points" is NaN; it must be a finite number/],
      ['a bad property name', rows(1, { 'điểm tự chấm': 1 }), /"điểm tự chấm" cannot be stored/],
      ['a name like a slice', rows(1, { note__1: 1 }), /"note__1" cannot be stored/],
      ['a reserved name', rows(1, { etag: 'x' }), /"etag" cannot be stored/],
      ['a function', rows(1, { score: () => 1 }), /"score" is a function/],
      ['an empty row key', [insert('', {})], /row key "" of 0 characters/],
      ['a long row key', [insert('k'.repeat(513), {})], /of 513 characters cannot be stored/],
      ...['/', '\\', '#', '?', '%', '\n', '\u007f', '🏅'].map(
        (character): [string, readonly Op[], RegExp] => [
          `${JSON.stringify(character)} in a key`,
          [insert(`a${character}b`, {})],
          /row key .* cannot be stored/,
        ],
      ),
    ])('%s', async (_name, ops, message) => {
      await expect(tables.commit('Period', 'limits', ops)).rejects.toThrow(message)
      expect(await tables.range('Period', 'limits', 'a', 'z')).toEqual([])
    })

    test('what is at the limit is kept', async () => {
      const pk = newPartition()
      await tables.commit('Period', pk, [
        insert('wide', numbers(252)),
        insert('big', { text: 'ơ'.repeat(520_000) }),
      ])
      expect((await tables.get('Period', pk, 'wide'))?.value).toEqual(numbers(252))
      expect((await tables.get('Period', pk, 'big'))?.value).toEqual({ text: 'ơ'.repeat(520_000) })
      await tables.commit('Period', pk, rows(100, { text: 'x'.repeat(35_000) }))
      expect(await tables.range('Period', pk, 'r', 's')).toHaveLength(100)
    })

    test('bad keys and limits of reading', async () => {
      await expect(tables.get('Period', 'a/b', 'g')).rejects.toThrow(/partition key/)
      await expect(tables.get('Period', 'a', '')).rejects.toThrow(/row key/)
      await expect(tables.range('Period', 'a#', 'a', 'b')).rejects.toThrow(/partition key/)
      await expect(tables.range('Period', 'a', 'a', 'b', { limit: 0 })).rejects.toThrow(/asked for 0 rows/)
    })
  })
})

describe('the SQLite file', () => {
  test('keeps what was committed, for its owner only', async () => {
    const own = join(folder, 'own')
    const first = await openTables({ DATA_FOLDER: own })
    await first.commit('Config', 'khoi', [insert('b', { name: 'Khối Nội chính' })])
    const before = await first.get('Config', 'khoi', 'b')
    await first.close()
    const second = await openTables({ DATA_FOLDER: own })
    expect(await second.get('Config', 'khoi', 'b')).toEqual(before)
    await second.close()
    expect((await stat(join(own, 'blocscore.db'))).mode & 0o777).toBe(0o600)
  })

  test('finishes the commits that wait when it closes, and takes none after', async () => {
    const own = join(folder, 'closing')
    const tables = await openTables({ DATA_FOLDER: own })
    const waiting = tables.commit('Config', 'khoi', [insert('b', { n: 1 })])
    await tables.close()
    await waiting
    await expect(tables.commit('Config', 'khoi', [insert('c', {})])).rejects.toThrow(
      /after the tables were closed/,
    )
    await tables.close()
    const again = await openTables({ DATA_FOLDER: own })
    expect((await again.get('Config', 'khoi', 'b'))?.value).toEqual({ n: 1 })
    await again.close()
  })

  test('refuses a merge that would make a row too big', async () => {
    const tables = await openTables({ DATA_FOLDER: join(folder, 'big') })
    await tables.commit('Config', 'khoi', [insert('b', { a: 'x'.repeat(400_000) })])
    const merge: Op = { kind: 'merge', rk: 'b', value: { b: 'x'.repeat(400_000) } }
    await expect(tables.commit('Config', 'khoi', [merge])).rejects.toThrow(/must take at most 1048576/)
    await tables.close()
  })

  test('serves two openings at once', async () => {
    const own = join(folder, 'two')
    const [one, two] = await Promise.all([openTables({ DATA_FOLDER: own }), openTables({ DATA_FOLDER: own })])
    const commits = Array.from({ length: 40 }, (_, i) =>
      (i % 2 === 0 ? one : two).commit('Config', 'khoi', [insert(`r${String(i)}`, { i })]),
    )
    await Promise.all(commits)
    expect(await one.range('Config', 'khoi', 'r', 's')).toHaveLength(40)
    await Promise.all([one.close(), two.close()])
  })
})

test('without configuration no tables are opened', async () => {
  await expect(openTables({})).rejects.toThrow(/neither TABLES_CONNECTION nor DATA_FOLDER/)
})
