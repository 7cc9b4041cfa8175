// Builds what is deployed: `node build.mjs` makes dist/addin (the pane) and dist/functions (the server);
// `--workbench` makes dist/workbench (the pane beside a grid, for trying without Excel) in place of dist/addin.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build as bundle } from 'esbuild'
import { build as pack } from 'vite'

// whoever asks, tests too, what is built is what is deployed
process.env.NODE_ENV = 'production'
const root = import.meta.dirname
const workbench = process.argv.includes('--workbench')
const started = performance.now()
const say = (words) => console.log(`${words} (${((performance.now() - started) / 1000).toFixed(1)} s)`)

/** A digest of everything a build depends on, so that an unchanged tree is not built twice. */
function digestOfSources() {
  const hash = createHash('sha256').update(process.env.OFFICEJS_URL ?? '')
  const visit = (at) => {
    for (const entry of readdirSync(path.join(root, at), { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const name = `${at}/${entry.name}`
      if (entry.isDirectory()) visit(name)
      else hash.update(name).update(readFileSync(path.join(root, name)))
    }
  }
  for (const folder of ['shared', 'functions', 'addin']) visit(folder)
  for (const file of ['package-lock.json', 'vite.config.ts', 'build.mjs'])
    hash.update(readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

async function buildFunctions() {
  const out = path.join(root, 'dist/functions')
  mkdirSync(out, { recursive: true })
  const result = await bundle({
    entryPoints: [path.join(root, 'functions/index.ts')],
    outfile: path.join(out, 'index.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    sourcemap: true,
    metafile: true,
    logLevel: 'warning',
    // the host supplies functions-core; SQLite is only there where the server is self-hosted
    external: ['@azure/functions-core', '@photostructure/sqlite'],
  })
  cpSync(path.join(root, 'functions/host.json'), path.join(out, 'host.json'))
  cpSync(path.join(root, 'functions/package.json'), path.join(out, 'package.json'))
  const size =
    Object.entries(result.metafile.outputs).find(([name]) => name.endsWith('index.cjs'))?.[1].bytes ?? 0
  say(`dist/functions: ${(size / 1024).toFixed(0)} KB`)
}

const target = workbench ? 'workbench' : 'addin'
const stamp = path.join(root, 'dist', `.${target}`)
const digest = digestOfSources()
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) {
  console.log('Nothing changed since the last build.')
} else {
  console.log('Building …')
  await buildFunctions()
  await pack({
    configFile: path.join(root, 'vite.config.ts'),
    mode: workbench ? 'workbench' : 'production',
    logLevel: 'warn',
  })
  say(`dist/${target}`)
  writeFileSync(stamp, digest)
}
