import type { Template } from '../template.ts'
import type { About, Change, RuleKind } from './change.ts'
import type { Weight, Words } from './fields.ts'
import { changed, memberChanges, type Members } from './members.ts'
import { maybe, quotedWords } from './say.ts'

/** Rules of one kind: how one is named and found again, how two of them differ, and whether coming, going and order change a place. */
export type Kind<T> = {
  kind: RuleKind
  listOf: (table: Template) => readonly T[] | undefined
  nameOf: (rule: T) => string
  differences: (about: About, before: readonly [T, Template], after: readonly [T, Template]) => Change[]
  weight: Weight
  order: Weight
}

/** For rules that differ where one of their members is told otherwise. */
export const byMember =
  <T>(members: Members<T, Template>): Kind<T>['differences'] =>
  (about, before, after) =>
    memberChanges(about, members, before, after)

/** What became of the rules of one kind: gone, come, changed, and whether what stayed stands in another order. */
export function listChanges<T>(kind: Kind<T>, before: Template, after: Template): Change[] {
  const [old, now] = [kind.listOf(before), kind.listOf(after)]
  const was = keyed(old ?? [], kind)
  const is = keyed(now ?? [], kind)
  const about = (rule: T): About => ({ of: kind.kind, name: kind.nameOf(rule) })
  const came = (rule: T, how: 'added' | 'removed'): Change => ({
    ...{ weight: kind.weight, about: about(rule) },
    ...{ kind: how, max: undefined },
  })
  const stayed = [...was.keys()].filter((key) => is.has(key))
  const moved = [...is.keys()].filter((key) => was.has(key)).some((key, at) => key !== stayed[at])
  return [
    // a list that is not there and an empty one mean the same
    ...((old === undefined) !== (now === undefined) && was.size + is.size === 0
      ? [changed({ of: 'table' }, 'written', emptyWords(old, kind.kind), emptyWords(now, kind.kind))]
      : []),
    ...[...was].filter(([key]) => !is.has(key)).map(([, rule]) => came(rule, 'removed')),
    ...[...is].flatMap(([key, rule]) => {
      const earlier = was.get(key)
      if (!earlier) return [came(rule, 'added')]
      return kind.differences(about(rule), [earlier, before], [rule, after])
    }),
    ...(moved
      ? [{ weight: kind.order, about: { of: 'table' }, kind: 'order', what: kind.kind } as const]
      : []),
  ]
}

const emptyWords = (list: readonly unknown[] | undefined, kind: RuleKind): Words | undefined =>
  maybe(list, () => quotedWords(`${kind}: 0`))

/** Rules by their name; of a name that stands twice the first goes with the first. */
function keyed<T>(list: readonly T[], { nameOf }: Kind<T>): Map<string, T> {
  const seen = new Map<string, number>()
  return new Map(
    list.map((rule) => {
      const name = nameOf(rule)
      const times = seen.get(name) ?? 0
      seen.set(name, times + 1)
      return [`${name}|${String(times)}`, rule]
    }),
  )
}
