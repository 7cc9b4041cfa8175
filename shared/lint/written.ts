import type { Expression, Kind } from '../expression/expression.ts'
import { parseExpression } from '../expression/grammar.ts'
import { formulaPoints, ruleText } from '../prepared.ts'
import type { Place } from './finding.ts'
import { atLine, type Outline, type Row } from './outline.ts'

/**
 * An expression of a table as it is written, and what it becomes a part of where that is more. `early`: it is counted while
 * rows are, before groups, sections and the total have points.
 */
export type Written = {
  at: Place
  text: string
  wanted: Kind
  early: boolean
  whole?: { text: string; wanted: Kind }
  row?: Row
  role: 'formula' | 'condition' | 'class' | 'side'
}

/** Every expression of a table, in printed order. */
export function writtenIn(outline: Outline): Written[] {
  const { rows, template } = outline
  const { crossRules = [], sanctions = [], lists = [], classes = [] } = template
  return [
    ...rows.flatMap((row) => rowExpressions(row, template.decimals)),
    ...crossRules.flatMap((rule, index): Written[] => {
      const at = { of: 'rule', index, code: rule.code } as const
      const side = { wanted: 'number', early: false, role: 'side' } as const
      return [
        { at: { ...at, field: 'left' }, text: rule.left, ...side },
        {
          at: { ...at, field: 'right' },
          text: rule.right,
          ...side,
          whole: { text: ruleText(rule), wanted: 'logical' },
        },
      ]
    }),
    ...sanctions.map(({ code, when, effect }, index) =>
      condition({ of: 'sanction', index, code, field: 'when' }, when, effect.kind === 'zero'),
    ),
    ...lists.map(({ code, when }, index) => condition({ of: 'list', index, code, field: 'when' }, when)),
    ...classes.flatMap(({ code, when }, index): Written[] =>
      when
        ? [{ ...condition({ of: 'class', index, code, field: 'when' }, when.condition), role: 'class' }]
        : [],
    ),
  ]
}

const condition = (at: Place, text: string, early = false): Written => ({
  at,
  text,
  wanted: 'logical',
  early,
  role: 'condition',
})

function rowExpressions(row: Row, decimals: number): Written[] {
  const { method, max, appliesWhen } = row.branch
  const formula: Written[] =
    method.kind === 'formula'
      ? [
          {
            at: atLine(row, 'method.expression'),
            text: method.expression,
            wanted: 'number',
            early: true,
            whole: { text: formulaPoints(method.expression, method.step, max, decimals), wanted: 'number' },
            row,
            role: 'formula',
          },
        ]
      : []
  if (appliesWhen === undefined) return formula
  return [...formula, { ...condition(atLine(row, 'appliesWhen'), appliesWhen, true), row }]
}

/** A written expression with what came of reading it. */
export type Reading = Written & {
  read: ReturnType<typeof parseExpression>
  expression: Expression | undefined
}

export const readings = (list: readonly Written[]): Reading[] =>
  list.map((written) => {
    const read = parseExpression(written.text, written.wanted)
    return { ...written, read, expression: 'fault' in read ? undefined : read.expression }
  })
