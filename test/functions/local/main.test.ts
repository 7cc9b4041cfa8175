import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { saveBloc } from '../../../functions/store/blocs.ts'
import { openTables } from '../../../functions/store/open.ts'
import { BlocId } from '../../../shared/ids.ts'

const root = path.join(import.meta.dirname, '../../..')
let folder: string
beforeAll(() => {
  const built = existsSync(path.join(root, 'dist/functions/index.cjs'))
  if (!built) execFileSync(process.execPath, ['build.mjs', '--workbench'], { cwd: root, stdio: 'inherit' })
})
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'blocscore-main-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** What a start says until it can be asked, or until it ends; then it is stopped. */
async function start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const program = ['--import', 'tsx', 'functions/local/main.ts', ...args]
  const child = spawn(process.execPath, program, {
    cwd: root,
    env: { ...process.env, DATA_FOLDER: folder, PORT: '0', ...env },
  })
  let said = ''
  const told = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        if (said.includes('Ctrl+C')) resolve()
      })
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  await Promise.race([told, ended])
  child.kill('SIGTERM')
  return { said, status: await ended }
}
const codeIn = (said: string): string | undefined => /set-up code.*: (\S+)/.exec(said)?.[1]

describe('The first start of a server that is to be empty', () => {
  test('makes no account and no bloc, and tells a code that it keeps for its owner alone', async () => {
    const { said } = await start(['--empty'])
    expect(said).toMatch(/BlocScore: https:\/\/localhost:\d+\/workbench\//)
    expect(said).not.toContain('demo')
    const file = path.join(folder, 'set-up-code')
    expect(codeIn(said)).toBe(readFileSync(file, 'utf8').trim())
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const again = await start(['--empty'])
    expect(codeIn(again.said)).toBe(codeIn(said))
  })

  test('tells the code no more once there is a bloc', async () => {
    const tables = await openTables({ DATA_FOLDER: folder })
    const id = BlocId.parse('khoi-moi')
    await saveBloc(tables, { id, name: 'Khối mới', timeZone: 'Asia/Ho_Chi_Minh' })
    await tables.close()
    const { said } = await start(['--empty'])
    expect(said).toContain('BlocScore: https://')
    expect(codeIn(said)).toBeUndefined()
  })

  test('makes none where its owner has set one', async () => {
    const { said } = await start([], { DEMO: 'no', SET_UP_CODE: '7K3M-Q2XD-9WTB' })
    expect(said).toContain('BlocScore: https://')
    expect(said).not.toMatch(/7K3M|demo/)
    expect(existsSync(path.join(folder, 'set-up-code'))).toBe(false)
  })

  test('is none where the word is misspelled: nothing starts', async () => {
    const { said, status } = await start(['--emty'])
    expect(status).not.toBe(0)
    expect(said).toContain("'--emty'")
    expect(existsSync(path.join(folder, 'blocscore.db'))).toBe(false)
  })
})

test('a start with no more said has the demo, and tells no code', async () => {
  const { said } = await start([])
  expect(said).toMatch(/demo accounts, one password\): \S+/)
  expect(codeIn(said)).toBeUndefined()
})
