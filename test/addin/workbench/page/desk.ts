import type { BrowserContext, Frame, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type {} from '../../../../addin/workbench/page.ts'
// what the grid's presets add to its facade
import type {} from '@univerjs/preset-sheets-core'
import type {} from '@univerjs/preset-sheets-data-validation'
import type { Served } from './served.ts'

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

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText())
  }

  /** The names of the sheets, in their order. */
  async names(): Promise<string[]> {
    return (await this.page.evaluate(() => window.workbench?.model.sheets.map(({ name }) => name))) ?? []
  }

  tab(name = ''): Locator {
    return this.page.getByRole('tab', { name, exact: true })
  }

  /** A new sheet in front, written by the add-in. */
  newSheet(values: (string | number | boolean)[][] = [['']]): Promise<string> {
    return this.pane.evaluate(
      (given) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add()
          sheet.getRangeByIndexes(0, 0, given.length, given[0]?.length ?? 1).formulas = given
          sheet.activate()
          sheet.load({ id: true })
          await context.sync()
          return sheet.id
        }),
      values,
    )
  }

  /** What the add-in reads from the sheet in front. */
  values(address: string): Promise<unknown[][]> {
    return this.pane.evaluate(
      (at) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRange(at).load({ values: true })
          await context.sync()
          return range.values as unknown[][]
        }),
      address,
    )
  }

  /** The add-in listens for changes of the sheet in front. */
  listen(): Promise<void> {
    return this.pane.evaluate(() =>
      Excel.run(async (context) => {
        const heard: unknown[] = []
        Object.assign(window, { heard })
        context.workbook.worksheets.getActiveWorksheet().onChanged.add(({ address, details }) => {
          // Excel gives details for one cell only
          const { valueBefore = null, valueAfter = null } = { ...details } as Record<string, unknown>
          heard.push([address, valueBefore, valueAfter])
          return Promise.resolve()
        })
        await context.sync()
      }),
    )
  }

  heard(): Promise<unknown[]> {
    return this.pane.evaluate(() => (window as unknown as { heard: unknown[] }).heard)
  }
}

/** As `expect.poll`, with patience for a busy machine. */
export const eventually = <T>(look: () => T): ReturnType<typeof expect.poll<T>> =>
  expect.poll(look, { timeout: 10_000 })

async function paneOf(page: Page): Promise<Frame> {
  await page.waitForFunction(() => window.workbench !== undefined)
  const frame = await (await page.waitForSelector('#pane iframe')).contentFrame()
  if (!frame) throw new Error('opening the workbench: the pane has no frame')
  await frame.waitForFunction(() => typeof Office !== 'undefined')
  await frame.evaluate(() => Office.onReady())
  return frame
}
