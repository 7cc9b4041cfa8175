import { readFileSync } from 'node:fs'
import path from 'node:path'
import { loadExcel, type NodeExcel } from '../../../addin/workbench/host/node.ts'
import { prepare, type Prepared } from '../../../shared/prepared.ts'
import { Template } from '../../../shared/template.ts'
import type { SheetHead } from '../../../shared/sheet-mark.ts'

/** A workbook of its own for one test, its Excel standing where addin/excel looks for it. */
export function openExcel(options?: Parameters<typeof loadExcel>[0]): NodeExcel {
  const excel = loadExcel(options)
  Object.assign(globalThis, { Excel: excel.Excel, OfficeExtension: excel.OfficeExtension })
  return excel
}

const ready = path.join(import.meta.dirname, '../../../shared/ready')

export const demoTable = (name: 'thanh-hoa-hdnd-tinh-2026' | 'khoi-noi-chinh-2026'): Prepared =>
  prepare(Template.parse(JSON.parse(readFileSync(path.join(ready, `${name}.json`), 'utf8'))))

export const head: SheetHead = {
  mark: { bloc: 'khoi-noi-chinh', period: '2026', unit: 'toa-an', template: 'bang', version: 1 },
  blocName: 'Khối Nội chính tỉnh',
  unitName: 'Tòa án nhân dân tỉnh',
  periodName: 'Năm 2026',
  deadlineText: 'Nộp trước 17:00 ngày 05/12/2026.',
}
