import { describe, expect, test } from 'vitest'
import { createTask } from '../../addin/useTask.ts'
import { problem } from '../../shared/problem.ts'
import { Refusal } from '../../shared/refusal.ts'

/** Work that goes on until it is told how to end. */
function heldWork() {
  const ends: { done: () => void; fail: (error: unknown) => void; signal: AbortSignal }[] = []
  const work = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      ends.push({
        signal,
        done: () => {
          resolve()
        },
        fail: reject,
      })
    })
  return { work, ends }
}

describe('A task', () => {
  test('runs once for a double click', async () => {
    const task = createTask()
    const { work, ends } = heldWork()
    const runs = [task.run(work), task.run(work), task.run(work)]
    expect(task.read().state).toBe('running')
    expect(ends).toHaveLength(1)
    ends[0]?.done()
    await Promise.all(runs)
    expect(task.read().state).toBe('idle')
    void task.run(work)
    expect(ends).toHaveLength(2)
  })

  test('shows a refusal with all of its problems, and puts it away', async () => {
    const task = createTask()
    const problems = [problem('offline', {}), problem('busy', {})] as const
    await task.run(() => Promise.reject(new Refusal(...problems)))
    expect(task.read()).toEqual({ state: 'refused', problems })
    task.cancel()
    expect(task.read()).toEqual({ state: 'idle', problems: [] })
  })

  test('hands on what nobody expected', async () => {
    const task = createTask()
    const bug = new TypeError('undefined is not a function')
    await task.run(() => Promise.reject(bug))
    expect(task.read()).toEqual({ state: 'failed', problems: [], failure: bug })
  })

  test('is stopped, and what ends afterwards changes nothing', async () => {
    const task = createTask()
    const { work, ends } = heldWork()
    const first = task.run(work)
    task.cancel()
    expect(ends[0]?.signal.aborted).toBe(true)
    const second = task.run(work)
    ends[0]?.fail(new Error('too late'))
    await first
    expect(task.read().state).toBe('running')
    ends[1]?.done()
    await second
    expect(task.read().state).toBe('idle')
  })

  test('tells whoever listens, until they stop', async () => {
    const task = createTask()
    const heard: string[] = []
    const stop = task.subscribe(() => heard.push(task.read().state))
    await task.run(() => Promise.resolve())
    stop()
    await task.run(() => Promise.resolve())
    expect(heard).toEqual(['running', 'idle'])
  })
})
