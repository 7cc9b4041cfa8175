import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { gridOf, type AuthoringSheet, type GivenSheet } from '../../../shared/authoring/sheet.ts'
import { findLibreOffice } from '../../tools.mjs'

/** Each list of sheets as a workbook file that LibreOffice has opened and saved again; all files in one go. */
export async function resaved(books: readonly (readonly AuthoringSheet[])[]): Promise<GivenSheet[][]> {
  const soffice = findLibreOffice()
  if (!soffice) throw new Error('LibreOffice is needed to save the sheets again, and is not there.')
  const folder = mkdtempSync(path.join(tmpdir(), 'blocscore-authoring-'))
  try {
    const names = books.map((_, index) => `${String(index)}.xlsx`)
    for (const [index, sheets] of books.entries()) {
      const book = sheets.map((sheet) => ({ name: sheet.key, rows: gridOf(sheet).map(asRow) }))
      writeFileSync(path.join(folder, `${String(index)}.xlsx`), await writeXlsx({ sheets: book }))
    }
    const args = [
      `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
      ...['--headless', '--norestore', '--convert-to', 'xlsx', '--outdir', path.join(folder, 'out')],
      ...names.map((name) => path.join(folder, name)),
    ]
    await promisify(execFile)(soffice, args, { timeout: 580_000, maxBuffer: 100_000_000 })
    const found: GivenSheet[][] = []
    for (const name of names) {
      const { sheets } = await readXlsx(readFileSync(path.join(folder, 'out', name)))
      found.push(sheets.map((sheet) => ({ key: sheet.name, cells: sheet.rows })))
    }
    return found
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const asRow = (row: ReturnType<typeof gridOf>[number]) => row.map((cell) => (cell === '' ? null : cell))
