import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { mustBeAccessible } from './accessible.ts'
import { Desk, openBrowser, openOffice, type Office } from './desk.ts'

let office: Office
let browser: Browser
let admin: Desk
let clerk: Desk
const desks = new Map<string, Desk>()

beforeAll(async () => {
  office = await openOffice()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await office.stop()
})
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const [who, desk] of desks) await desk.picture(`${task.name.replaceAll(/\W+/g, '-')}-${who}`)
})

/** An annex as it stands in a decision's file: a heading, a row of titles, numbers and dashes, levels in words. */
const annex = [
  ['PHỤ LỤC', '', '', ''],
  ['BẢNG TIÊU CHÍ CHẤM ĐIỂM THI ĐUA', '', '', ''],
  ['STT', 'Nội dung', 'Điểm chuẩn', 'Ghi chú'],
  ['I', 'Thực hiện nhiệm vụ chuyên môn', '60', ''],
  ['1', 'Tỷ lệ giải quyết án', '40', ''],
  ['', '- Từ 95% trở lên: 40 điểm', '', ''],
  ['', '- Từ 80% đến dưới 95%: 30 điểm', '', ''],
  ['', '- Dưới 80%: 10 điểm', '', ''],
  ['2', 'Ban hành kế hoạch công tác năm', '20', ''],
  ['', '- Đúng hạn: 20 điểm', '', ''],
  ['', '- Chậm: 10 điểm', '', ''],
  ['', '- Không ban hành: 0 điểm', '', ''],
  ['II', 'Xây dựng đơn vị', '40', ''],
  ['1', 'Chấp hành kỷ luật, kỷ cương', '25', ''],
  ['2', 'Tham gia hoạt động của khối', '15', ''],
]

const sheet = (desk: Desk, name: string): Promise<void> =>
  desk.workbook((model, wanted) => {
    const found = model.findSheet(wanted)
    if (!found) throw new Error(`The workbook has no sheet ${wanted}`)
    model.activate(found)
  }, name)

describe('A criteria table from an annex to its amendment', { concurrent: false }, () => {
  test('1. The admin pastes a decision’s annex and gets a draft table', async () => {
    admin = await Desk.open(office, browser)
    desks.set('admin', admin)
    await admin.signIn('quantri')
    await admin.button(/Nội chính/).click()
    await admin.pane.getByRole('tab', { name: 'Bảng tiêu chí' }).click()
    await admin.text('Bảng tiêu chí của khối').waitFor()
    await mustBeAccessible(admin)
    await admin.picture('t1-tables')
    await admin.paste(0, 0, annex.map((row) => row.join('\t')).join('\n'))
    await admin.button('Từ phụ lục của văn bản').click()
    await admin.button('Đọc phụ lục ở trang đang mở').click()
    await admin.text(/^Đọc được 6 dòng/).waitFor()
    await mustBeAccessible(admin)
    await admin.picture('t1-annex')
    await admin.pane.getByLabel('Tên bảng').fill('Bảng từ phụ lục')
    await admin.button('Lập bảng nháp từ phụ lục này').click()
    await admin.text('Đang soạn: Bảng từ phụ lục').waitFor()
    await mustBeAccessible(admin)
    await admin.picture('t1-draft')
  })
})
