import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { demoBlocs } from '../../functions/local/demo/bloc.ts'
import { demoEntries } from '../../functions/local/demo/entries.ts'
import { cellsOf } from '../../shared/entry.ts'
import { pointsText } from '../../shared/option.ts'
import { prepare } from '../../shared/prepared.ts'
import { score } from '../../shared/scorecard.ts'
import { entriesByRow } from '../../shared/submission.ts'
import { FIRST_ROW } from '../../shared/sheet-column.ts'
import { mustBeAccessible } from './accessible.ts'
import { Desk, openBrowser, openOffice, type Office } from './desk.ts'

const [bloc] = demoBlocs
if (!bloc) throw new Error('The demo has no bloc')
const prepared = prepare(bloc.template)
const unit = bloc.units.find((each) => each.unit.id === 'toa-an')
if (!unit) throw new Error('The demo has no court')
const entries = demoEntries(bloc.template, unit, 7)
const card = score(prepared, entriesByRow(prepared, entries).entries, { targets: unit.targets, given: {} })
const rowOf = (code: string) => FIRST_ROW + prepared.nodes.findIndex(({ branch }) => branch.code === code)
const [VALUE, EVIDENCE, TOTAL_HIDDEN] = [6, 8, 12]

let office: Office
let browser: Browser
let court: Desk
let head: Desk
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

const sheetTotal = (desk: Desk): Promise<unknown> =>
  desk.workbook((model, at) => model.findSheet('Tự chấm')?.cell(at.row, at.column).value, {
    row: FIRST_ROW + prepared.nodes.length + 3,
    column: TOTAL_HIDDEN,
  })

describe('A scoring year in the workbench', { concurrent: false }, () => {
  test('1. The court’s clerk signs in and sees in one line what is to be done', async () => {
    court = await Desk.open(office, browser)
    desks.set('court', court)
    await mustBeAccessible(court)
    await court.signIn('toaan')
    await court.text(/^Bạn cần: chấm \d+ tiêu chí, nộp trước 17:00/).waitFor()
    await mustBeAccessible(court)
    await court.picture('1-signed-in')
  })

  test('2. One press writes the scoring sheet of the real table', async () => {
    await court.button('Lập bảng tự chấm').click()
    await court.text(/^0\/\d+ tiêu chí$/).waitFor()
    const shown = await court.workbook(
      (model) => ({
        name: model.active.name,
        rows: model.active.used?.rows,
        locked: model.active.isLocked(8, 7),
      }),
      null,
    )
    expect(shown).toEqual({ name: 'Tự chấm', rows: FIRST_ROW + prepared.nodes.length + 4, locked: true })
    expect(await sheetTotal(court)).toBe(0)
    await mustBeAccessible(court)
    await court.picture('2-sheet')
  })

  test('3. A mistake is told in words beside its cell, one press away, and gone once mended', async () => {
    const judged = prepared.rows.find(({ criterion }) => criterion.method.kind === 'judged')?.criterion
    if (!judged) throw new Error('The table has no judged criterion')
    const at = rowOf(judged.code)
    // pasted, as data validation would stop it being typed
    await court.paste(at, VALUE, '99999')
    await court.text(/^Phải từ 0 đến/).waitFor()
    await mustBeAccessible(court)
    await court.picture('3-mistake')
    await court.workbook(
      (model) => model.select(model.active, { row: 0, column: 0, rows: 1, columns: 1 }),
      null,
    )
    await court
      .button(new RegExp(`^Đến ô G${String(at + 1)},`))
      .first()
      .click()
    await expect
      .poll(() => court.workbook((model) => model.selection, null))
      .toMatchObject({ row: at, column: VALUE })
    await court.type(at, VALUE, pointsText(judged.max, 2).replaceAll('.', ''))
    await court.type(at, EVIDENCE, 'Báo cáo 12/BC-TA ngày 01/11/2026')
    await court.text('Không có lỗi').waitFor()
  })

  test(
    '3b. The whole sheet is typed and pasted; pane, sheet and rules come to the same total',
    { timeout: 300_000 },
    async () => {
      for (const entry of entries) {
        const found = prepared.rows.find(({ criterion }) => criterion.code === entry.criterion)?.criterion
        if (!found || entry.value === null) continue
        const cells = cellsOf(found, entry, 2)
        const typed =
          typeof cells.value === 'number' ? String(cells.value).replace('.', ',') : String(cells.value)
        const row = rowOf(entry.criterion)
        await court.type(row, VALUE, typed)
        if (cells.target !== '') await court.type(row, 5, String(cells.target).replace('.', ','))
        if (entry.evidence !== '' || entry.explanation !== '')
          await court.paste(row, EVIDENCE, `${entry.evidence}\t${entry.explanation}`)
      }
      await court.text('Không có lỗi').waitFor()
      await expect.poll(() => sheetTotal(court)).toBe(card.total)
      await court.pane.getByText(pointsText(card.total, 2), { exact: true }).first().waitFor()
      await court.picture('3b-full')
    },
  )

  test('3c. Any number can be asked why, down to what was typed', async () => {
    const answer = court.pane.getByRole('dialog')
    await court.button('Vì sao tổng này?').click()
    await answer.getByRole('heading', { name: `Vì sao được ${pointsText(card.total, 2)} điểm?` }).waitFor()
    await mustBeAccessible(court)
    await court.picture('3c-why-total')
    const part = answer.getByRole('listitem').getByRole('button').first()
    while ((await part.count()) > 0) await part.click()
    await answer.getByText(/^Cách chấm: /).waitFor()
    await answer.getByRole('button', { name: 'Quay lại' }).click()
    await part.waitFor()
    await court.page.keyboard.press('Escape')
    await answer.waitFor({ state: 'detached' })
    await expect.poll(() => court.pane.locator(':focus').textContent()).toBe('Vì sao tổng này?')
    const [first] = prepared.rows
    await court.workbook(
      (model, row) => {
        model.select(model.active, { row, column: 6, rows: 1, columns: 1 })
      },
      rowOf(first?.criterion.code ?? ''),
    )
    await court.button('Vì sao dòng đang chọn?').click()
    await answer.getByText(`${first?.criterion.code ?? ''}. ${first?.criterion.label ?? ''}`).waitFor()
    await court.picture('3c-why-row')
    await answer.getByRole('button', { name: 'Đóng' }).click()
  })

  test('4. The browser is closed and opened again: the draft is there, in the workbook and on the server', async () => {
    await court.text(/^Đã lưu nháp .* máy chủ$/).waitFor()
    await court.leaveAndComeBack()
    if (await court.button('Đăng nhập').isVisible()) await court.signInAgain()
    await court.pane.getByText(pointsText(card.total, 2), { exact: true }).first().waitFor()
    const other = await Desk.open(office, browser)
    await other.signIn('toaan')
    await other.button('Lập bảng tự chấm').click()
    await other.pane.getByText(pointsText(card.total, 2), { exact: true }).first().waitFor()
    await other.context.close()
  })

  test('5. Submitting survives a lost connection and a double click: one submission, one receipt', async () => {
    await court.button('Nộp bản tự chấm').click()
    await mustBeAccessible(court)
    await court.context.setOffline(true)
    await court.pane.getByRole('button', { name: 'Nộp', exact: true }).click()
    await court.text(/Mất kết nối/).waitFor()
    await court.picture('5-offline')
    await court.context.setOffline(false)
    const again = court.pane.getByRole('button', { name: /^(Thử lại|Nộp)$/ }).first()
    await again.dblclick()
    await court.text(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).waitFor()
    await court.text(/^Lần 1,/).waitFor()
    await mustBeAccessible(court)
    await court.picture('5-receipt')
  })

  test('5b. A second revision replaces the first until the head closes', async () => {
    const bonus = prepared.rows.find(
      ({ section, criterion }) => section === 'bonus' && criterion.method.kind === 'per-event',
    )?.criterion
    if (!bonus) throw new Error('The table has no bonus by events')
    const openSheet = court.button('Mở bảng tự chấm')
    if (await openSheet.isVisible()) await openSheet.click()
    await court.type(rowOf(bonus.code), VALUE, '1')
    await court.type(rowOf(bonus.code), EVIDENCE, 'Quyết định 99/QĐ-UBND')
    await court.button(/^Nộp (lại )?bản tự chấm$/).click()
    await court.pane.getByRole('button', { name: 'Nộp', exact: true }).click()
    await court.text(/^Lần 2,/).waitFor()
  })

  test('6. The head sees who is in, ranks, writes both sheets and closes', async () => {
    head = await Desk.open(office, browser)
    desks.set('head', head)
    await head.signIn('tuphap')
    await head.pane.getByRole('tab', { name: 'Tiến độ' }).click()
    await head.text('5/7 đơn vị đã nộp').waitFor()
    await mustBeAccessible(head)
    await head.picture('6-progress')
    await head.pane.getByRole('tab', { name: 'Xếp hạng' }).click()
    await head.text(/Bằng điểm, bằng mọi tiêu chí phụ: đồng hạng/).waitFor()
    await head.text(/Bằng tổng điểm; kém điểm thưởng/).waitFor()
    await mustBeAccessible(head)
    await head.picture('6-ranking')
    await head
      .button(/^Vì sao .* được số điểm này\?$/)
      .first()
      .click()
    await head.pane.getByRole('heading', { name: /^Vì sao được .* điểm\?$/ }).waitFor()
    await mustBeAccessible(head)
    await head.picture('6-why')
    await head.page.keyboard.press('Escape')
    await head.pane.getByRole('dialog').waitFor({ state: 'hidden' })
    await head.button('Ghi bảng xếp hạng ra trang tính').click()
    await head.text(/Đã ghi ra trang “Xếp hạng”/).waitFor()
    await head.picture('6-ranking-sheet')
    await head.button('Ghi bảng tổng hợp').click()
    await head.text(/Đã ghi ra trang “Tổng hợp”/).waitFor()
    await head.picture('6-matrix-sheet')
    const written = await head.workbook(
      (model) => ({
        names: model.sheets.map(({ name }) => name),
        charts: model.findSheet('Xếp hạng')?.charts.length,
      }),
      null,
    )
    expect(written.names).toEqual(expect.arrayContaining(['Xếp hạng', 'Tổng hợp']))
    expect(written.charts).toBe(1)
    await head.button('Chốt kỳ').click()
    await mustBeAccessible(head)
    await head.pane.getByRole('checkbox').check()
    await head.pane.getByRole('alertdialog').getByRole('button', { name: 'Chốt kỳ' }).click()
    await head.text('Kỳ đã chốt').waitFor()
    await head.picture('6-closed')
  })

  test('6b. From that instant no submission changes it', async () => {
    const openSheet = court.button('Mở bảng tự chấm')
    if (await openSheet.isVisible()) await openSheet.click()
    const bonus = prepared.rows.find(
      ({ section, criterion }) => section === 'bonus' && criterion.method.kind === 'per-event',
    )?.criterion
    await court.type(rowOf(bonus?.code ?? ''), VALUE, '2')
    const submit = court.button(/^Nộp (lại )?bản tự chấm$/)
    if (await submit.isVisible()) {
      await submit.click()
      await court.pane.getByRole('button', { name: 'Nộp', exact: true }).click()
    }
    await court.text('Kỳ đã chốt').waitFor()
    await court.text(/^Lần 2,/).waitFor()
    await mustBeAccessible(court)
    await court.picture('6b-closed')
  })

  test('7. The admin reads what is doubtful in a table before it is amended', async () => {
    const admin = await Desk.open(office, browser)
    desks.set('admin', admin)
    await admin.signIn('quantri')
    await admin.button(/HĐND cấp tỉnh/).click()
    await admin.pane.getByRole('tab', { name: 'Bảng tiêu chí' }).click()
    await admin.button('Mở bản mới nhất để sửa').click()
    await admin.text(/^Đã soát toàn bộ bảng: 4 điều/).waitFor()
    await admin.pane.getByRole('heading', { name: 'Rất có thể nhầm (4)' }).waitFor()
    await admin.text(/^IX\.1 /).waitFor()
    await admin.button('Vì sao, và cách sửa').first().click()
    await admin.text(/^Cách sửa: Giữ một chỗ/).waitFor()
    await mustBeAccessible(admin)
    await admin.picture('7-table')
  })
})
