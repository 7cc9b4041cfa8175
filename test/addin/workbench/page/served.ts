/** The workbench as it is built and served, in a real browser, with a pane that only loads the real Office.js. */
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { loadCertificate } from '../../../../functions/local/certificate.ts'
import { pagePolicy, staticFiles } from '../../../../functions/local/static-files.ts'
import { findBrowser } from '../../../tools.mjs'

const root = join(import.meta.dirname, '../../../..')
const pane = '<!doctype html><title>Pane</title><script src="/officejs/office.js"></script>'

export type Served = {
  origin: string
  browser: Browser
  /** The paths that were asked for so far. */
  asked: string[]
  stop(): Promise<void>
}

export async function serveWorkbench(): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'blocscore-workbench-'))
  execFileSync(process.execPath, ['build.mjs', '--workbench'], { cwd: root, stdio: 'inherit' })
  await writeFile(join(folder, 'pane.html'), pane)
  const built = staticFiles(join(root, 'dist/workbench'), pagePolicy([]))
  const own = staticFiles(folder, pagePolicy([]))
  const asked: string[] = []
  const server = createServer(await loadCertificate(folder, 'localhost', Date.now()), (request, response) => {
    const path = new URL(request.url ?? '/', 'https://localhost').pathname
    asked.push(path)
    const files = path === '/pane.html' ? own : built
    // a page that is loaded anew leaves answers unread
    files(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('opening the workbench: no browser was found, one is needed')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  return {
    origin: `https://localhost:${String((server.address() as AddressInfo).port)}`,
    browser,
    asked,
    async stop() {
      await browser.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, { recursive: true })
    },
  }
}
