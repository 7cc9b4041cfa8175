/** The workbench as it is built and served, in a real browser, with a pane that only loads the real Office.js. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core'
import { build } from 'vite'
import type {} from '../../../addin/workbench/page.ts'
// what the grid's presets add to its facade
import type {} from '@univerjs/preset-sheets-core'
import type {} from '@univerjs/preset-sheets-data-validation'
import { loadCertificate } from '../../../functions/local/certificate.ts'
import { pagePolicy, staticFiles } from '../../../functions/local/static-files.ts'
import { findBrowser } from '../../tools.mjs'

const root = join(import.meta.dirname, '../../..')
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
  const pages = join(folder, 'pages')
  await build({
    configFile: join(root, 'vite.config.ts'),
    mode: 'workbench',
    logLevel: 'error',
    build: { outDir: pages },
  })
  await writeFile(join(pages, 'pane.html'), pane)
  const files = staticFiles(pages, pagePolicy([]))
  const asked: string[] = []
  const server = createServer(await loadCertificate(folder, 'localhost', Date.now()), (request, response) => {
    asked.push(new URL(request.url ?? '/', 'https://localhost').pathname)
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

export type Cell = { value: string | number | boolean; formula?: string }

/** A person and an add-in at one workbench. */
export class Desk {
  readonly page: Page
  readonly context: BrowserContext
  /** What the browser complained of. */
  readonly complaints: string[]
  pane: Frame
  private clicked = ''

  private constructor(page: Page, context: BrowserContext, pane: Frame, complaints: string[]) {
    this.page = page
    this.context = context
    this.pane = pane
    this.complaints = complaints
  }

  static async open({ browser, origin }: Served, query = '?pane=/pane.html'): Promise<Desk> {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1366, height: 768 },
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`${origin}/workbench/index.html${query}`)
    return new Desk(page, context, await paneOf(page), complaints)
  }

  async reload(): Promise<void> {
    await this.page.reload()
    this.pane = await paneOf(this.page)
  }

  /** Waits until what was changed is shown and counted. */
  async settled(): Promise<void> {
    await this.page.evaluate(() => window.workbench?.settled())
  }

  /** Clicks a cell of the shown sheet, row and column from 0. */
  async click(row: number, column: number): Promise<void> {
    await this.settled()
    const { x, y } = await this.place(row, column)
    const place = `${String(x)} ${String(y)}`
    // two quick clicks at one place would be a double click, which opens the cell
    if (place === this.clicked) await this.page.waitForTimeout(600)
    this.clicked = place
    await this.page.mouse.click(x, y)
  }

  /** The middle of a cell on the screen. */
  place(row: number, column: number): Promise<{ x: number; y: number; right: number; bottom: number }> {
    return this.page.evaluate(
      ([r = 0, c = 0]) => {
        const { left, top, right, bottom } =
          window.workbench?.univer.getActiveWorkbook()?.getActiveSheet().getRange(r, c).getCellRect() ??
          new DOMRect()
        const canvas = document.querySelector('canvas[id^="univer-sheet-main"]')?.getBoundingClientRect()
        const [x, y] = [canvas?.left ?? 0, canvas?.top ?? 0]
        return { x: x + (left + right) / 2, y: y + (top + bottom) / 2, right: x + right, bottom: y + bottom }
      },
      [row, column],
    )
  }

  /** Types into the selected cell and leaves it with Enter. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Enter')
  }

  /** What the workbook holds in a cell of the shown sheet. */
  cell(row: number, column: number): Promise<Cell | undefined> {
    return this.page.evaluate(([r = 0, c = 0]) => window.workbench?.model.active.cell(r, c), [row, column])
  }

  /** What the grid shows in a cell of the shown sheet. */
  shown(row: number, column: number): Promise<string | undefined> {
    return this.page.evaluate(
      ([r = 0, c = 0]) =>
        window.workbench?.univer.getActiveWorkbook()?.getActiveSheet().getRange(r, c).getDisplayValue(),
      [row, column],
    )
  }

  notice(): Promise<string | null> {
    return this.page.locator('#notice').textContent()
  }
}

async function paneOf(page: Page): Promise<Frame> {
  await page.waitForFunction(() => window.workbench !== undefined)
  const frame = await (await page.waitForSelector('#pane iframe')).contentFrame()
  if (!frame) throw new Error('opening the workbench: the pane has no frame')
  await frame.waitForFunction(() => typeof Office !== 'undefined')
  await frame.evaluate(() => Office.onReady())
  return frame
}
