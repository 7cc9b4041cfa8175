/**
 * Writes api-sets.json: which version of ExcelApi every member of the emulated classes came with, read from the typings;
 * "visibility =" where writing came later than reading.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import * as charts from './api/charts.ts'
import * as conditionalFormats from './api/conditional-formats.ts'
import * as dataValidation from './api/data-validation.ts'
import * as names from './api/names.ts'
import * as pageLayout from './api/page-layout.ts'
import * as rangeAreas from './api/range-areas.ts'
import * as rangeBorders from './api/range-borders.ts'
import * as rangeFormat from './api/range-format.ts'
import * as range from './api/range.ts'
import * as workbook from './api/workbook.ts'
import * as worksheetParts from './api/worksheet-parts.ts'
import * as worksheet from './api/worksheet.ts'

const root = path.join(import.meta.dirname, '../../..')
const file = path.join(root, 'node_modules/@types/office-js/index.d.ts')
const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
const modules = [
  charts,
  conditionalFormats,
  dataValidation,
  names,
  pageLayout,
  rangeAreas,
  rangeBorders,
  rangeFormat,
  range,
  workbook,
  worksheet,
  worksheetParts,
]
const wanted = new Set(
  modules
    .flatMap((each): unknown[] => Object.values(each))
    .flatMap((each) => (typeof each === 'function' && 'hostType' in each ? [String(each.hostType)] : [])),
)

const saidOf = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .map((each) => each.getFullText())
    .join('\n')

function versionOf(node: ts.Node): string | undefined {
  const said = saidOf(node)
  const match = /\[Api set: ExcelApi(\w*) ([\d.]+)/.exec(said)
  return match ? `${match[1] ? `${match[1]} ` : ''}${String(match[2])}` : undefined
}

const sets: Record<string, Record<string, string>> = {}
function visit(node: ts.Node, inExcel: boolean): void {
  const within = inExcel || (ts.isModuleDeclaration(node) && node.name.text === 'Excel')
  if (within && ts.isClassDeclaration(node) && node.name && wanted.has(node.name.text)) {
    const own = versionOf(node)
    const members = (sets[node.name.text] ??= {})
    for (const member of node.members) {
      const version = versionOf(member) ?? own
      if (!member.name || !version) continue
      const name = member.name.getText()
      members[name] ??= version
      const written = /([\d.]+) for (?:set\b|setting)/.exec(saidOf(member))?.[1]
      if (written !== undefined) members[`${name} =`] ??= written
    }
    return
  }
  ts.forEachChild(node, (child) => {
    visit(child, within)
  })
}
visit(source, false)
writeFileSync(path.join(import.meta.dirname, 'api-sets.json'), `${JSON.stringify(sets)}\n`)
console.log(
  `${String(Object.keys(sets).length)} classes, ${String(Object.values(sets).reduce((sum, each) => sum + Object.keys(each).length, 0))} members`,
)
