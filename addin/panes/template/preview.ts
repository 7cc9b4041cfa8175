import type { Bloc } from '../../../shared/bloc.ts'
import { noFacts } from '../../../shared/facts.ts'
import { prepare } from '../../../shared/prepared.ts'
import { findMark } from '../../../shared/sheet-reading.ts'
import type { Template } from '../../../shared/template.ts'
import { scoringSheet } from '../../../shared/worksheet.ts'
import { readWorkbook } from '../../excel/reading.ts'
import { writeSheet } from '../../excel/sheet.ts'

/** No unit and no period has this name, so that a preview is nobody's scoring sheet. */
const NOBODY = 'xem-thu'

/** Writes the scoring sheet that a unit would get, for nobody; never over one that is somebody's. 2 syncs. */
export async function writePreview(template: Template, bloc: Bloc): Promise<void> {
  const open = await readWorkbook()
  const isOurs = open.sheet !== undefined && findMark(open.sheet.grid)?.unit === NOBODY
  const mark = {
    bloc: bloc.id,
    period: NOBODY,
    unit: NOBODY,
    template: template.id,
    version: template.version,
  }
  const head = {
    mark,
    blocName: bloc.name,
    unitName: 'Đơn vị (xem thử)',
    periodName: 'Xem thử',
    deadlineText: 'Bảng xem thử, không nộp được.',
  }
  const sheet = scoringSheet(prepare(template), head, noFacts, [])
  await writeSheet(sheet, isOurs ? open : { ...open, sheet: undefined })
}
