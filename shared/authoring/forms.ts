import { classForm } from './class-form.ts'
import { criterionForm } from './criterion-form.ts'
import { exampleForm } from './example-form.ts'
import { levelForm } from './level-form.ts'
import { quotaForm } from './quota-form.ts'
import type { Columns } from './heads.ts'
import { ruleForm } from './rule-form.ts'
import { sanctionForm } from './sanction-form.ts'
import { sectionForm } from './section-form.ts'
import { tableHead } from './table-form.ts'

/** The columns of every sheet. */
export const columns: Columns = {
  MAU: tableHead.columns,
  PHAN: sectionForm.columns,
  TIEU_CHI: criterionForm.columns,
  MUC: levelForm.columns,
  RANG_BUOC: ruleForm.columns,
  XEP_LOAI: classForm.columns,
  LOAI_TRU: sanctionForm.columns,
  HAN_NGACH: quotaForm.columns,
  KIEM_THU: exampleForm.columns,
}
