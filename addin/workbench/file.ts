import { loadWorkbook, saveWorkbook } from './host/snapshot.ts'
import { WorkbookModel } from './host/model/workbook.ts'

const NAME = 'blocscore-workbench'
const STORE = 'files'
const KEY = 'workbook'
const SAVE_AFTER = 400

export type FileState = { kind: 'saving' } | { kind: 'saved'; at: Date } | { kind: 'failed' }
export type WorkbenchFile = {
  model: WorkbookModel
  /** Whether something was saved that could not be read. */
  unreadable: boolean
  /** Keeps saving the model from now on. */
  keep(tell: (state: FileState) => void): void
  /** Takes what is saved away; nothing is saved after it. */
  erase(): Promise<void>
}

/** The workbook as this browser keeps it; a new one where it keeps none. */
export async function openFile(): Promise<WorkbenchFile> {
  // a private window may keep nothing, and a broken file must not keep the page from opening
  const store = await openStore().catch(() => undefined)
  const saved = await store?.read().catch(() => undefined)
  const kept = saved === undefined ? undefined : loadedOrNot(saved)
  const model = kept ?? new WorkbookModel()
  let erased = false
  return {
    model,
    unreadable: saved !== undefined && kept === undefined,
    keep: (tell) => keepSaving(model, tell, () => (erased ? undefined : store?.write(saveWorkbook(model)))),
    async erase() {
      erased = true
      await store?.erase()
    },
  }
}

function loadedOrNot(saved: unknown): WorkbookModel | undefined {
  try {
    return loadWorkbook(saved)
  } catch {
    return undefined
  }
}

function keepSaving(
  model: WorkbookModel,
  tell: (state: FileState) => void,
  write: () => Promise<unknown> | undefined,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isTold = false
  const save = (): void => {
    const wasTold = isTold
    clearTimeout(timer)
    timer = undefined
    isTold = false
    const writing = write() ?? Promise.reject(new Error('this browser keeps no data'))
    writing.then(
      () => wasTold && tell({ kind: 'saved', at: new Date() }),
      () => tell({ kind: 'failed' }),
    )
  }
  model.onChange(({ kind }) => {
    if (kind === 'calculate') return
    // where one stands is kept too, without a word
    if (kind !== 'selection' && !isTold) {
      isTold = true
      tell({ kind: 'saving' })
    }
    timer ??= setTimeout(save, SAVE_AFTER)
  })
  addEventListener('pagehide', () => {
    if (timer !== undefined) save()
  })
}

type Store = { read(): Promise<unknown>; write(saved: unknown): Promise<unknown>; erase(): Promise<unknown> }

/** Stays open: a page that is left has no time to open it again. */
async function openStore(): Promise<Store> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => void request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(asError(request.error))
  })
  const act = <T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode)
      const request = ask(transaction.objectStore(STORE))
      // at once: a page that is left hears no answer after which to do it
      transaction.commit()
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(asError(transaction.error))
    })
  return {
    read: () => act<unknown>('readonly', (store) => store.get(KEY)),
    write: (saved) => act('readwrite', (store) => store.put(saved, KEY)),
    erase: () => act('readwrite', (store) => store.delete(KEY)),
  }
}

const asError = (cause: DOMException | null): Error =>
  new Error(`keeping the workbook in the browser failed: ${cause?.message ?? 'no reason given'}`)
