import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, cpSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { calls } from '../shared/calls.ts'

const root = path.join(import.meta.dirname, '..')
const pane = path.join(root, 'dist/addin')
const KB = 1000

beforeAll(() => {
  execFileSync(process.execPath, ['build.mjs'], { cwd: root, stdio: 'inherit' })
})

describe('The deployable pane', () => {
  const gzipped = (file: string): number => gzipSync(readFileSync(path.join(pane, file)), { level: 9 }).length

  test('loads at most 115 KB of JavaScript before anything can be pressed', () => {
    const page = readFileSync(path.join(pane, 'taskpane.html'), 'utf8')
    const first = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => String(match[1]))
    const size = first.reduce((sum, file) => sum + gzipped(file), 0)
    console.log(`first load: ${first.length} files, ${(size / KB).toFixed(1)} KB gzip`)
    expect(first.length).toBeGreaterThan(0)
    expect(size).toBeLessThanOrEqual(115 * KB)
  })

  test('has no later part above 150 KB', () => {
    for (const file of readdirSync(path.join(pane, 'assets'))) {
      if (file.endsWith('.js')) expect(gzipped(`assets/${file}`), file).toBeLessThanOrEqual(150 * KB)
    }
  })

  test('holds neither the workbench nor a copy of Office.js', () => {
    expect(existsSync(path.join(pane, 'workbench'))).toBe(false)
    expect(existsSync(path.join(pane, 'officejs'))).toBe(false)
    expect(readFileSync(path.join(pane, 'taskpane.html'), 'utf8')).toContain(
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    )
  })
})

describe('The deployable functions', () => {
  test('load alone, with no warning, and register every call', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'blocscore-functions-'))
    try {
      cpSync(path.join(root, 'dist/functions'), folder, { recursive: true })
      // what the Azure worker does before it loads an app: it supplies functions-core
      writeFileSync(
        path.join(folder, 'worker.cjs'),
        `const Module = require('node:module'); const names = []; let model
const core = { version: '0', hostVersion: '4', Disposable: class { dispose() {} }, registerHook: () => ({}), log() {},
  setProgrammingModel: (m) => { model = m }, getProgrammingModel: () => model,
  registerFunction: (metadata) => { names.push(metadata.name); return {} } }
const load = Module.prototype.require
Module.prototype.require = function (id) { return id === '@azure/functions-core' ? core : load.call(this, id) }
require('./index.cjs'); console.log(JSON.stringify(names)); process.exit(0)`,
      )
      const env = {
        PATH: process.env['PATH'],
        OIDC_ISSUER: 'https://id.example',
        OIDC_AUDIENCE: 'https://pane.example/api',
        DATA_FOLDER: folder,
        TABLES_CONNECTION: 'https://account.table.core.windows.net',
      }
      const run = spawnSync(process.execPath, ['worker.cjs'], { cwd: folder, encoding: 'utf8', env })
      expect(run.stderr).toBe('')
      const names = JSON.parse(run.stdout) as string[]
      expect(names.sort()).toEqual(
        [...Object.keys(calls).map((id) => id.replace('.', '-')), 'openapi', 'preflight'].sort(),
      )
      console.log(
        `functions bundle: ${(readFileSync(path.join(folder, 'index.cjs')).length / KB).toFixed(0)} KB, ${names.length} functions`,
      )
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
