import type { Problem } from '../../../shared/problem.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { Prepared } from '../../../shared/prepared.ts'
import { calculate } from '../../excel/calculation.ts'
import { writeGiven } from '../../excel/given.ts'
import { readWorkbook, type OpenWorkbook } from '../../excel/reading.ts'
import { watchSheet } from '../../excel/watch.ts'
import { sheetState, type Expected, type SheetState } from './sheet-state.ts'

/** After the last key press, and for the sheet to have counted itself. */
const PAUSE = 150
const SETTLE = 1000

export type LiveSheetSettings = {
  prepared: Prepared
  /** Asked at every reading: the days late grow while the pane is open. */
  expected: () => Expected
  read: (state: SheetState) => void
  /** Reading in the background was refused, or is no longer. */
  refused: (problems: readonly Problem[]) => void
  failed: (error: unknown) => void
}

/** Follows the scoring sheet: reads it when it changes, one reading at a time, the last change always read. */
export function createLiveSheet({ prepared, expected, read, refused, failed }: LiveSheetSettings) {
  let stopped = false
  let last: SheetState | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let current: Promise<OpenWorkbook> | undefined
  let watched: { id: string; stop: Promise<() => Promise<void>> } | undefined
  const soon = (delay: number, settled: boolean): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void quietly(settled), delay)
  }
  const wasDiffering = (): boolean => last?.kind === 'own' && last.totalsDiffer && last.damage.length > 0
  const look = async (settled: boolean): Promise<{ open: OpenWorkbook; state: SheetState }> => {
    const open = await readWorkbook()
    return { open, state: sheetState(prepared, expected(), open.sheet, settled) }
  }
  /** What the bloc and the clock give the rows may have changed since the sheet was written: it is told first. */
  const informed = async (settled: boolean): ReturnType<typeof look> => {
    const seen = await look(settled)
    const own = seen.state.kind === 'own' ? seen.open.sheet : undefined
    if (!own) return seen
    // a sheet that somebody has locked cannot be told; its stale total is then found like any other
    const written = await writeGiven(own, prepared, expected().facts.given).catch((error: unknown) => {
      if (error instanceof Refusal) return false
      throw error
    })
    return written ? look(false) : seen
  }
  /** A workbook that counts only when asked shows the total from before: it is asked before that is held against it. */
  const counted = async (settled: boolean): ReturnType<typeof look> => {
    const seen = await informed(settled)
    if (!settled || !differs(seen.state)) return seen
    await calculate()
    return look(settled)
  }
  const readOnce = async (settled: boolean): Promise<OpenWorkbook> => {
    const { open, state } = await counted(settled)
    last = state
    if (stopped) return open
    if (state.kind === 'own') watch(state.place.id)
    read(state)
    refused([])
    if (differs(state) && !settled) soon(SETTLE, true)
    return open
  }
  const reread = async (settled = wasDiffering()): Promise<OpenWorkbook> => {
    await current?.catch(() => undefined)
    current = readOnce(settled)
    return current
  }
  const quietly = async (settled?: boolean): Promise<void> => {
    await reread(settled).catch(unhappy)
  }
  const unhappy = (error: unknown): void => {
    if (stopped) return
    if (error instanceof Refusal) refused(error.problems)
    else failed(error)
  }
  const watch = (id: string): void => {
    if (watched?.id === id) return
    void unwatch()
    const stop = watchSheet(id, looked)
    stop.catch(unhappy)
    watched = { id, stop }
  }
  const unwatch = async (): Promise<void> => {
    const stop = watched?.stop
    watched = undefined
    // a sheet that was deleted has taken its event with it
    await stop?.then((end) => end()).catch(() => undefined)
  }
  const looked = (): void => {
    soon(PAUSE, wasDiffering())
  }
  return {
    start: (): void => {
      stopped = false
      // back in the pane the sheet may have gone: Excel tells of changes in a sheet, not of its end
      addEventListener('focus', looked)
      void quietly(false)
    },
    /** Reads now; answers the workbook, whose sheet `read` has been told of. */
    reread: async (): Promise<{ open: OpenWorkbook; state: SheetState }> => {
      const open = await reread()
      return { open, state: last ?? { kind: 'absent' } }
    },
    stop: (): void => {
      stopped = true
      clearTimeout(timer)
      removeEventListener('focus', looked)
      void unwatch()
    },
  }
}

const differs = (state: SheetState): boolean => state.kind === 'own' && state.totalsDiffer
