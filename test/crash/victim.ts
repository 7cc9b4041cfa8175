import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { issuerEnvironment } from '../functions/tokens.ts'

/** A server that runs until it is killed, with no chance to tidy up. */
export class Victim {
  readonly #folder: string
  #child: ChildProcess | undefined
  /** Where it answers; nothing while it does not run. */
  origin: string | undefined

  constructor(folder: string) {
    this.#folder = folder
  }

  async start(): Promise<void> {
    const program = fileURLToPath(new URL('server.ts', import.meta.url))
    const child = fork(program, {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, ...issuerEnvironment, DATA_FOLDER: this.#folder },
    })
    this.#child = child
    const stopped = once(child, 'exit').then(() => {
      throw new Error('The server stopped before it could be asked; it must start on what a kill left')
    })
    const [port] = (await Promise.race([once(child, 'message'), stopped])) as [number]
    stopped.catch(() => undefined)
    this.origin = `http://127.0.0.1:${port}`
  }

  async kill(): Promise<void> {
    const child = this.#child
    this.origin = undefined
    if (!child) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
}
