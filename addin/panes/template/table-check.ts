import { readSheets, type SheetReading } from '../../../shared/authoring/read-sheets.ts'
import type { CellPlace, GivenSheet } from '../../../shared/authoring/sheet.ts'
import { runExamples, type ExampleResult } from '../../../shared/example-check.ts'
import type { Finding } from '../../../shared/lint/finding.ts'
import { isError, lintTemplate } from '../../../shared/lint/lint.ts'
import type { Template } from '../../../shared/template.ts'

/** Something found in the table, with the cell it stands in where there is one. */
export type PlacedFinding = { finding: Finding; place: CellPlace | undefined }

/** What came of looking a table's sheets through. `blocked`: how much stands between the table and publishing. */
export type Checked = {
  problems: SheetReading['problems']
  template: Template | undefined
  findings: readonly PlacedFinding[]
  examples: readonly ExampleResult[]
  blocked: { problems: number; errors: number; examples: number }
}

/** Reads a table's sheets, lints the table, and runs its own examples where it can be scored. */
export function checkTable(sheets: readonly GivenSheet[]): Checked {
  const { problems, template, placeOfFinding } = readSheets(sheets)
  const found = template ? lintTemplate(template) : []
  const errors = found.filter(isError).length
  const examples = template && errors === 0 ? runExamples(template) : []
  return {
    problems,
    template,
    findings: found.map((finding) => ({ finding, place: placeOfFinding(finding) })),
    examples,
    blocked: { problems: problems.length, errors, examples: examples.filter(isFailed).length },
  }
}

export const isFailed = ({ differences }: ExampleResult): boolean => differences.length > 0

export const isReady = ({ template, blocked }: Checked): boolean =>
  template !== undefined && blocked.problems + blocked.errors + blocked.examples === 0
