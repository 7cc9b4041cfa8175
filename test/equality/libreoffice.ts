import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { readXlsx, writeXlsx, type WriteSheet } from 'hucre/xlsx'
import type { CellValue } from '../../shared/cell.ts'
import { findLibreOffice } from '../tools.mjs'

/** A grid as a sheet of a workbook file: formulas by their "=", text without the apostrophe that guards it in Excel. */
function asSheet(grid: readonly (readonly CellValue[])[], name: string): WriteSheet {
  const cells = new Map<string, { formula: string }>()
  const rows = grid.map((row, r) =>
    row.map((cell, c) => {
      if (typeof cell === 'string' && cell.startsWith('=')) {
        cells.set(`${String(r)},${String(c)}`, { formula: cell.slice(1) })
        return null
      }
      if (cell === '') return null
      return typeof cell === 'string' && cell.startsWith("'") ? cell.slice(1) : cell
    }),
  )
  return { name, rows, cells }
}

/** Has LibreOffice count every formula of these grids anew, as an independent spreadsheet; returns the counted cells. */
export async function recalculated(
  grids: readonly (readonly (readonly CellValue[])[])[],
): Promise<unknown[][][]> {
  const soffice = findLibreOffice()
  if (!soffice) throw new Error('LibreOffice is needed to count the sheets again, and is not there.')
  const folder = mkdtempSync(path.join(tmpdir(), 'blocscore-sheets-'))
  try {
    const file = path.join(folder, 'sheets.xlsx')
    writeFileSync(
      file,
      await writeXlsx({ sheets: grids.map((grid, index) => asSheet(grid, `S${String(index)}`)) }),
    )
    const profile = path.join(folder, 'profile')
    mkdirSync(path.join(profile, 'user'), { recursive: true })
    writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), alwaysRecalculate)
    const args = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      ...['--headless', '--norestore', '--convert-to', 'xlsx', '--outdir', path.join(folder, 'out'), file],
    ]
    await promisify(execFile)(soffice, args, { timeout: 280_000 })
    const counted = await readXlsx(readFileSync(path.join(folder, 'out', 'sheets.xlsx')))
    return counted.sheets.map((sheet) => sheet.rows)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`
