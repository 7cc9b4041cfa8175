import { addressOf, VISIBLE_COLUMNS } from '../../shared/sheet-column.ts'
import type { ScoringSheet } from '../../shared/worksheet.ts'
import { columnOf, ink } from './sheet-look.ts'

/** The lines of the cross rules under the totals: quiet while they are kept, coloured where they are broken. */
export function dressRules(target: Excel.Worksheet, { rules, prepared }: ScoringSheet): void {
  const [first] = rules
  if (first === undefined) return
  const heading = target.getRangeByIndexes(first - 1, 0, 1, VISIBLE_COLUMNS).format
  heading.font.bold = true
  heading.fill.color = ink.group
  const lines = target.getRangeByIndexes(first - 1, 0, rules.length + 1, VISIBLE_COLUMNS).format
  const frame = (['EdgeTop', 'EdgeBottom', 'InsideHorizontal'] as const).map((edge) =>
    lines.borders.getItem(edge),
  )
  for (const border of frame) {
    border.style = Excel.BorderLineStyle.continuous
    border.color = ink.line
  }
  prepared.rules.forEach(({ rule }, index) => {
    const at = rules[index]
    if (at === undefined) return
    const check = target.getRangeByIndexes(at, columnOf('kiem_tra'), 1, 1)
    check.format.horizontalAlignment = Excel.HorizontalAlignment.right
    const added = check.conditionalFormats.add(Excel.ConditionalFormatType.custom)
    added.custom.rule.formula = `=${addressOf('chot', at)}<0`
    added.custom.format.font.color = rule.severity === 'problem' ? ink.wrong : ink.doubt
  })
}
