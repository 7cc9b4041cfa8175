import { setTimeout as wait } from 'node:timers/promises'
import { Conflict } from './table.ts'

const mostTries = 10

/**
 * Judges and writes from fresh rows, again as long as another write comes first. Who asked is answered by what then
 * stands; only under lasting contention does the conflict itself go out.
 */
export async function untilUncontested<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt()
    } catch (failure) {
      if (!(failure instanceof Conflict) || tries === mostTries) throw failure
      await wait(Math.random() * 10 * tries)
    }
  }
}
