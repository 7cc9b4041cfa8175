/** Azurite's table service in a process of its own, in memory, on a free port. */
import { spawn, type ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import { connect, createServer, type AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

// Published by Microsoft for every Azurite; no secret.
const developmentKey =
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='

export interface Azurite {
  readonly connection: string
  stop(): Promise<void>
}

export async function startAzurite(): Promise<Azurite> {
  const port = await freePort()
  const program = createRequire(import.meta.url).resolve('azurite/dist/src/table/main.js')
  const options = ['--inMemoryPersistence', '--disableTelemetry', '--skipApiVersionCheck', '--silent']
  const child = spawn(process.execPath, [program, '--tablePort', String(port), ...options], {
    stdio: 'ignore',
  })
  await answering(child, port)
  const endpoint = `http://127.0.0.1:${String(port)}/devstoreaccount1`
  return {
    connection: `DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=${developmentKey};TableEndpoint=${endpoint};`,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => {
          resolve()
        })
        child.kill('SIGKILL')
      }),
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => {
        resolve(port)
      })
    })
  })
}

async function answering(child: ChildProcess, port: number): Promise<void> {
  while (!(await answers(port))) {
    if (child.exitCode !== null)
      throw new Error(`Azurite stopped with code ${String(child.exitCode)}; it must keep running`)
    await wait(20)
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const end = (yes: boolean) => () => {
      socket.destroy()
      resolve(yes)
    }
    socket.once('connect', end(true)).once('error', end(false))
  })
}
