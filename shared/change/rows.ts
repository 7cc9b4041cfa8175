import type { Criterion, Group, Section } from '../criterion.ts'
import { targetRule } from '../method.ts'
import type { Line } from '../lint/outline.ts'
import type { Template } from '../template.ts'
import type { About, Change } from './change.ts'
import { elsewhere, memberChanges, type Members, type Told, type Ways } from './members.ts'
import { methodChanges } from './methods.ts'
import { kindOf, type Pairs } from './pairs.ts'
import {
  evidenceWords,
  maybe,
  notApplicableWords,
  pointWords,
  quotedWords,
  sectionKindWords,
  targetWords,
  toldExpression,
} from './say.ts'

/** What became of the sections, groups and criteria, in printed order; what is gone stands where it stood. */
export function rowChanges(pairs: Pairs): Change[] {
  const { before, after, beforeOf } = pairs
  const gone = goneAfter(pairs)
  const removed = (line: Line | undefined): Change[] =>
    (gone.get(line) ?? []).map((each) => comingOrGoing('removed', each, before.template))
  return [
    ...orderChange(pairs, undefined),
    ...removed(undefined),
    ...after.lines.flatMap((line) => {
      const old = beforeOf.get(line)
      const own = old ? lineChanges(pairs, old, line) : [comingOrGoing('added', line, after.template)]
      return [...own, ...removed(line)]
    }),
  ]
}

/** The lines that are gone, by the line of the new table after which they would stand. */
function goneAfter({ before, afterOf }: Pairs): Map<Line | undefined, Line[]> {
  const gone = new Map<Line | undefined, Line[]>()
  let last: Line | undefined
  for (const line of before.lines) {
    const now = afterOf.get(line)
    if (now) last = now
    else gone.set(last, [...(gone.get(last) ?? []), line])
  }
  return gone
}

const aboutLine = (line: Line): About => ({
  of: kindOf(line),
  code: line.branch.code,
  label: line.branch.label,
})

const comingOrGoing = (kind: 'added' | 'removed', line: Line, { decimals }: Template): Change => ({
  weight: 'meaning',
  about: aboutLine(line),
  kind,
  max: maybe(line.branch.max, (max) => pointWords(max, decimals)),
})

/** Whether what stays under a parent, or at the top, stands in another order. No point hangs on that. */
function orderChange({ after, beforeOf }: Pairs, parent: Line | undefined): Change[] {
  const children = parent ? parent.children : after.lines.filter((line) => !line.parent)
  const old = parent && beforeOf.get(parent)
  const stayed = children.flatMap((child) => {
    const before = beforeOf.get(child)
    return before && before.parent === old ? [before.index] : []
  })
  if (stayed.every((index, at) => at === 0 || index > (stayed[at - 1] ?? -1))) return []
  const about: About = parent ? aboutLine(parent) : { of: 'table' }
  return [{ weight: 'wording', about, kind: 'order', what: 'rows' }]
}

function lineChanges(pairs: Pairs, old: Line, now: Line): Change[] {
  const [before, after] = [pairs.before.template, pairs.after.template]
  const about = aboutLine(now)
  return [
    ...placeChanges(pairs, old, now),
    ...orderChange(pairs, now),
    ...memberChanges(about, line, [old, before], [now, after]),
    ...criterionChanges(about, [before, after], old, now),
  ]
}

/** Another code, another parent. */
function placeChanges({ afterOf }: Pairs, old: Line, now: Line): Change[] {
  const same = { weight: 'meaning', about: aboutLine(now) } as const
  const [from, to] = [old.branch.code, now.branch.code]
  const parent = old.parent && afterOf.get(old.parent)
  const changes: Change[] = []
  if (from !== to) changes.push({ ...same, kind: 'renamed', from })
  if (parent !== now.parent)
    changes.push({ ...same, kind: 'moved', from: old.parent?.branch.code, to: now.parent?.branch.code })
  return changes
}

function criterionChanges(
  about: About,
  [before, after]: readonly [Template, Template],
  old: Line,
  now: Line,
): Change[] {
  if (old.branch.kind !== 'criterion' || now.branch.kind !== 'criterion') return []
  return [
    ...methodChanges(
      about,
      { criterion: old.branch, section: old.section, decimals: before.decimals },
      { criterion: now.branch, section: now.section, decimals: after.decimals },
    ),
    ...memberChanges(about, criterion, [old.branch, before], [now.branch, after]),
  ]
}

type Placed = Pick<Line, 'branch' | 'section'>

/** What sections, groups and criteria have in common. */
const line: Ways<keyof Section | keyof Group, Placed, Template> = {
  code: elsewhere,
  label: ({ branch }) => [{ field: 'label', words: quotedWords(branch.label) }],
  kind: (it) => kindTold(it),
  max: (it, { decimals }) => [maxTold(it, decimals)],
  children: elsewhere,
}

const kindTold = ({ branch }: Pick<Line, 'branch'>): Told[] =>
  branch.kind === 'criterion' || branch.kind === 'group'
    ? []
    : [{ field: 'section-kind', words: sectionKindWords[branch.kind] }]

const capFields = { main: 'cap', bonus: 'bonus-cap', deduction: 'deduction-cap' } as const

function maxTold({ branch, section }: Placed, decimals: number): Told {
  const words = maybe(branch.max, (max) => pointWords(max, decimals))
  if (branch.kind === 'criterion') return { field: section === 'deduction' ? 'cost' : 'points', words }
  return { field: branch.kind === 'group' ? 'cap' : capFields[section], words }
}

const criterion: Members<Criterion, Template> = {
  kind: elsewhere,
  code: elsewhere,
  label: elsewhere,
  max: elsewhere,
  method: ({ method }) => [{ field: 'target', words: maybe(targetRule(method), targetWords) }],
  unitOfMeasure: ({ unitOfMeasure }) => [{ field: 'unit', words: maybe(unitOfMeasure, quotedWords) }],
  evidence: ({ evidence }) => [{ field: 'evidence', words: evidenceWords(evidence) }],
  appliesWhen: ({ appliesWhen }, { decimals }) => [
    toldExpression('applies', appliesWhen, 'logical', decimals),
  ],
  notApplicable: ({ notApplicable }) => [
    { field: 'not-applicable', words: notApplicableWords[notApplicable ?? 'not-allowed'] },
  ],
  hint: ({ hint }) => [{ field: 'hint', words: maybe(hint, quotedWords) }],
  legalBasis: ({ legalBasis }) => [{ field: 'legal-basis', words: maybe(legalBasis, quotedWords) }],
}
