/** Tells which version of ExcelApi the add-in needs: the newest of the Office.js members that its source names. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const root = path.join(import.meta.dirname, '..')
const types = path.join(root, 'node_modules/@types/office-js/index.d.ts')
const folder = path.join(root, 'addin/excel')
const files = readdirSync(folder).map((file) => path.join(folder, file))

const program = ts.createProgram([types, ...files], {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
})
const checker = program.getTypeChecker()

function versionOf(declaration: ts.Node | undefined): number {
  const said = declaration
    ? ts
        .getJSDocCommentsAndTags(declaration)
        .map((each) => each.getFullText())
        .join('\n')
    : ''
  return Number(/\[Api set: ExcelApi 1\.(\d+)/.exec(said)?.[1] ?? 0)
}

const members = new Map<string, number>()
function visit(node: ts.Node): void {
  if (ts.isPropertyAccessExpression(node)) {
    const declaration = checker
      .getSymbolAtLocation(node.name)
      ?.declarations?.find((each) => each.getSourceFile().fileName === types)
    const version = versionOf(declaration) || versionOf(declaration?.parent)
    if (version > 0) members.set(node.getText(), version)
  }
  ts.forEachChild(node, visit)
}
for (const file of files) {
  const source = program.getSourceFile(file)
  if (source) visit(source)
}
console.log(
  JSON.stringify({ needed: `1.${String(Math.max(0, ...members.values()))}`, members: members.size }),
)
