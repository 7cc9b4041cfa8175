import { z } from 'zod'
import type { Quota } from './class.ts'
import { Code } from './ids.ts'
import type { Standing } from './standing.ts'
import type { RankRules } from './template.ts'

/**
 * Why a unit is not in a better class though its points reach it: a condition not met, a sanction that bars or lowers, the
 * quota, or a tie across the quota's cut that a vote must decide.
 */
export const ClassReason = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sanction'), sanction: Code }),
  z.strictObject({ kind: z.literal('quota'), class: Code }),
  z.strictObject({ kind: z.literal('vote'), class: Code }),
])
export type ClassReason = z.infer<typeof ClassReason>

/** The class of a unit (xếp loại), with what kept it from a better one. */
export const ClassPlace = z.strictObject({ class: Code, reasons: z.array(ClassReason) })
export type ClassPlace = z.infer<typeof ClassPlace>

/** A ranked unit while classes are given out: `at` is the class it stands in now, -1 for none. */
type Candidate = { standing: Standing; place: number; at: number; barred: number; reasons: ClassReason[] }

/**
 * The classes of the units of one list, given in the order of their places. Best class first: threshold and conditions, what
 * sanctions bar, what they lower; then the quotas. Who falls out of a quota falls to the next class that they meet, with the
 * reason kept. Source: "không quá 25 % số đơn vị được xếp loại Xuất sắc, làm tròn xuống".
 */
export function classPlaces(
  rules: RankRules,
  ranked: readonly { standing: Standing; place: number }[],
): ClassPlace[] {
  const classes = rules.classes ?? []
  if (classes.length === 0) return []
  const candidates = ranked.map((each) => candidate(rules, each))
  classes.forEach(({ code }, index) => {
    const quota = rules.quotas?.find((each) => each.class === code)
    if (quota) applyQuota(rules, quota, index, candidates)
  })
  return candidates.map(({ at, reasons }) => ({ class: classes[at]?.code ?? lastOf(classes), reasons }))
}

const lastOf = (classes: readonly { code: Code }[]): Code => {
  const last = classes.at(-1)
  if (!last) throw new Error('Giving out classes of a table that has none')
  return last.code
}

function candidate(rules: RankRules, { standing, place }: { standing: Standing; place: number }): Candidate {
  const classes = rules.classes ?? []
  const reasons: ClassReason[] = []
  const acting = (rules.sanctions ?? []).filter(({ code }) => standing.sanctions.includes(code))
  const reached = nextClass(standing, -1, classes.length)
  let barred = -1
  for (const { code, effect } of acting) {
    if (effect.kind !== 'bar-class') continue
    const upTo = classes.findIndex((each) => each.code === effect.class)
    barred = Math.max(barred, upTo)
    if (upTo >= reached) reasons.push({ kind: 'sanction', sanction: code })
  }
  let at = Math.max(reached, nextClass(standing, barred, classes.length))
  for (const { code, effect } of acting) {
    if (effect.kind !== 'lower-class' || at === classes.length - 1) continue
    at = Math.min(classes.length - 1, at + effect.by)
    reasons.push({ kind: 'sanction', sanction: code })
  }
  return { standing, place, at, barred, reasons }
}

/** The best class below `from` whose threshold and conditions are met; the last takes whoever is left. */
function nextClass({ meets }: Standing, from: number, count: number): number {
  for (let index = from + 1; index < count - 1; index += 1) if (meets[index]) return index
  return count - 1
}

function applyQuota(rules: RankRules, quota: Quota, index: number, candidates: readonly Candidate[]): void {
  const members = candidates.filter(({ at }) => at === index)
  const most = limitOf(quota, candidates.length)
  if (members.length <= most) return
  const cut = members[most]?.place
  const tied = most > 0 && members[most - 1]?.place === cut
  for (const [order, member] of members.entries()) {
    const acrossCut = tied && member.place === cut
    if (acrossCut ? quota.tie === 'expand' : order < most) continue
    const kind = acrossCut && quota.tie === 'vote' ? 'vote' : 'quota'
    member.reasons.push({ kind, class: quota.class })
    member.at = nextClass(member.standing, index, rules.classes?.length ?? 0)
  }
}

/** How many units of so many may be in the class. */
function limitOf({ most }: Quota, units: number): number {
  if (most.kind === 'count') return most.count
  const exact = units * most.percent
  switch (most.round) {
    case 'down':
      return Math.floor(exact / 10_000)
    case 'up':
      return Math.ceil(exact / 10_000)
    case 'half-up':
      return Math.floor((2 * exact + 10_000) / 20_000)
  }
}
