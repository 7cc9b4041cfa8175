import { DataValidationErrorStyle, DataValidationRenderMode, DataValidationType } from '@univerjs/presets'
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
} from '@univerjs/preset-sheets-conditional-formatting'
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
} from '@univerjs/preset-sheets-data-validation'
import type { GridAccess } from './grid-access.ts'
import { rangeOf } from './grid-layout.ts'
import { gridBorder } from './grid-cells.ts'
import { listOptions } from './limits.ts'
import type { ConditionalFormat, Validation } from './host/model/sheet-parts.ts'
import type { SheetModel } from './host/model/sheet.ts'

type Shown = { lists: string; listIds: string[]; conditionals: string; conditionalIds: string[] }

/** Keeps the grid's drop-down lists and conditional formats those of the model. Other limits are kept by `limits.ts`. */
export function gridRules(grid: GridAccess) {
  const shown = new Map<string, Shown>()
  let made = 0
  const nextId = (): string => `rule-${String((made += 1))}`

  function pushLists(sheet: SheetModel, before: Shown): void {
    const lists = sheet.validations.flatMap((validation) => {
      const options = listOptions(sheet, validation)
      return options ? [{ validation, options }] : []
    })
    const text = JSON.stringify(lists.map(({ validation: { area }, options }) => [area, options]))
    if (text === before.lists) return
    if (before.listIds.length > 0)
      grid.push(RemoveDataValidationMutation.id, { subUnitId: sheet.id, ruleId: before.listIds })
    const rules = lists.map(({ validation, options }) => listRule(nextId(), validation, options))
    if (rules.length > 0) grid.push(AddDataValidationMutation.id, { subUnitId: sheet.id, rule: rules })
    before.lists = text
    before.listIds = rules.map(({ uid }) => uid)
  }

  function pushConditionals(sheet: SheetModel, before: Shown): void {
    const text = JSON.stringify(sheet.conditionals)
    if (text === before.conditionals) return
    for (const cfId of before.conditionalIds)
      grid.push(DeleteConditionalRuleMutation.id, { subUnitId: sheet.id, cfId })
    // The grid puts a new rule before the others; in Excel the first one added wins too, so they go in from the last.
    const rules = sheet.conditionals.map((format) => conditionalRule(nextId(), format))
    for (const rule of rules) grid.push(AddConditionalRuleMutation.id, { subUnitId: sheet.id, rule })
    before.conditionals = text
    before.conditionalIds = rules.map(({ cfId }) => cfId)
  }

  return {
    push(sheet: SheetModel): void {
      const before = shown.get(sheet.id) ?? {
        lists: '[]',
        listIds: [],
        conditionals: '[]',
        conditionalIds: [],
      }
      shown.set(sheet.id, before)
      pushLists(sheet, before)
      pushConditionals(sheet, before)
    },
    forget: (id: string): void => void shown.delete(id),
  }
}

const listRule = (uid: string, { area }: Validation, options: readonly string[]) => ({
  uid,
  ranges: [rangeOf(area)],
  type: DataValidationType.LIST,
  formula1: JSON.stringify(options),
  allowBlank: true,
  errorStyle: DataValidationErrorStyle.INFO,
  showErrorMessage: false,
  renderMode: DataValidationRenderMode.ARROW,
})

function conditionalRule(cfId: string, { area, formula, fill, fontColor, bold, border }: ConditionalFormat) {
  const line =
    border === undefined ? null : gridBorder({ style: 'Continuous', weight: 'Thin', color: border })
  return {
    cfId,
    ranges: [rangeOf(area)],
    stopIfTrue: false,
    rule: {
      type: 'highlightCell',
      subType: 'formula',
      value: formula,
      style: {
        ...(fill === undefined ? {} : { bg: { rgb: fill } }),
        ...(fontColor === undefined ? {} : { cl: { rgb: fontColor } }),
        ...(bold ? { bl: 1 } : {}),
        ...(line ? { bd: { t: line, b: line, l: line, r: line } } : {}),
      },
    },
  }
}
