// Finds the programs that the tests drive, a browser and LibreOffice, and fetches what is missing: the browser from
// Playwright's own store, both from the system's packages where that is allowed (Debian and Ubuntu, as root).
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'

const inPath = (...names) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file))

const programs = (relative) =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((name) =>
    process.env[name] ? [path.join(process.env[name], relative)] : [],
  )

/** A Chromium, Chrome or Edge on this machine, or undefined. */
export const findBrowser = () =>
  [
    process.env.CHROMIUM,
    chromium.executablePath(),
    inPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...programs('Google/Chrome/Application/chrome.exe'),
    ...programs('Microsoft/Edge/Application/msedge.exe'),
  ].find((file) => file && existsSync(file))

/** LibreOffice's command on this machine, or undefined. */
export const findLibreOffice = () =>
  [
    process.env.SOFFICE,
    inPath('soffice', 'libreoffice'),
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    ...programs('LibreOffice/program/soffice.exe'),
  ].find((file) => file && existsSync(file))

const run = (command, args) =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0

function installPackages(...names) {
  const apt = inPath('apt-get')
  if (!apt || process.getuid?.() !== 0) return false
  process.env.DEBIAN_FRONTEND = 'noninteractive'
  return (
    run(apt, ['update', '-qq']) && run(apt, ['install', '-y', '-qq', '--no-install-recommends', ...names])
  )
}

if (process.argv[1] === import.meta.filename) {
  if (!findBrowser()) {
    console.log('No Chromium, Chrome or Edge found: fetching one …')
    const cli = path.join(import.meta.dirname, '../node_modules/playwright-core/cli.js')
    if (!installPackages('chromium')) run(process.execPath, [cli, 'install', 'chromium'])
  }
  if (!findLibreOffice()) {
    console.log('No LibreOffice found: fetching it …')
    installPackages('libreoffice-calc')
  }
  const browser = findBrowser()
  if (!browser) {
    console.error(
      'The tests need Chromium, Chrome or Edge and could not fetch one. Install one, or set CHROMIUM to its path.',
    )
    process.exit(1)
  }
  console.log(`Browser: ${browser}\nLibreOffice: ${findLibreOffice() ?? 'none; its comparison is left out'}`)
}
