import { createUniver, LifecycleStages, LocaleType, mergeLocales, type FUniver } from '@univerjs/presets'
import {
  CalculationMode,
  SetCellEditVisibleOperation,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core'
import coreEn from '@univerjs/preset-sheets-core/locales/en-US'
import coreVi from '@univerjs/preset-sheets-core/locales/vi-VN'
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting'
import conditionalEn from '@univerjs/preset-sheets-conditional-formatting/locales/en-US'
import conditionalVi from '@univerjs/preset-sheets-conditional-formatting/locales/vi-VN'
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation'
import validationEn from '@univerjs/preset-sheets-data-validation/locales/en-US'
import validationVi from '@univerjs/preset-sheets-data-validation/locales/vi-VN'
import '@univerjs/preset-sheets-core/lib/index.css'
import '@univerjs/preset-sheets-data-validation/lib/index.css'
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css'
import { gridAccess, UNIT, type GridAccess } from './grid-access.ts'
import { gridCalculation } from './grid-calculation.ts'
import { followClipboard } from './grid-clipboard.ts'
import { followEdits, type Refusals } from './grid-edits.ts'
import { writeNumbersWithComma } from './grid-numbers.ts'
import { gridRows, type GridRows } from './grid-rows.ts'
import { followSelection } from './grid-selection.ts'
import { emptySheet } from './grid-sheets.ts'
import { followStructure } from './grid-structure.ts'
import { gridView } from './grid-view.ts'
import type { WorkbookModel } from './host/model/workbook.ts'
import type { Locale } from './words.ts'

export type Grid = {
  api: FUniver
  access: GridAccess
  rows: GridRows
  /** Resolves once everything is shown and counted. */
  settled(): Promise<void>
}

const univerIn = (container: HTMLElement, locale: Locale) => {
  const language = locale === 'en-US' ? LocaleType.EN_US : LocaleType.VI_VN
  return createUniver({
    locale: language,
    locales: {
      [LocaleType.VI_VN]: mergeLocales(coreVi, validationVi, conditionalVi),
      [LocaleType.EN_US]: mergeLocales(coreEn, validationEn, conditionalEn),
    },
    presets: [
      UniverSheetsCorePreset({
        container,
        header: true,
        toolbar: false,
        contextMenu: false,
        footer: { menus: false, addSheetButtonConfig: { show: false } },
        formula: { initialFormulaComputing: CalculationMode.FORCED },
        disableTextFormatAlert: true,
        disableTextFormatMark: true,
        sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      }),
      UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
      UniverSheetsConditionalFormattingPreset(),
    ],
  })
}

/** Shows the model in a grid and brings back what a person does there. */
export async function startGrid(
  container: HTMLElement,
  model: WorkbookModel,
  locale: Locale,
  refusals: Refusals,
): Promise<Grid> {
  const { univer, univerAPI: api } = univerIn(container, locale)
  const workbook = api.createWorkbook({
    id: UNIT,
    name: 'BlocScore',
    defaultStyle: { ff: 'Calibri', fs: 11 },
    sheetOrder: model.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(model.sheets.map((sheet) => [sheet.id, emptySheet(sheet)])),
  })
  await rendered(api)
  const access = gridAccess(api, univer.__getInjector())
  // the words may be English, numbers are Vietnamese: so does the model read them
  workbook.setNumfmtLocal('vi')
  writeNumbersWithComma(access)
  const view = gridView(access, model)
  const calculation = gridCalculation(access, model)
  followEdits(access, model, view, refusals)
  followClipboard(access, model)
  followStructure(access, model, () => refusals.locked())
  followSelection(access, model)
  followTyping(access, model, refusals)
  view.showAll()
  return {
    api,
    access,
    rows: gridRows(access, model, () => refusals.protectedRows()),
    settled() {
      view.flush()
      return calculation.settled()
    },
  }
}

const rendered = (api: FUniver): Promise<void> =>
  new Promise((resolve) => {
    if (api.getCurrentLifecycleStage() >= LifecycleStages.Rendered) {
      resolve()
      return
    }
    const waiting = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < LifecycleStages.Rendered) return
      waiting.dispose()
      resolve()
    })
  })

/** While a person types in a cell Excel takes no changes; a locked cell of a protected sheet cannot be typed in. */
function followTyping({ api, commands }: GridAccess, model: WorkbookModel, refusals: Refusals): void {
  api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
    const sheet = model.findSheet(event.worksheet.getSheetId())
    if (!sheet?.isLocked(event.row, event.column)) return
    event.cancel = true
    refusals.locked()
  })
  commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetCellEditVisibleOperation.id) return
    const { visible } = params as { visible: boolean }
    if (visible) model.cellEditing = true
    // What was typed goes in right after the cell is left.
    else setTimeout(() => (model.cellEditing = false))
  })
}
