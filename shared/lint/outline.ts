import type { Branch, Criterion, Section } from '../criterion.ts'
import type { Template } from '../template.ts'
import type { Place } from './finding.ts'

/** A section, group or criterion as it stands in the printed order. */
export type Line = {
  index: number
  branch: Section | Branch
  parent: Line | undefined
  section: Section['kind']
  children: readonly Line[]
}
export type Row = Line & { branch: Criterion }

/** A table laid flat, sound or not. Of a code that stands twice the first is meant. */
export type Outline = {
  template: Template
  lines: readonly Line[]
  rows: readonly Row[]
  byCode: ReadonlyMap<string, Line>
}

const isRow = (line: Line): line is Row => line.branch.kind === 'criterion'

export function outlineOf(template: Template): Outline {
  const lines: Line[] = []
  const visit = (branch: Section | Branch, parent: Line | undefined, section: Section['kind']): Line => {
    const children: Line[] = []
    const line: Line = { index: lines.length, branch, parent, section, children }
    lines.push(line)
    if (branch.kind !== 'criterion')
      for (const child of branch.children) children.push(visit(child, line, section))
    return line
  }
  for (const section of template.sections) visit(section, undefined, section.kind)
  const byCode = new Map<string, Line>()
  for (const line of lines) if (!byCode.has(line.branch.code)) byCode.set(line.branch.code, line)
  return { template, lines, rows: lines.filter(isRow), byCode }
}

export const atLine = ({ index, branch }: Line, field: string): Place => ({
  of: 'row',
  index,
  code: branch.code,
  field,
})

export const atTable = (field: string): Place => ({ of: 'table', index: 0, field })
