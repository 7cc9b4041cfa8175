import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf } from '../../shared/entry.ts'
import { FIRST_ROW } from '../../shared/sheet-column.ts'
import { readyTable } from '../../shared/ready/ready.ts'
import { prepare } from '../../shared/prepared.ts'
import { mustBeAccessible } from './accessible.ts'
import { Desk, openBrowser, openOffice, type Office } from './desk.ts'

let office: Office
let browser: Browser
let admin: Desk
let clerk: Desk
let invitation: string
const desks = new Map<string, Desk>()

beforeAll(async () => {
  office = await openOffice('no')
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

describe('A new server, from nothing to the first submitted sheet', { concurrent: false }, () => {
  test('1. The first person makes an account and a bloc with the code that the server prints', async () => {
    admin = await Desk.open(office, browser)
    desks.set('admin', admin)
    await admin.register(office.secret, 'Bùi Quốc Việt', 'quantri')
    await admin.text('Chưa có việc').waitFor()
    await mustBeAccessible(admin)
    await admin.button('Lập khối mới trên máy chủ này').click()
    await admin.pane.getByLabel('Mã thiết lập').fill(office.secret)
    await admin.pane.getByLabel('Tên khối').fill('Khối thi đua số 3')
    await admin.pane.getByLabel('Đơn vị của bạn').fill('Sở Nội vụ')
    await admin.pane.getByRole('textbox', { name: /^Năm/ }).fill('2026')
    await mustBeAccessible(admin)
    await admin.picture('o1-bloc')
    await admin.button('Lập khối').click()
    await admin.text(/^1\. Đơn vị \(1\)/).waitFor()
  })

  test('2. Units and people are pasted from a list', async () => {
    await admin.button('Sửa danh sách đơn vị').click()
    await admin.pane
      .getByLabel('Danh sách đơn vị')
      .fill('so-noi-vu ; Sở Nội vụ ; SNV\ntoa-an ; Tòa án nhân dân tỉnh ; TAND\n ; Thanh tra tỉnh')
    await admin.text('Đọc được 3 đơn vị.').waitFor()
    await admin.button('Lưu danh sách').click()
    await admin.text(/^1\. Đơn vị \(3\)/).waitFor()
    await admin.button('Mời thêm người').click()
    await admin.pane
      .getByLabel('Người được mời')
      .fill('Hoàng Ngọc Anh ; TAND ; cán bộ\nĐỗ Hải Yến ; SNV ; khối trưởng, cán bộ')
    await admin.button('Tạo mã mời').click()
    await admin.text('Mã mời: chỉ hiện một lần này').waitFor()
    await mustBeAccessible(admin)
    await admin.picture('o2-people')
    invitation = (await admin.text(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? ''
    await admin.button('Đã gửi xong, cất mã').click()
  })

  test('3. A ready table is made the bloc’s own and published', async () => {
    await admin.pane.getByRole('tab', { name: 'Bảng tiêu chí' }).click()
    await admin.button(/^Khối cơ quan Đảng/).click()
    await admin.button('Lập bảng mới').click()
    await admin.text(/^Ví dụ ở trang KIEM_THU: 2\/2/).waitFor()
    await admin.picture('o3-table')
    await admin.button('Công bố').click()
    await admin.pane.getByLabel('Lý do').fill('Khối thống nhất đầu năm')
    await admin.pane.getByRole('alertdialog').getByRole('button', { name: 'Công bố' }).click()
    await admin.text('Đã công bố bản 1').waitFor()
  })

  test('4. A period is opened', async () => {
    await admin.pane.getByRole('tab', { name: 'Thiết lập' }).click()
    await admin.button('Mở kỳ mới').click()
    await admin.pane.getByLabel('Hạn nộp, ngày').fill('2027-01-31')
    await admin.button('Mở kỳ').click()
    await admin.text(/^Năm 2026: đang tự chấm/).waitFor()
    await admin.picture('o4-period')
  })

  test('5. A clerk comes in by the code, fills the sheet and submits', { timeout: 300_000 }, async () => {
    clerk = await Desk.open(office, browser)
    desks.set('clerk', clerk)
    await clerk.register(invitation, 'Hoàng Ngọc Anh', 'ngoc.anh')
    await clerk.pane.getByLabel('Mã mời').fill(invitation)
    await clerk.button('Vào khối').click()
    await clerk.button('Lập bảng tự chấm').click()
    const { nodes, template } = prepare(await readyTable('khoi-dang'))
    const [example] = template.examples ?? []
    await clerk.text(/^0\/\d+ tiêu chí$/).waitFor()
    for (const entry of example?.entries ?? []) {
      const at = nodes.findIndex(({ branch }) => branch.code === entry.criterion)
      const branch = nodes[at]?.branch
      if (branch?.kind !== 'criterion') throw new Error(`The table has no ${entry.criterion}`)
      const { value, target, evidence } = cellsOf(branch, entry, 2)
      const typed = (cell: unknown) => String(cell).replace('.', ',')
      if (target !== '') await clerk.paste(FIRST_ROW + at, 5, typed(target))
      await clerk.paste(FIRST_ROW + at, 6, typeof value === 'number' ? typed(value) : String(value))
      if (evidence !== '') await clerk.paste(FIRST_ROW + at, 8, String(evidence))
    }
    await clerk.text('Không có lỗi').waitFor()
    await clerk.button('Nộp bản tự chấm').click()
    await clerk.pane.getByRole('button', { name: 'Nộp', exact: true }).click()
    await clerk.text(/^Lần 1,/).waitFor()
    await clerk.text('Tổng 100 điểm').waitFor()
    await clerk.picture('o5-submitted')
    expect(await clerk.workbook((model) => model.active.name, null)).toBe('Tự chấm')
  })
})
