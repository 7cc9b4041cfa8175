import { columnIndex, columnName, readAddress, sheetText } from './area.ts'
import { moved, type Lines } from './lines.ts'

/** A formula after rows or columns moved on the sheet it speaks of; references to what is gone become #REF!. */
export function movedFormula(
  formula: string,
  speaksOf: (sheet: string | undefined) => boolean,
  lines: Lines,
): string {
  const reference =
    /"(?:[^"]|"")*"|(?:('(?:[^']|'')+'|[A-Za-z_]\w*)!)?(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?(?![\w(])/g
  return formula.replace(
    reference,
    (whole: string, sheet: string | undefined, ...parts: (string | undefined)[]) => {
      const [d1, c1, d2, r1, d3, c2, d4, r2] = parts
      if (c1 === undefined || r1 === undefined) return whole
      const name = sheet?.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet
      if (!speaksOf(name)) return whole
      const area = readAddress(c2 === undefined ? `${c1}${r1}` : `${c1}${r1}:${c2}${String(r2)}`)
      const next = moved(area, lines)
      const prefix = sheet === undefined ? '' : `${sheet}!`
      if (!next) return `${prefix}#REF!`
      const first = `${String(d1)}${columnName(next.column)}${String(d2)}${String(next.row + 1)}`
      if (c2 === undefined) return prefix + first
      return `${prefix}${first}:${String(d3)}${columnName(next.column + next.columns - 1)}${String(d4)}${String(next.row + next.rows)}`
    },
  )
}

/** A formula after a sheet got another name; with no name the sheet is gone and what spoke of it becomes #REF!. */
export function renamedFormula(formula: string, from: string, to: string | undefined): string {
  const prefix =
    /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|([A-Za-z_]\w*))!(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)?/g
  return formula.replace(prefix, (whole: string, quoted?: string, bare?: string, cells = '') => {
    const name = quoted?.replaceAll("''", "'") ?? bare
    if (name?.toLowerCase() !== from.toLowerCase()) return whole
    return to === undefined ? '#REF!' : `${sheetText(to)}!${cells}`
  })
}

/** A formula as it reads so many rows and columns further on: references without $ move along. */
export function carriedFormula(formula: string, rows: number, columns: number): string {
  const cell = /"(?:[^"]|"")*"|'(?:[^']|'')+'|(?<![\w$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(!])/g
  return formula.replace(cell, (whole: string, fixed = '', column?: string, pinned = '', row?: string) => {
    if (column === undefined || row === undefined) return whole
    const across = columnIndex(column) + (fixed ? 0 : columns)
    const down = Number(row) + (pinned ? 0 : rows)
    return across < 0 || down < 1 ? '#REF!' : `${fixed}${columnName(across)}${pinned}${String(down)}`
  })
}

/** The rule of a limit with its formulas mapped, those of its list among them. */
export const mappedRules = (
  rule: Readonly<Record<string, unknown>>,
  map: (formula: string) => string,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(rule).map(([kind, inner]) => [
      kind,
      inner === null || typeof inner !== 'object'
        ? inner
        : Object.fromEntries(
            Object.entries(inner).map(([part, value]: [string, unknown]) => [
              part,
              typeof value === 'string' && value.startsWith('=') ? map(value) : value,
            ]),
          ),
    ]),
  )
