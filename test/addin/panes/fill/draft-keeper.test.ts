import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  createDraftKeeper,
  type DraftState,
  type Snapshot,
} from '../../../../addin/panes/fill/draft-keeper.ts'
import type { Work } from '../../../../addin/panes/fill/typed.ts'
import type { EntryCells } from '../../../../shared/entry.ts'
import { problem, type Problem } from '../../../../shared/problem.ts'
import { Refusal } from '../../../../shared/refusal.ts'
import { cells } from '../../../shared/table.ts'

type ServerDraft = NonNullable<Work['draft']>

const snapshot = (...rows: EntryCells[]): Snapshot => ({ cells: rows, filled: rows.length })
const [one, two] = [snapshot(cells('I.1', 1)), snapshot(cells('I.1', 1), cells('I.2', 2))]
const minute = (revision: number): string => `2026-11-13T03:${String(revision).padStart(2, '0')}:00.000Z`
const by = (who: string, revision: number, rows: readonly EntryCells[]): ServerDraft => ({
  revision,
  savedAt: minute(revision),
  by: who,
  templateVersion: 1,
  cells: [...rows],
})

const offline: Problem = problem('offline', {})

/** A keeper before a server that keeps one draft, as the real one does: it refuses a base that is not its revision. */
function desk(first?: ServerDraft, knownRevision = 0) {
  const server = { draft: first, reachable: true, unreachable: offline, savings: 0 }
  const told: DraftState[] = []
  let known = knownRevision
  const keeper = createDraftKeeper({
    pause: 3000,
    retry: 30_000,
    told: (state) => told.push(state),
    failed: (error) => {
      throw error
    },
    known: {
      read: () => known,
      write: (revision) => {
        known = revision
      },
    },
    findTheirs: () => Promise.resolve(server.draft),
    save: async ({ cells: rows }, base) => {
      await Promise.resolve()
      if (!server.reachable) throw new Refusal(server.unreachable)
      if (base !== (server.draft?.revision ?? 0))
        throw new Refusal(problem('draft.stale', { by: 'Lan', at: '10:00' }))
      server.savings += 1
      server.draft = by('Bình', base + 1, rows)
      return { revision: base + 1, savedAt: minute(base + 1) }
    },
  })
  return { keeper, server, told, last: () => told.at(-1), known: () => known }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

describe('The draft', () => {
  test('is saved once, a while after the last change', async () => {
    const { keeper, server, last } = desk()
    keeper.meet(snapshot(), undefined)
    keeper.changed(one)
    await pass(2000)
    keeper.changed(two)
    await pass(2000)
    expect(server.savings).toBe(0)
    await pass(1000)
    expect(server).toMatchObject({ savings: 1, draft: { cells: two.cells } })
    expect(last()).toEqual({ kind: 'saved', at: minute(1) })
  })

  test('is not saved when nothing is different', async () => {
    const { keeper, server } = desk(by('Bình', 4, one.cells))
    keeper.meet(one, server.draft)
    keeper.changed(snapshot(...one.cells))
    await pass(60_000)
    expect(server.savings).toBe(0)
  })

  test('is saved again for what was typed while it was being saved', async () => {
    const { keeper, server } = desk()
    keeper.changed(one)
    const saving = pass(3000)
    keeper.changed(one)
    await saving
    keeper.changed(two)
    await pass(3000)
    expect(server).toMatchObject({ savings: 2, draft: { revision: 2, cells: two.cells } })
  })

  test.each([offline, problem('busy', {}), problem('auth.issuer-unreachable', {})])(
    'is tried again by itself after $code',
    async (unreachable) => {
      const { keeper, server, last } = desk()
      Object.assign(server, { reachable: false, unreachable })
      keeper.changed(one)
      await pass(3000)
      expect(last()).toEqual({ kind: 'offline' })
      server.reachable = true
      await pass(30_000)
      expect(last()).toEqual({ kind: 'saved', at: minute(1) })
    },
  )

  test('waits for the connection, tries again by itself, and at once when told that it is back', async () => {
    const { keeper, server, last } = desk()
    server.reachable = false
    keeper.changed(one)
    await pass(3000)
    expect(last()).toEqual({ kind: 'offline' })
    keeper.changed(two)
    await pass(30_000)
    expect(last()).toEqual({ kind: 'offline' })
    server.reachable = true
    await keeper.flush()
    expect(server.draft?.cells).toEqual(two.cells)
    expect(last()).toEqual({ kind: 'saved', at: minute(1) })
    server.reachable = false
    keeper.changed(one)
    await pass(3000)
    server.reachable = true
    await pass(30_000)
    expect(server.draft?.cells).toEqual(one.cells)
  })

  test('says why it was refused, and is saved when asked again', async () => {
    const refusals = [problem('auth.expired-token', {})] as const
    const told: DraftState[] = []
    let signedIn = false
    const keeper = createDraftKeeper({
      pause: 3000,
      retry: 30_000,
      told: (state) => told.push(state),
      failed: () => undefined,
      known: { read: () => 0, write: () => undefined },
      findTheirs: () => Promise.resolve(undefined),
      save: () =>
        signedIn
          ? Promise.resolve({ revision: 1, savedAt: minute(1) })
          : Promise.reject(new Refusal(...refusals)),
    })
    keeper.changed(one)
    await pass(3000)
    expect(told.at(-1)).toEqual({ kind: 'refused', problems: refusals })
    signedIn = true
    await keeper.flush()
    expect(told.at(-1)?.kind).toBe('saved')
  })
})

describe('A sheet that was already in the workbook', () => {
  test('is what the server has: safe', () => {
    const { keeper, last, known } = desk(by('Bình', 7, one.cells))
    keeper.meet(one, by('Bình', 7, one.cells))
    expect(last()).toEqual({ kind: 'saved', at: minute(7) })
    expect(known()).toBe(7)
  })

  test('grew from what the server has: saved after it', async () => {
    const { keeper, server, last } = desk(by('Bình', 7, one.cells), 7)
    keeper.meet(two, server.draft)
    await pass(3000)
    expect(server.draft).toMatchObject({ revision: 8, cells: two.cells })
    expect(last()?.kind).toBe('saved')
  })

  test('knows nothing of the server’s: asked, and neither is touched meanwhile', async () => {
    const theirs = by('Lan', 9, two.cells)
    const { keeper, server, last } = desk(theirs, 7)
    keeper.meet(one, theirs)
    keeper.changed(snapshot(cells('I.1', 5)))
    await pass(60_000)
    expect(last()).toEqual({ kind: 'conflict', theirs })
    expect(server.draft).toBe(theirs)
  })
})

describe('Two people with one sheet', () => {
  async function conflict() {
    const made = desk(by('Bình', 1, one.cells), 1)
    made.keeper.meet(one, made.server.draft)
    const theirs = by('Lan', 2, [cells('I.3', 3)])
    made.server.draft = theirs
    made.keeper.changed(two)
    await pass(3000)
    expect(made.last()).toEqual({ kind: 'conflict', theirs })
    return { ...made, theirs }
  }

  test('keep mine: theirs is replaced', async () => {
    const { keeper, server, last, theirs } = await conflict()
    await keeper.keepMine(theirs)
    expect(server.draft).toMatchObject({ revision: 3, cells: two.cells })
    expect(last()?.kind).toBe('saved')
  })

  test('take theirs: nothing of mine is sent afterwards', async () => {
    const { keeper, server, theirs, known } = await conflict()
    keeper.follow(theirs, 'as theirs')
    keeper.changed(snapshot(...theirs.cells))
    await pass(60_000)
    expect(server.draft).toBe(theirs)
    expect(known()).toBe(2)
  })

  test('and a pane that is closed saves no more', async () => {
    const { keeper, server } = desk()
    keeper.changed(one)
    keeper.stop()
    await pass(60_000)
    expect(server.savings).toBe(0)
  })
})
