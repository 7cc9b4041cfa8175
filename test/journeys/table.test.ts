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

/** A sheet of the workbook as it is now. */
const cellsOf = (desk: Desk, name: string): Promise<unknown[][]> =>
  desk.workbook((model, wanted) => {
    const sheet = model.findSheet(wanted)
    if (!sheet) throw new Error(`The workbook has no sheet ${wanted}`)
    const { used } = sheet
    return Array.from({ length: used?.rows ?? 0 }, (_, row) =>
      Array.from({ length: used?.columns ?? 0 }, (__, column) => sheet.cell(row, column).value),
    )
  }, name)

/** The grid follows the workbook a moment later. */
async function goToSheet(desk: Desk, name: string): Promise<void> {
  await desk.workbook((model, wanted) => {
    const sheet = model.findSheet(wanted)
    if (sheet) model.activate(sheet)
  }, name)
  await desk.page.evaluate(() => window.workbench?.settled())
}

/** Types into the cell of a table's sheet that stands in the row of this code and the column of this key. */
async function typeAt(desk: Desk, sheet: string, row: number, key: string, text: string): Promise<void> {
  const column = (await cellsOf(desk, sheet))[0]?.indexOf(key) ?? -1
  await goToSheet(desk, sheet)
  await desk.paste(row, column, text)
}
const rowOf = async (desk: Desk, sheet: string, code: string): Promise<number> =>
  (await cellsOf(desk, sheet)).findIndex((row) => row.includes(code))

async function check(desk: Desk): Promise<void> {
  await desk.button('Kiểm tra lại').click()
  await desk.button('Kiểm tra lại').waitFor()
}

async function publish(desk: Desk, reason: string): Promise<void> {
  await desk.button('Công bố').click()
  await desk.pane.getByLabel('Lý do').fill(reason)
  await desk.pane.getByRole('alertdialog').getByRole('button', { name: 'Công bố' }).click()
}

describe('A criteria table from an annex to its amendment', { concurrent: false }, () => {
  test('1. The admin pastes a decision’s annex and gets a draft table', async () => {
    admin = await Desk.open(office, browser)
    desks.set('admin', admin)
    await admin.signIn('quantri')
    await admin.button(/Nội chính/).click()
    await admin.pane.getByRole('tab', { name: 'Bảng tiêu chí' }).click()
    await admin.text('Bảng tiêu chí của khối').waitFor()
    await mustBeAccessible(admin)
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

  test('2. A mistake is told at its cell, and an example that fails stops the table', async () => {
    const row = await rowOf(admin, 'TIEU_CHI', 'II.2')
    await typeAt(admin, 'TIEU_CHI', row, 'diem_toi_da', 'mười lăm')
    await check(admin)
    await admin.text(`TIEU_CHI!`).waitFor()
    await expect.poll(() => admin.button('Công bố').getAttribute('aria-disabled')).toBe('true')
    await mustBeAccessible(admin)
    await admin.picture('t2-mistake')
    await admin
      .button(/^Đến ô TIEU_CHI!/)
      .first()
      .click()
    await expect.poll(() => admin.workbook((model) => model.active.name, null)).toBe('TIEU_CHI')
    await typeAt(admin, 'TIEU_CHI', row, 'diem_toi_da', '15')
    const example = [
      ['vi_du', 'Đơn vị mẫu'],
      ['tong', '90'],
      ['tieu_chi', 'I.1'],
      ['ket_qua', '96'],
    ] as const
    for (const [key, text] of example) await typeAt(admin, 'KIEM_THU', 2, key, text)
    await check(admin)
    await admin.text(/^Ví dụ ở trang KIEM_THU: 0\/1/).waitFor()
    await admin.text(/^tổng 40; ví dụ ghi 90/).waitFor()
    await admin.picture('t2-example')
    await typeAt(admin, 'KIEM_THU', 2, 'tong', '40')
    await check(admin)
    await admin.text(/^Ví dụ ở trang KIEM_THU: 1\/1/).waitFor()
    await admin.button('Xem thử bảng tự chấm').click()
    await admin.text(/^Đã ghi bảng xem thử/).waitFor()
    await admin.picture('t2-preview')
  })

  test('3. It is published with its reason, and a period is opened by it', async () => {
    await publish(admin, 'Khối thông qua ngày 20/11/2026')
    await admin.text('Đã công bố bản 1').waitFor()
    await admin.picture('t3-published')
    await admin.pane.getByRole('tab', { name: 'Thiết lập' }).click()
    await admin.text(/^1\. Đơn vị \(7\)/).waitFor()
    await mustBeAccessible(admin)
    await admin.picture('t3-set-up')
    await admin.button('Mở kỳ mới').click()
    await admin.pane.getByLabel('Tên kỳ').fill('Thi đua 6 tháng')
    await admin.pane.getByLabel('Mã kỳ').fill('2026-thu')
    await admin.pane.getByLabel('Hạn nộp, ngày').fill('2027-01-31')
    await admin.pane
      .getByLabel('Bảng tiêu chí', { exact: true })
      .selectOption({ label: 'Bảng từ phụ lục (1)' })
    await mustBeAccessible(admin)
    await admin.picture('t3-period')
    await admin.button('Mở kỳ').click()
    await admin.text(/^Đã mở kỳ “Thi đua 6 tháng”/).waitFor()
  })

  test('4. A unit fills its sheet by it and submits', async () => {
    clerk = await Desk.open(office, browser)
    desks.set('clerk', clerk)
    await clerk.signIn('toaan')
    await clerk.button(/Thi đua 6 tháng/).click()
    await clerk.button('Lập bảng tự chấm').click()
    await clerk.text(/^0\/4 tiêu chí$/).waitFor()
    const values: [string, string][] = [
      ['I.1', '96'],
      ['I.2', 'Đúng hạn – 20'],
      ['II.1', '25'],
      ['II.2', '12'],
    ]
    for (const [code, value] of values) {
      const at = await rowOf(clerk, 'Tự chấm', code)
      await clerk.paste(at, 6, value)
      await clerk.paste(at, 8, 'Báo cáo 15/BC-TA')
    }
    await clerk.text('Không có lỗi').waitFor()
    await clerk.button('Nộp bản tự chấm').click()
    await clerk.pane.getByRole('button', { name: 'Nộp', exact: true }).click()
    await clerk.text(/^Lần 1,/).waitFor()
    await clerk.picture('t4-submitted')
  })

  test('5. The table is amended at mid-year, told what changes and what it would have done', async () => {
    await admin.pane.getByRole('tab', { name: 'Bảng tiêu chí' }).click()
    await admin.text('Đang soạn: Bảng từ phụ lục').waitFor()
    const second = await rowOf(admin, 'TIEU_CHI', 'II.2')
    const [keys = []] = await cellsOf(admin, 'TIEU_CHI')
    const line = (await cellsOf(admin, 'TIEU_CHI'))[second] ?? []
    const put = (values: readonly unknown[], changes: Record<string, string>) =>
      keys
        .map((key, at) => changes[key as string] ?? String((values[at] ?? '') as string | number))
        .join('\t')
    await goToSheet(admin, 'TIEU_CHI')
    await admin.paste(
      second,
      0,
      [
        put(line, { diem_toi_da: '10' }),
        put(line, { ma: 'II.3', noi_dung: 'Chuyển đổi số', diem_toi_da: '5' }),
      ].join('\n'),
    )
    await check(admin)
    await admin.text('Các trang đều đọc được').waitFor()
    await admin.button('So với bản khác').click()
    await admin.text(/^II\.2: điểm tối đa 15 → 10/).waitFor()
    await admin.text(/^Thêm tiêu chí II\.3/).waitFor()
    await mustBeAccessible(admin)
    await admin.picture('t5-compared')
    await admin.button('Ghi bảng so sánh ra trang tính').click()
    await admin.text(/^Đã ghi ra trang “So sánh bảng”/).waitFor()
    await admin.picture('t5-comparison-sheet')
    await admin.pane.getByLabel('Kỳ', { exact: true }).selectOption({ label: 'Thi đua 6 tháng' })
    await admin.button('Tính thử').click()
    await admin.text(/đơn vị đổi hạng/).waitFor()
    await mustBeAccessible(admin)
    await admin.picture('t5-what-if')
    await admin.button('Ghi kết quả tính thử ra trang tính').click()
    await admin.text(/^Đã ghi ra trang “Thử tính lại”/).waitFor()
    await admin.picture('t5-what-if-sheet')
    await publish(admin, 'Sơ kết 6 tháng đầu năm')
    await admin.text('Đã công bố bản 2').waitFor()
    await admin.button(/^Áp dụng cho kỳ “Thi đua 6 tháng”/).click()
    await mustBeAccessible(admin)
    await admin.button('Đổi bảng').click()
    await admin.text(/đã chuyển sang bản này/).waitFor()
    await admin.picture('t5-amended')
  })

  test('6. The unit is told, brings its sheet up to date with one press, and loses nothing', async () => {
    await clerk.leaveAndComeBack()
    await clerk.signInAgain()
    await clerk.text('Bảng tiêu chí đã được sửa đổi').waitFor()
    await mustBeAccessible(clerk)
    await clerk.picture('t6-told')
    await clerk.button('Cập nhật bảng tự chấm').click()
    await clerk.text('Bảng tự chấm đã theo bản mới').waitFor()
    await clerk.text(/^II\.3 Chuyển đổi số/).waitFor()
    await mustBeAccessible(clerk)
    await clerk.picture('t6-updated')
    const sheet = await cellsOf(clerk, 'Tự chấm')
    const valueOf = (code: string) => sheet.find((row) => row.includes(code))?.[6]
    expect([valueOf('I.1'), valueOf('I.2'), valueOf('II.1')]).toEqual([96, 'Đúng hạn – 20', 25])
    await clerk.text(/^Phải từ 0 đến 10/).waitFor()
    await clerk.button('Đã rõ').click()
    await clerk.paste(await rowOf(clerk, 'Tự chấm', 'II.2'), 6, '9')
    const fresh = await rowOf(clerk, 'Tự chấm', 'II.3')
    await clerk.paste(fresh, 6, '5')
    await clerk.paste(fresh, 8, 'Báo cáo 16/BC-TA')
    await clerk.text('Không có lỗi').waitFor()
    await clerk.button('Nộp lại bản tự chấm').click()
    await clerk.pane.getByRole('button', { name: 'Nộp', exact: true }).click()
    await clerk.text(/^Lần 2,/).waitFor()
    await clerk.picture('t6-submitted')
  })
})
