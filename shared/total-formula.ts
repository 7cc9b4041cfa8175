import { knownFormula, namedCell, type FormulaSheet } from './cell-names.ts'
import { nativeFormula } from './expression/print.ts'
import type { Prepared } from './prepared.ts'
import { quoted, roundedFormula, shown } from './scoring/cells.ts'

/** The lines that may stand under the table, top down; the percentage only where units are ranked by it. */
export const totalLines = ['main', 'bonus', 'deduction', 'total', 'percent'] as const
export type TotalLine = (typeof totalLines)[number]

export const linesOf = ({ template }: Prepared): readonly TotalLine[] =>
  template.rankBy === 'percent' ? totalLines : totalLines.slice(0, 4)

/** The lines under the table, from the hidden cells of its sections. */
export function totalFormulas({ prepared, cellsOf }: FormulaSheet, ownCell: (line: TotalLine) => string) {
  const { nodes, template } = prepared
  const { floor, ceiling, rounding, decimals } = template
  const sum = (kind: 'main' | 'bonus' | 'deduction', cell: 'settled' | 'assigned'): string => {
    const sections = nodes.flatMap((node, index) =>
      node.parent < 0 && node.section === kind ? [cellsOf(index)[cell]] : [],
    )
    return sections.length === 0 ? '0' : sections.join('+')
  }
  const bounded = `MAX(${String(floor)},MIN(${String(ceiling)},${ownCell('main')}+${ownCell('bonus')}-${ownCell('deduction')}))`
  const total = roundedFormula(bounded, rounding?.at === 'total' ? rounding.step : 1)
  const given = `(${sum('main', 'assigned')})`
  const percent = `IF(${given}=0,0,INT((20000*${ownCell('total')}+${given})/(2*${given})))`
  return linesOf(prepared).map((line) => ({
    line,
    settled: `=${line === 'total' ? total : line === 'percent' ? percent : sum(line, 'settled')}`,
    points: shown(ownCell(line), line === 'deduction', line === 'percent' ? 2 : decimals),
  }))
}

/** The line of each cross rule under the totals: its hidden verdict, the same number that `checkRules` gives, and its words. */
export function ruleFormulas(sheet: FormulaSheet, ownCell: (rule: number) => string, total: string) {
  return sheet.prepared.rules.map(({ rule, kept }, index) => {
    const cellOf = (name: (typeof kept.names)[number]) => namedCell(sheet, name, { total })
    const test = nativeFormula(kept.expression, cellOf)
    const looked = `IFERROR(IF(${test},1,-1),0)`
    const lacking = kept.names.flatMap((name) =>
      name.prefix === 'MC' || name.prefix === 'DIEM' ? [] : [`NOT(ISNUMBER(${cellOf(name)}))`],
    )
    const found =
      rule.missing === 'zero' || lacking.length === 0
        ? looked
        : `IF(OR(${lacking.join(',')}),${rule.missing === 'skip' ? '0' : '-2'},${looked})`
    const said = rule.severity === 'problem' ? 'Không khớp: sửa số liệu' : 'Xem lại, rồi xác nhận'
    const own = ownCell(index)
    return {
      settled: `=IF(${knownFormula(sheet, kept)},${found},0)`,
      check: `=IF(${own}>=0,"",IF(${own}=-2,"Thiếu số liệu",${quoted(said)}))`,
    }
  })
}
