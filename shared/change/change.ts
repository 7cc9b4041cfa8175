import type { Code } from '../ids.ts'
import type { Field, Weight, Words } from './fields.ts'

/** What a change is about: the table itself, something in its printed order, or one of its rules. */
export type About =
  | { of: 'table' }
  | { of: 'section' | 'group' | 'criterion'; code: Code; label: string }
  | { of: RuleKind; name: string }
export type RuleKind = 'cross-rule' | 'sanction' | 'list' | 'class' | 'quota' | 'example'

/**
 * One change between two criteria tables. `added`, `removed`: with the points it may come to. `moved`: into another parent,
 * undefined where that is the table. `renamed`: the same label under a new code, which is a guess. `order`: what stays
 * stands in another order. `field`: what one member of it says, undefined where it says nothing.
 */
export type Change = { weight: Weight; about: About } & (
  | { kind: 'added' | 'removed'; max: Words | undefined }
  | { kind: 'moved'; from: Code | undefined; to: Code | undefined }
  | { kind: 'renamed'; from: Code }
  | { kind: 'order'; what: 'rows' | 'levels' | RuleKind }
  | { kind: 'field'; field: Field; before: Words | undefined; after: Words | undefined }
)
