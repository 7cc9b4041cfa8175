import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import manifest from './package.json' with { type: 'json' }

// the pane's menu names it
process.env['VITE_VERSION'] = manifest.version

const addin = path.join(import.meta.dirname, 'addin')
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'
/** Closed networks may serve Office.js from an address of their own. */
const officeJs = process.env['OFFICEJS_URL'] ?? CDN

/** The pages of the pane say where Office.js comes from; the workbench serves the npm package's copy beside itself. */
function officeJsAddress(): Plugin {
  return {
    name: 'office-js-address',
    transformIndexHtml: (html) => html.replaceAll('%OFFICEJS_URL%', officeJs),
    // after the pages themselves are there
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        if (!('workbench/index.html' in bundle)) return
        for (const page of ['taskpane.html', 'signin.html']) {
          const built = bundle[page]
          if (built?.type !== 'asset')
            throw new Error(`Building the workbench: ${page} is not among what was built`)
          const source = String(built.source).replaceAll(officeJs, '/officejs/office.js')
          this.emitFile({ type: 'asset', fileName: `workbench/${page}`, source })
        }
      },
    },
  }
}

/** In the workbench Office.js comes from the npm package, file by file, never bundled and never committed. */
function workbenchOfficeJs(): Plugin {
  const dist = path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'))
  const files = [
    'office.js',
    'excel-web-16.00.js',
    // asked for by a page that is opened by itself, outside any Excel
    'o15apptofilemappingtable.js',
    'vi-vn/office_strings.js',
    'en-us/office_strings.js',
  ]
  return {
    name: 'workbench-office-js',
    generateBundle() {
      for (const file of files)
        this.emitFile({
          type: 'asset',
          fileName: `officejs/${file}`,
          source: readFileSync(path.join(dist, file)),
        })
    },
  }
}

// `vite build` makes the deployable pane; `--mode workbench` adds the page with the spreadsheet grid
export default defineConfig(({ mode }) => {
  const workbench = mode === 'workbench'
  return {
    root: addin,
    publicDir: path.join(addin, 'public'),
    plugins: [react(), officeJsAddress(), ...(workbench ? [workbenchOfficeJs()] : [])],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: ['edge109', 'chrome109', 'safari16'],
      outDir: path.join(import.meta.dirname, 'dist', workbench ? 'workbench' : 'addin'),
      emptyOutDir: true,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 12_000,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          taskpane: path.join(addin, 'taskpane.html'),
          signin: path.join(addin, 'signin.html'),
          ...(workbench ? { workbench: path.join(addin, 'workbench', 'index.html') } : {}),
        },
      },
    },
  }
})
