import type { Template } from '../template.ts'
import { bandFindings } from './bands.ts'
import { classFindings } from './classes.ts'
import { codeFindings } from './codes.ts'
import { expressionFindings } from './expressions.ts'
import { parts, type Finding } from './finding.ts'
import { methodFindings } from './methods.ts'
import { outlineOf, type Outline } from './outline.ts'
import { rankingFindings } from './ranking.ts'
import { sumFindings } from './sums.ts'
import { textFindings } from './texts.ts'
import { twiceFindings } from './twice.ts'

const themes: readonly ((outline: Outline) => Finding[])[] = [
  codeFindings,
  sumFindings,
  methodFindings,
  bandFindings,
  textFindings,
  twiceFindings,
  expressionFindings,
  rankingFindings,
  classFindings,
]

/**
 * Everything that is wrong or doubtful in a table, at once and in printed order: what makes it impossible to score (errors),
 * what is most likely a mistake (warnings), and what to think about (advice). The same table always gives the same list. A
 * table with no error can be prepared and scored. House rule, after the mistakes of real drafts: parts 9 against a maximum of
 * 6, a bonus group of 13 against 10, a cap of 5 whose text says 10, a condition with no threshold.
 */
export function lintTemplate(template: Template): Finding[] {
  const outline = outlineOf(template)
  return themes
    .flatMap((theme) => theme(outline))
    .sort((a, b) => parts.indexOf(a.at.of) - parts.indexOf(b.at.of) || a.at.index - b.at.index)
}

export const isError = ({ severity }: Finding): boolean => severity === 'error'
