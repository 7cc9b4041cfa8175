import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Browser, type BrowserContext, type FrameLocator, type Page } from 'playwright-core'
import type { WorkbookModel } from '../../addin/workbench/host/model/workbook.ts'
import { findBrowser } from '../tools.mjs'

const root = path.join(import.meta.dirname, '../..')
export const artefacts = path.join(root, 'test-artefacts')

/**
 * `npm start` as a newcomer has it: built, on a port of its own, with an empty data folder. `secret` is what it prints for the
 * first person: the password of the demo's accounts, or the set-up code of a server that has none.
 */
export type Office = { origin: string; secret: string; stop(): Promise<void>; kill(): void }

export async function openOffice(demo: 'yes' | 'no' = 'yes'): Promise<Office> {
  execFileSync(process.execPath, ['build.mjs', '--workbench'], { cwd: root, stdio: 'inherit' })
  const data = mkdtempSync(path.join(tmpdir(), 'blocscore-journey-'))
  const env = { ...process.env, DATA_FOLDER: data, PORT: String(await freePort()), DEMO: demo }
  const server = spawn(process.execPath, ['--import', 'tsx', 'functions/local/main.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  process.once('exit', () => server.kill('SIGKILL'))
  const said = await untilSaid(server, /Ctrl\+C/)
  const origin = /BlocScore: (https:\S+?)\/workbench/.exec(said)?.[1]
  const secret = /(?:one password|and a bloc)\): (\S+)/.exec(said)?.[1]
  if (!origin || !secret) throw new Error(`npm start said no address or secret:\n${said}`)
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  return {
    origin,
    secret,
    async stop() {
      server.kill('SIGTERM')
      await ended
      rmSync(data, { recursive: true, force: true })
    },
    kill: () => void server.kill('SIGKILL'),
  }
}

function untilSaid(server: ChildProcess, sign: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (sign.test(said)) resolve(said)
    })
    server.once('exit', (code) => reject(new Error(`npm start ended with ${String(code)}:\n${said}`)))
  })
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

export const openBrowser = (): Promise<Browser> => {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('No browser: run node test/tools.mjs first')
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--lang=vi-VN'] })
}

/** One person at the workbench, with a browser profile of their own. */
export class Desk {
  readonly context: BrowserContext
  private readonly office: Office
  page: Page

  private constructor(office: Office, context: BrowserContext, page: Page) {
    this.office = office
    this.context = context
    this.page = page
  }

  static async open(office: Office, browser: Browser): Promise<Desk> {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      locale: 'vi-VN',
      viewport: { width: 1366, height: 768 },
    })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    context.setDefaultTimeout(20_000)
    const desk = new Desk(office, context, await context.newPage())
    await desk.sitDown()
    return desk
  }

  /** Opens the workbench as after a break: a new tab in the same browser. */
  async sitDown(): Promise<void> {
    await this.page.goto(`${this.office.origin}/workbench/`)
    await this.page.waitForFunction(() => window.workbench !== undefined)
    // what can be pressed is there before Excel has answered, and says that it waits
    await this.pane.locator('main button:not([aria-disabled="true"])').first().waitFor({ timeout: 60_000 })
  }
  async leaveAndComeBack(): Promise<void> {
    await this.page.close()
    this.page = await this.context.newPage()
    await this.sitDown()
  }

  get pane(): FrameLocator {
    return this.page.frameLocator('iframe[title="BlocScore"]')
  }
  button(name: string | RegExp) {
    return this.pane.getByRole('button', { name, exact: typeof name === 'string' })
  }
  text(words: string | RegExp) {
    return this.pane.getByText(words).first()
  }

  /** Signs in through the real login page in its own window. */
  async signIn(username: string): Promise<void> {
    const [window] = await Promise.all([this.context.waitForEvent('page'), this.button('Đăng nhập').click()])
    await window.getByLabel('Tên đăng nhập').fill(username)
    await window.getByLabel('Mật khẩu').fill(this.office.secret)
    await Promise.all([
      window.waitForEvent('close'),
      window.getByRole('button', { name: 'Đăng nhập' }).click(),
    ])
  }

  /** Makes an account on the page of registering, and is signed in with it. */
  async register(code: string, name: string, username: string): Promise<void> {
    const [window] = await Promise.all([this.context.waitForEvent('page'), this.button('Đăng nhập').click()])
    await window.getByRole('link', { name: 'Tạo tài khoản' }).click()
    await window.getByLabel('Mã mời').fill(code)
    await window.getByLabel('Họ và tên').fill(name)
    await window.getByLabel('Tên đăng nhập').fill(username)
    await window.getByLabel('Mật khẩu', { exact: true }).fill('một mật khẩu dài')
    await window.getByLabel('Nhập lại mật khẩu').fill('một mật khẩu dài')
    await Promise.all([
      window.waitForEvent('close'),
      window.getByRole('button', { name: 'Tạo tài khoản' }).click(),
    ])
  }

  /** Signs in where the login page still knows the person: its window closes by itself. */
  async signInAgain(): Promise<void> {
    const [window] = await Promise.all([this.context.waitForEvent('page'), this.button('Đăng nhập').click()])
    if (!window.isClosed()) await window.waitForEvent('close')
  }

  /** Asks the page's workbook for something. */
  async workbook<T, A>(ask: (model: WorkbookModel, given: A) => T, given: A): Promise<T> {
    await this.page.evaluate(() => window.workbench?.settled())
    const model = await this.page.evaluateHandle(() => {
      if (!window.workbench) throw new Error('The workbench is not open')
      return window.workbench.model
    })
    return model.evaluate(ask as (model: WorkbookModel, given: unknown) => T, given)
  }

  /** Goes to a cell of the active sheet, with the keyboard in the grid and not in the pane. */
  private async goTo(row: number, column: number): Promise<void> {
    const elsewhere = await this.page.evaluate(() => document.activeElement?.tagName === 'IFRAME')
    if (elsewhere) await this.page.mouse.click(200, 102)
    await this.workbook((model, at) => model.select(model.active, { ...at, rows: 1, columns: 1 }), {
      row,
      column,
    })
    await this.page.evaluate(() => window.workbench?.settled())
  }

  /** Types into a cell of the active sheet as a person does. */
  async type(row: number, column: number, text: string): Promise<void> {
    await this.goTo(row, column)
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Enter')
  }

  /** Pastes tab-separated text at a cell of the active sheet. */
  async paste(row: number, column: number, text: string): Promise<void> {
    await this.goTo(row, column)
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
    await this.page.keyboard.press('Control+V')
    await this.page.evaluate(() => window.workbench?.settled())
  }

  /** Keeps a picture of what the person sees. */
  async picture(name: string): Promise<void> {
    mkdirSync(artefacts, { recursive: true })
    await this.page.screenshot({ path: path.join(artefacts, `${name}.png`) })
  }
}
