import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a server was asked. */
export type Asked = {
  method: string
  url: string
  headers: IncomingMessage['headers']
  body: string
}

export type Listening = { origin: string; asked: Asked[]; close: () => Promise<void> }

/** A real HTTP server on a free port that answers as the test says. */
export async function listening(
  answer: (asked: Asked, response: ServerResponse) => void,
): Promise<Listening> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { method = '', url = '', headers } = request
      const each = { method, url, headers, body: Buffer.concat(parts).toString() }
      asked.push(each)
      answer(each, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

export const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
