import { literal, type CellValue } from './cell.ts'
import type { FormulaSheet } from './cell-names.ts'
import { asNumber } from './points.ts'
import type { Prepared } from './prepared.ts'
import { addressOf, columns, FIRST_ROW, sheetLine } from './sheet-column.ts'
import { markText, type SheetHead } from './sheet-mark.ts'
import { ruleFormulas, totalFormulas, type TotalLine } from './total-formula.ts'

/** What stands above the table. */
export function headRows(
  { mark, blocName, unitName, periodName, deadlineText }: SheetHead,
  { template }: Prepared,
): CellValue[][] {
  const line = (text: string): CellValue[] => sheetLine({ ma: literal(text) })
  return [
    sheetLine({ ma: 'BẢNG TỰ CHẤM ĐIỂM THI ĐUA', tinh: markText(mark) }),
    line(`${unitName} – ${blocName} – ${periodName}`),
    line(`${template.name} (phiên bản ${String(template.version)}). ${deadlineText}`),
    line(
      'Ô vàng: nhập số liệu. Ô trắng: tự tính, không sửa. Viền đỏ và cột Kiểm tra: cần sửa. Không nhập nội dung bí mật nhà nước.',
    ),
    columns.map(({ key }) => key),
    columns.map(({ title: heading }) => heading),
  ]
}

export const totalLabels: Record<TotalLine, string> = {
  main: 'Cộng điểm các mục',
  bonus: 'Điểm thưởng',
  deduction: 'Điểm trừ',
  total: 'TỔNG ĐIỂM',
  percent: 'TỶ LỆ % SO VỚI ĐIỂM ĐƯỢC GIAO',
}

/** The lines of the totals. */
export function totalRows(
  sheet: FormulaSheet,
  totals: ReadonlyMap<TotalLine, number>,
  rules: readonly number[],
): CellValue[][] {
  const { template, nodes } = sheet.prepared
  return totalFormulas(sheet, (line) => addressOf('chot', totals.get(line) ?? 0)).map(
    ({ line, points, settled }) =>
      sheetLine({
        noi_dung: totalLabels[line],
        diem_chuan: line === 'main' ? asNumber(template.scale, template.decimals) : '',
        diem: points,
        kiem_tra: line === 'total' ? readyFormula(sheet, FIRST_ROW + nodes.length, rules) : '',
        chot: settled,
      }),
  )
}

/** Whether the sheet can be submitted: no row and no cross rule is in error. A row that waits for another has none of its own. */
function readyFormula({ prepared }: FormulaSheet, end: number, rules: readonly number[]): string {
  const settled = `${addressOf('chot', FIRST_ROW)}:${addressOf('chot', end - 1)}`
  const broken = prepared.rules.flatMap(({ rule }, index) =>
    rule.severity === 'problem' ? [`+IF(${addressOf('chot', rules[index] ?? 0)}<0,1,0)`] : [],
  )
  const wrong = `(COUNTIF(${settled},"<0")-COUNTIF(${settled},-7)${broken.join('')})`
  return `=IF(${wrong}=0,"Đủ điều kiện nộp","Chưa chốt: còn "&${wrong}&" dòng")`
}

/** The lines of the cross rules, with their heading. */
export function ruleRows(
  sheet: FormulaSheet,
  totals: ReadonlyMap<TotalLine, number>,
  rules: readonly number[],
): CellValue[][] {
  const total = addressOf('diem', totals.get('total') ?? 0)
  const lines = ruleFormulas(sheet, (index) => addressOf('chot', rules[index] ?? 0), total)
  if (lines.length === 0) return []
  return [
    sheetLine({ noi_dung: 'RÀNG BUỘC GIỮA CÁC TIÊU CHÍ' }),
    ...lines.map(({ settled, check }, index) => {
      const rule = sheet.prepared.rules[index]?.rule
      return sheetLine({
        noi_dung: literal(rule?.message ?? ''),
        kiem_tra: check,
        chot: settled,
      })
    }),
  ]
}
