import type { CrossRule } from '../cross-rule.ts'
import type { Example } from '../example.ts'
import type { Sanction } from '../sanction.ts'
import type { SeparateList, Template } from '../template.ts'
import type { Change } from './change.ts'
import { canonical } from './canonical.ts'
import { classes, quotas } from './classes.ts'
import type { Words } from './fields.ts'
import { changed, elsewhere } from './members.ts'
import { byMember, listChanges, type Kind } from './rule-list.ts'
import { filled, maybe, quotedWords, toldExpression } from './say.ts'

/** What became of cross rules, sanctions, separate lists, classes, quotas and examples. */
export const ruleChanges = (before: Template, after: Template): Change[] => [
  ...listChanges(crossRules, before, after),
  ...listChanges(sanctions, before, after),
  ...listChanges(lists, before, after),
  ...listChanges(classes, before, after),
  ...listChanges(quotas, before, after),
  ...listChanges(examples, before, after),
]

const operatorWords: Record<CrossRule['operator'], Words> = {
  '=': quotedWords('='),
  '<>': quotedWords('≠'),
  '<': quotedWords('<'),
  '<=': quotedWords('≤'),
  '>': quotedWords('>'),
  '>=': quotedWords('≥'),
  'both-or-neither': { vi: 'có cả hai hoặc không có cả hai', en: 'both or neither' },
  'not-both': { vi: 'không được có cả hai', en: 'not both' },
}
const missingWords: Record<CrossRule['missing'], Words> = {
  skip: { vi: 'bỏ qua', en: 'left out' },
  zero: { vi: 'tính là 0', en: 'counted as 0' },
  problem: { vi: 'báo phải sửa', en: 'a problem' },
}
const severityWords: Record<CrossRule['severity'], Words> = {
  problem: { vi: 'phải sửa', en: 'problem' },
  warning: { vi: 'nhắc', en: 'warning' },
}

const crossRules: Kind<CrossRule> = {
  ...{ kind: 'cross-rule', weight: 'meaning', order: 'wording' },
  listOf: (table) => table.crossRules,
  nameOf: ({ code }) => code,
  differences: byMember<CrossRule>({
    code: elsewhere,
    message: ({ message }) => [{ field: 'reason', words: quotedWords(message) }],
    left: ({ left }, { decimals }) => [toldExpression('left', left, 'number', decimals)],
    operator: ({ operator }) => [{ field: 'operator', words: operatorWords[operator] }],
    right: ({ right }, { decimals }) => [toldExpression('right', right, 'number', decimals)],
    missing: ({ missing }) => [{ field: 'missing', words: missingWords[missing] }],
    severity: ({ severity }) => [{ field: 'severity', words: severityWords[severity] }],
  }),
}

function effectWords(effect: Sanction['effect']): Words {
  switch (effect.kind) {
    case 'zero':
      return filled({ vi: 'mất điểm {0}', en: 'takes the points of {0}' }, quotedWords(effect.criterion))
    case 'lower-class':
      return filled({ vi: 'hạ {0} bậc xếp loại', en: 'lowers the class by {0}' }, quotedWords(effect.by))
    case 'bar-class':
      return filled(
        { vi: 'không được xếp loại {0} trở lên', en: 'bars class {0} and better' },
        quotedWords(effect.class),
      )
    case 'exclude':
      return { vi: 'không xét thi đua', en: 'excludes from awards' }
  }
}

const sanctions: Kind<Sanction> = {
  ...{ kind: 'sanction', weight: 'meaning', order: 'wording' },
  listOf: (table) => table.sanctions,
  nameOf: ({ code }) => code,
  differences: byMember<Sanction>({
    code: elsewhere,
    reason: ({ reason }) => [{ field: 'reason', words: quotedWords(reason) }],
    source: ({ source }) => [{ field: 'legal-basis', words: maybe(source, quotedWords) }],
    when: ({ when }, { decimals }) => [toldExpression('when', when, 'logical', decimals)],
    effect: ({ effect }) => [{ field: 'effect', words: effectWords(effect) }],
  }),
}

/** The first list whose condition holds takes a unit, so their order counts. */
const lists: Kind<SeparateList> = {
  ...{ kind: 'list', weight: 'meaning', order: 'meaning' },
  listOf: (table) => table.lists,
  nameOf: ({ code }) => code,
  differences: byMember<SeparateList>({
    code: elsewhere,
    label: ({ label }) => [{ field: 'label', words: quotedWords(label) }],
    when: ({ when }, { decimals }) => [toldExpression('when', when, 'logical', decimals)],
  }),
}

/** Examples only keep a table from being published. */
const examples: Kind<Example> = {
  ...{ kind: 'example', weight: 'wording', order: 'wording' },
  listOf: (table) => table.examples,
  nameOf: ({ name }) => name,
  differences: (about, [before], [after]) =>
    canonical(before) === canonical(after) ? [] : [changed(about, 'content', undefined, undefined)],
}
