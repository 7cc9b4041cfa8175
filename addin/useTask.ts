import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Problem } from '../shared/problem.ts'
import { Refusal } from '../shared/refusal.ts'

export type TaskState =
  | { state: 'idle' | 'running'; problems: readonly Problem[] }
  | { state: 'refused'; problems: readonly Problem[] }
  | { state: 'failed'; problems: readonly Problem[]; failure: unknown }

const idle: TaskState = { state: 'idle', problems: [] }

/** One action of a person at a time: asked again while it runs, it goes on as it was. */
export function createTask() {
  let current: TaskState = idle
  let running: AbortController | undefined
  const listeners = new Set<() => void>()
  const become = (next: TaskState): void => {
    current = next
    for (const listener of listeners) listener()
  }
  return {
    read: (): TaskState => current,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    run: async (work: (signal: AbortSignal) => Promise<void>): Promise<void> => {
      if (running) return
      const own = new AbortController()
      running = own
      become({ state: 'running', problems: [] })
      const end = await work(own.signal).then(
        () => idle,
        (failure: unknown) => ended(failure, own.signal),
      )
      if (running !== own) return
      running = undefined
      become(end)
    },
    /** Stops what runs, or puts a refusal away. */
    cancel: (): void => {
      running?.abort()
      running = undefined
      if (current !== idle) become(idle)
    },
  }
}

function ended(failure: unknown, signal: AbortSignal): TaskState {
  if (signal.aborted) return idle
  if (failure instanceof Refusal) return { state: 'refused', problems: failure.problems }
  return { state: 'failed', problems: [], failure }
}

/** The one way in which the pane does something: shows it running, words its refusal, and hands a bug to the boundary. */
export function useTask() {
  const [task] = useState(createTask)
  const current = useSyncExternalStore(task.subscribe, task.read)
  useEffect(() => task.cancel, [task])
  if (current.state === 'failed') throw current.failure
  return { ...current, run: task.run, cancel: task.cancel }
}

export type Task = ReturnType<typeof useTask>
