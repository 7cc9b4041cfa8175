/** As much of a browser as signing in needs: https with our certificate trusted, cookies with their paths, redirects. */
import type { IncomingHttpHeaders } from 'node:http'
import { request } from 'node:https'

export interface Visit {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
  readonly text: string
  /** Where the redirects ended. */
  readonly url: string
}

export interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  /** A form, as a page sends it. */
  readonly form?: Readonly<Record<string, string>>
}

export class Browser {
  readonly #certificate: string
  readonly #cookies = new Map<string, { readonly value: string; readonly path: string }>()

  constructor(certificate: string) {
    this.#certificate = certificate
  }

  get cookieNames(): string[] {
    return [...this.#cookies.keys()]
  }

  /** Follows redirects until a page is shown, or one whose path is `until` would be. */
  async visit(address: string, asked: Asked = {}, until = '/signin.html'): Promise<Visit> {
    const visit = await this.ask(address, asked)
    const { location } = visit.headers
    if (location === undefined) return visit
    const next = new URL(location, address)
    return next.pathname === until
      ? { ...visit, url: next.href }
      : this.visit(next.href, { headers: asked.headers ?? {} }, until)
  }

  /** One request, with no redirect followed. */
  ask(address: string, { method, headers, form }: Asked = {}): Promise<Visit> {
    const url = new URL(address)
    const body = form === undefined ? undefined : new URLSearchParams(form).toString()
    const sent = {
      ...(body === undefined ? {} : formHeaders(url, body)),
      cookie: this.#cookieHeader(url.pathname),
      ...headers,
    }
    const options = {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: sent,
      ca: this.#certificate,
      servername: url.hostname,
    }
    return new Promise((resolve, reject) => {
      const asking = request(url, options, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () => {
          this.#keep(answer.headers['set-cookie'] ?? [])
          const bytes = Buffer.concat(chunks)
          const { statusCode = 0, headers: got } = answer
          resolve({ status: statusCode, headers: got, bytes, text: bytes.toString(), url: address })
        })
      })
      asking.on('error', reject)
      asking.end(body)
    })
  }

  #cookieHeader(path: string): string {
    return [...this.#cookies]
      .filter(([, cookie]) => path.startsWith(cookie.path))
      .map(([name, cookie]) => `${name}=${cookie.value}`)
      .join('; ')
  }

  #keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      const path = /;\s*path=([^;]*)/i.exec(line)?.[1] ?? '/'
      if (/expires=Thu, 01 Jan 1970/i.test(line)) this.#cookies.delete(name)
      else this.#cookies.set(name, { value, path })
    }
  }
}

const formHeaders = (url: URL, body: string) => ({
  'content-type': 'application/x-www-form-urlencoded',
  'content-length': String(Buffer.byteLength(body)),
  origin: url.origin,
})
