import { Criterion } from '../criterion.ts'
import { guarded } from '../lint/guard.ts'
import type { Finding } from '../lint/finding.ts'
import { meant, nearest } from '../lint/nearest.ts'
import { Template } from '../template.ts'
import { Told, wrong, type AuthoringProblem } from './authoring-problem.ts'
import { classForm } from './class-form.ts'
import { criterionForm } from './criterion-form.ts'
import { Origins, type Draft, type Found } from './draft.ts'
import { findingSpot, pathIn } from './finding-place.ts'
import { folded } from './folded.ts'
import type { Form } from './form.ts'
import { columns } from './forms.ts'
import { tellIssues } from './issue.ts'
import { quotaForm } from './quota-form.ts'
import { readExamples } from './read-examples.ts'
import { giveLevels, readLevels, tellUnused } from './read-levels.ts'
import { readRow, type Reading } from './read-row.ts'
import { parted } from './read-sanctions.ts'
import { branchOf, treeOf } from './read-sections.ts'
import { readTable } from './read-table.ts'
import { rowsOf, type Row } from './rows.ts'
import { ruleForm } from './rule-form.ts'
import { sanctionForm } from './sanction-form.ts'
import { sectionForm } from './section-form.ts'
import { placeOf, sheetKeys, type CellPlace, type GivenSheet, type SheetKey } from './sheet.ts'

/** What came of reading a table's sheets; `placeOfFinding` tells in which cell the linter found something. */
export type SheetReading = {
  template?: Template
  problems: AuthoringProblem[]
  placeOfFinding: (finding: Finding) => CellPlace | undefined
}

/**
 * Reads a criteria table from its sheets, as a person left them: columns by their names, numbers and words as people type
 * them. Every mistake is told at once, each with its cell; there is a template only where there is none. Other sheets of the
 * workbook are left alone. Whether the table is sound is for `lintTemplate` to say.
 */
export function readSheets(sheets: readonly GivenSheet[]): SheetReading {
  const told = new Told()
  const reading: Reading = { told, origins: new Origins() }
  const given = sheetsByKey(sheets, told)
  const read = readDraft(given, reading)
  const { draft } = read
  const refused = guarded(draft)
  if (refused) {
    const found = reading.origins.find(draft, pathIn(refused.at.field))
    const spot = found?.spot ?? { sheet: 'MAU', row: 0, column: 0 }
    told.tell(found?.order ?? 0, spot, wrong('table.size', { what: refused.what }))
  }
  const parsed = refused ? undefined : Template.safeParse(draft)
  tellIssues(parsed?.error?.issues ?? [], draft, read.partial, reading)
  for (const stray of read.strays)
    tellIssues(Criterion.safeParse(stray).error?.issues ?? [], stray, read.partial, reading)
  const problems = told.problems()
  const [lost] = problems.length === 0 ? (parsed?.error?.issues ?? []) : []
  if (lost)
    throw new Error(`Reading the sheets of a table: nothing tells what is wrong at ${lost.path.join('.')}`)
  return {
    ...(parsed?.success && problems.length === 0 ? { template: parsed.data } : {}),
    problems,
    placeOfFinding: (finding) => {
      const spot = findingSpot(finding, draft, reading.origins)
      return spot && placeOf(spot)
    },
  }
}

/** The sheets that are a table's, by their keys; one that is missing or there twice is told. */
function sheetsByKey(sheets: readonly GivenSheet[], told: Told): Map<SheetKey, GivenSheet> {
  const found = new Map<SheetKey, GivenSheet>()
  const strangers = sheets.filter(({ key }) => !sheetKeys.some((each) => folded(each) === folded(key)))
  sheetKeys.forEach((key, order) => {
    const [first, ...others] = sheets.filter((sheet) => folded(sheet.key) === folded(key))
    if (first) found.set(key, first)
    else {
      const near = nearest(
        folded(key),
        strangers.map((each) => folded(each.key)),
      )
      const name = strangers.find((each) => folded(each.key) === near)?.key
      told.tell(
        order,
        { sheet: key, row: 0, column: 0 },
        wrong('sheet.missing', { name: key, near: meant(name) }),
      )
    }
    for (const other of others)
      told.tell(order, { sheet: other.key, row: 0, column: 0 }, wrong('sheet.twice', { name: key }))
  })
  return found
}

/** A template as far as it could be read, the criteria that belong nowhere, and which lists may have lost members. */
type Whole = { draft: Draft; strays: readonly Draft[]; partial: readonly string[] }

function readDraft(given: ReadonlyMap<SheetKey, GivenSheet>, reading: Reading): Whole {
  const rows = (key: SheetKey): Row[] | undefined => {
    const sheet = given.get(key)
    return sheet && rowsOf(key, sheet, columns, reading.told)
  }
  const end = { sheet: given.get('MAU')?.key ?? 'MAU', row: given.get('MAU')?.cells.length ?? 0, column: 0 }
  const { draft, locate, measure, empty } = readTable(rows('MAU') ?? [], end, reading)
  reading.origins.set(draft, (path) => locate(path) ?? topOf(path[0], given))
  const list = (form: Form): { draft: Draft; row: Row }[] | undefined =>
    rows(form.key)?.map((row) => ({ draft: readRow(form, row, measure, reading).draft, row }))
  const drafts = (form: Form): Draft[] => (list(form) ?? []).map((each) => each.draft)
  const [readParts, readLeaves] = [list(sectionForm), list(criterionForm)]
  const [parts, leaves] = [readParts ?? [], readLeaves ?? []]
  const lists = readLevels(rows('MUC'), measure, reading)
  for (const leaf of leaves) {
    leaf.draft['kind'] = 'criterion'
    giveLevels(leaf.draft, leaf.row, lists)
  }
  const branches = [...parts, ...leaves].map((each) => each.draft)
  if (readLeaves) tellUnused(lists, branches)
  const tree = treeOf(readParts?.map(branchOf), leaves.map(branchOf))
  draft['sections'] = tree.sections
  const all = {
    crossRules: drafts(ruleForm),
    ...parted(list(sanctionForm) ?? [], reading),
    classes: drafts(classForm),
    quotas: drafts(quotaForm),
    examples: readExamples(rows('KIEM_THU') ?? [], measure, branches, reading),
  }
  for (const [name, members] of Object.entries(all))
    if (members.length > 0 || empty.includes(name)) draft[name] = members
  const partial = [...(tree.isWhole && readLeaves ? [] : ['children']), ...(lists.isWhole ? [] : ['levels'])]
  return { draft, strays: tree.strays, partial }
}

/** Where each list of a template has its sheet. */
const sheetOfList: Readonly<Record<string, SheetKey>> = {
  sections: 'PHAN',
  crossRules: 'RANG_BUOC',
  sanctions: 'LOAI_TRU',
  lists: 'LOAI_TRU',
  classes: 'XEP_LOAI',
  quotas: 'HAN_NGACH',
  examples: 'KIEM_THU',
}

/** The first cell of a list's sheet, for what is wrong with the list as a whole. */
function topOf(list: string | undefined, given: ReadonlyMap<SheetKey, GivenSheet>): Found | undefined {
  const key = sheetOfList[list ?? '']
  if (!key) return undefined
  const spot = { sheet: given.get(key)?.key ?? key, row: 0, column: 0 }
  return { spot, order: sheetKeys.indexOf(key), label: key, typed: '' }
}
