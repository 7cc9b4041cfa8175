import type { CellValue } from '../cell.ts'
import type { Branch, Criterion, Group, Section } from '../criterion.ts'
import type { Template } from '../template.ts'
import { classForm } from './class-form.ts'
import { criterionForm } from './criterion-form.ts'
import { put, valueAt, type Draft } from './draft.ts'
import { exampleForm } from './example-form.ts'
import { exampleRows } from './example-rows.ts'
import { sheetOf, writtenCell, writtenRow, type Form } from './form.ts'
import type { Measure } from './kind.ts'
import { levelForm } from './level-form.ts'
import { quotaForm } from './quota-form.ts'
import { ruleForm } from './rule-form.ts'
import { sanctionForm } from './sanction-form.ts'
import { sectionForm } from './section-form.ts'
import type { AuthoringSheet } from './sheet.ts'
import { emptyLists, settings, tableHead } from './table-form.ts'

type Line = { branch: Section | Branch; parent: string | undefined }

/**
 * A criteria table as sheets for people: whatever a template says stands in a cell of its own, in the words and numbers of a
 * person. Reading the sheets again with `readSheets` gives the same template, provided no code stands twice, no example enters a
 * row that is not there, and every expression can be read, as in any table that can be published.
 */
export function templateSheets(template: Template): AuthoringSheet[] {
  const { decimals, rankBy, crossRules, sanctions = [], lists = [], classes, quotas, examples } = template
  const measure: Measure = { decimals, threshold: rankBy === 'percent' ? 2 : decimals, percent: false }
  const sheet = (form: Form, objects: readonly Draft[] = []): AuthoringSheet =>
    sheetOf(
      form,
      objects.map((object) => writtenRow(form, object, measure)),
    )
  const lines = template.sections.flatMap((section) => linesOf(section, undefined))
  const criteria = lines.filter(
    (line): line is Line & { branch: Criterion } => line.branch.kind === 'criterion',
  )
  const methods = new Map<string, unknown>()
  for (const { branch } of criteria) if (!methods.has(branch.code)) methods.set(branch.code, branch.method)
  const parts = lines.filter(({ branch }) => branch.kind !== 'criterion')
  const separate = lists.map(({ code, label, when }) => ({
    code,
    reason: label,
    when,
    effect: { kind: 'list' },
  }))
  return [
    { ...tableHead, rows: settingRows(template, measure) },
    sheet(
      sectionForm,
      parts.map(({ branch, parent }) => ({ ...branch, parent })),
    ),
    sheet(criterionForm, criteria.map(criterionDraft)),
    sheet(
      levelForm,
      criteria.flatMap(({ branch }) => levelDrafts(branch)),
    ),
    sheet(ruleForm, crossRules),
    sheet(classForm, classes),
    sheet(sanctionForm, [...sanctions, ...separate]),
    sheet(quotaForm, quotas),
    sheetOf(
      exampleForm,
      (examples ?? []).flatMap((example) => exampleRows(example, methods, measure)),
    ),
  ]
}

function linesOf(branch: Section | Branch, parent: string | undefined): Line[] {
  const isPart = (each: Section | Branch): each is Section | Group => each.kind !== 'criterion'
  const inside = isPart(branch) ? branch.children : []
  return [{ branch, parent }, ...inside.flatMap((child) => linesOf(child, branch.code))]
}

/** A criterion with the name of its list in the place of its levels: its own code. */
function criterionDraft({ branch, parent }: Line & { branch: Criterion }): Draft {
  const draft: Draft = { ...branch, method: { ...branch.method }, parent }
  if ('levels' in branch.method) put(draft, 'method.levels', branch.code)
  return draft
}

const levelDrafts = ({ code, method }: Criterion): Draft[] =>
  'levels' in method ? method.levels.map((level) => ({ ...level, list: code })) : []

function settingRows(template: Template, measure: Measure): CellValue[][] {
  return settings.flatMap((setting) => {
    const { key, label, help, field } = setting
    const said = help === '' ? label : `${label}. ${help}`
    const value = field === 'empty' ? emptyIn(template) : valueAt(template, field)
    const values: readonly unknown[] = setting.several && Array.isArray(value) ? value : [value]
    const isOwn = field === 'empty' // only where there is something to say
    const shown = values.length === 0 && !isOwn ? [undefined] : values
    return shown.map((each, index) => [key, writtenCell(setting, each, measure), index === 0 ? said : ''])
  })
}

/** The lists that are there and hold nothing, which a sheet without rows does not say. */
const emptyIn = (template: Template): string[] =>
  (emptyLists.choices ?? []).flatMap((word) => {
    const read = emptyLists.read(word, { decimals: 2, threshold: 2, percent: false })
    const name = 'value' in read ? String(read.value) : ''
    const list = valueAt(template, name)
    return Array.isArray(list) && list.length === 0 ? [name] : []
  })
