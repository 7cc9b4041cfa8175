import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../addin/excel/reading.ts'
import { writeSheet } from '../../../addin/excel/sheet.ts'
import { printReceipt } from '../../../addin/excel/sheet-print.ts'
import { noFacts } from '../../../shared/facts.ts'
import type { CheckCode } from '../../../shared/submission.ts'
import { scoringSheet } from '../../../shared/worksheet.ts'
import type { SheetHead } from '../../../shared/sheet-mark.ts'
import { demoTable, head, openExcel } from './workbook.ts'

const prepared = demoTable('khoi-noi-chinh-2026')
const receipt = {
  revision: 2,
  at: '2026-11-23T09:00:00.000Z',
  by: 'Bình',
  late: false,
  total: 812_50,
  checkCode: '7K3M-Q2XD' as CheckCode,
}

/** The footer of a sheet written for this head, before and after its receipt is printed, and the syncs of printing it. */
async function footers(of: SheetHead) {
  const { model, executor } = openExcel()
  await writeSheet(scoringSheet(prepared, of, noFacts, []), await readWorkbook())
  const layout = model.findSheet('Tự chấm')?.pageLayout ?? {}
  const written = String(layout['leftFooter'])
  const before = executor.syncs
  await printReceipt(model.findSheet('Tự chấm')?.id ?? '', { head: of, prepared }, receipt)
  return {
    written,
    printed: String(layout['leftFooter']),
    right: layout['rightFooter'],
    syncs: executor.syncs - before,
  }
}

describe('The footer of the printed sheet', () => {
  test('says whose it is, and once it is submitted what ties it to the server: one sync', async () => {
    const whose = 'Khối Nội chính tỉnh – Tòa án nhân dân tỉnh – Năm 2026 – phiên bản 1'
    expect(await footers(head)).toEqual({
      written: whose,
      printed: `${whose} – đã nộp lần 2: 812,5 điểm – mã kiểm tra 7K3M-Q2XD`,
      right: 'Trang &P/&N',
      syncs: 1,
    })
  })

  test('is no longer than Excel takes, and never at the cost of the check code', async () => {
    const long = { ...head, blocName: '&'.repeat(30), unitName: `a${'𠮷'.repeat(90)}` }
    const { written, printed, right } = await footers(long)
    for (const left of [written, printed]) {
      expect(`&L${left}&R${String(right)}`.length).toBeLessThanOrEqual(255)
      expect(left).not.toMatch(/\p{Surrogate}/u)
      expect((left.match(/&/g) ?? []).length % 2).toBe(0)
    }
    expect(printed).toMatch(/… – đã nộp lần 2: 812,5 điểm – mã kiểm tra 7K3M-Q2XD$/)
  })
})
