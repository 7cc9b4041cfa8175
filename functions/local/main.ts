/** `npm start`: the whole of BlocScore on this machine, with a bloc to try it on; `npm start -- --empty`: with nothing in it. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { isAnyBloc } from '../store/blocs.ts'
import { openTables } from '../store/open.ts'
import type { Tables } from '../store/table.ts'
import { seedDemo, type Demo } from './demo/seed.ts'
import { startServer } from './server.ts'
import { loadSetUpCode } from './set-up-code.ts'

// strict: a word misspelled must not make a demo of a server that was to be empty
const { values: asked } = parseArgs({ options: { empty: { type: 'boolean' } } })

const root = path.join(import.meta.dirname, '../..')
const dataFolder = path.resolve(process.env.DATA_FOLDER ?? path.join(root, '.data'))
mkdirSync(dataFolder, { recursive: true, mode: 0o700 })

// asked before the server names its own issuer there
const wantsDemo = !process.env.OIDC_ISSUER && process.env.DEMO !== 'no' && asked.empty !== true

// of a server with nothing in it yet; where people sign in elsewhere, its owner sets one
const makesCode = !wantsDemo && !process.env.OIDC_ISSUER && !process.env.SET_UP_CODE
if (makesCode) process.env.SET_UP_CODE = await loadSetUpCode(dataFolder)

const server = await startServer({
  port: Number(process.env.PORT ?? 3000),
  dataFolder,
  staticFolder: path.join(root, 'dist/workbench'),
  importApp: () => import(pathToFileURL(path.join(root, 'dist/functions/index.cjs')).href),
  ...(process.env.ORIGIN ? { origin: process.env.ORIGIN } : {}),
  ...(process.env.LISTEN ? { address: process.env.LISTEN } : {}),
}).catch((failure: unknown) => {
  const taken = failure instanceof Error && 'code' in failure && failure.code === 'EADDRINUSE'
  if (!taken) throw failure
  console.error(
    `Port ${process.env.PORT ?? '3000'} is in use. Stop what runs there, or choose another: PORT=3001 npm start`,
  )
  process.exit(1)
})

const { origin } = server
const demo = wantsDemo
  ? await withTables((tables) => seedDemo(tables, dataFolder, `${origin}/oidc`, new Date()))
  : undefined
const tellsCode = makesCode && !(await withTables(isAnyBloc))
console.log(greeting(demo))

async function withTables<T>(work: (tables: Tables) => Promise<T>): Promise<T> {
  const tables = await openTables({ ...process.env, DATA_FOLDER: dataFolder })
  try {
    return await work(tables)
  } finally {
    await tables.close()
  }
}

function greeting(demo: Demo | undefined): string {
  const lines = [
    '',
    `  BlocScore: ${origin}/workbench/`,
    '  Chứng chỉ tự ký: trình duyệt hỏi một lần, chọn tiếp tục. (The certificate is self-signed: continue past the warning.)',
  ]
  if (demo) {
    const width = Math.max(...demo.accounts.map(({ username }) => username.length))
    lines.push(
      '',
      `  Tài khoản dùng thử, mật khẩu chung (demo accounts, one password): ${demo.password}`,
      ...demo.accounts.map(({ username, name, what }) => `    ${username.padEnd(width)}  ${name} – ${what}`),
    )
  }
  if (tellsCode && process.env.SET_UP_CODE)
    lines.push(
      '',
      `  Mã thiết lập để tạo tài khoản và lập khối (set-up code, for an account and a bloc): ${process.env.SET_UP_CODE}`,
    )
  lines.push('', `  Dữ liệu (data): ${dataFolder}   Dừng (stop): Ctrl+C`, '')
  return lines.join('\n')
}
