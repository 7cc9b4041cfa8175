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
  let saved: unknown
  let model: WorkbookModel | undefined
  try {
    saved = await inStore('readonly', (store) => store.get(KEY))
    model = saved === undefined ? undefined : loadWorkbook(saved)
  } catch {
    // a private window may keep nothing, and a broken file must not keep the page from opening
  }
  const opened = model ?? new WorkbookModel()
  let erased = false
  return {
    model: opened,
    unreadable: saved !== undefined && model === undefined,
    keep: (tell) => keepSaving(opened, () => erased, tell),
    async erase() {
      erased = true
      await inStore('readwrite', (store) => store.delete(KEY))
    },
  }
}

function keepSaving(model: WorkbookModel, isErased: () => boolean, tell: (state: FileState) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (isErased()) return
    inStore('readwrite', (store) => store.put(saveWorkbook(model), KEY)).then(
      () => tell({ kind: 'saved', at: new Date() }),
      () => tell({ kind: 'failed' }),
    )
  }
  model.onChange(() => {
    if (timer !== undefined) return
    tell({ kind: 'saving' })
    timer = setTimeout(save, SAVE_AFTER)
  })
  addEventListener('pagehide', () => {
    if (timer !== undefined) save()
  })
}

async function inStore<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await opened()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode)
      const request = act(transaction.objectStore(STORE))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onerror = () => reject(asError(transaction.error))
      transaction.onabort = () => reject(asError(transaction.error))
    })
  } finally {
    database.close()
  }
}

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => void request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(asError(request.error))
  })

const asError = (cause: DOMException | null): Error =>
  new Error(`keeping the workbook in the browser failed: ${cause?.message ?? 'no reason given'}`)
