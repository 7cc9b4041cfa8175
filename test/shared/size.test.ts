import { build } from 'esbuild'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const KB = 1024
const rules = `
export { prepare } from './prepared.ts'
export { score } from './scorecard.ts'
export { entriesByRow, readEntries } from './submission.ts'`

test('what reads, checks and scores a submission is at most 14 KB beside zod', async () => {
  const { outputFiles } = await build({
    stdin: { contents: rules, resolveDir: path.join(import.meta.dirname, '../../shared'), loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    external: ['zod'],
    write: false,
  })
  const [bundle] = outputFiles
  const size = gzipSync(bundle?.contents ?? '', { level: 9 }).length
  console.log(`reading, checking and scoring: ${(size / KB).toFixed(1)} KB gzip`)
  expect(size).toBeGreaterThan(4 * KB)
  expect(size).toBeLessThanOrEqual(14 * KB)
})
