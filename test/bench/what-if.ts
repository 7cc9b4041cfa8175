import { whatIf } from '../../shared/change/what-if.ts'
import type { Submitted } from '../../shared/change/carriage.ts'
import { blocGiven } from '../../shared/bloc-facts.ts'
import type { Branch, Section } from '../../shared/criterion.ts'
import { noFacts } from '../../shared/facts.ts'
import { UnitId } from '../../shared/ids.ts'
import { prepare } from '../../shared/prepared.ts'
import type { Template } from '../../shared/template.ts'
import type { Contest } from './contest.ts'
import { stored } from './score.ts'
import { straightLine } from './straight-line.ts'
import { submissions } from './submissions.ts'

const COUNT = 10_000

/** Next year's table: every fifth row is worth half a point more, a level and a row are gone, a row is new. */
function amended(): Template {
  const template = stored()
  let nth = 0
  const visit = (branch: Section | Branch): void => {
    if (branch.kind !== 'criterion') return void branch.children.forEach(visit)
    nth += 1
    if (nth % 5 === 0) branch.max += 50
    if (nth === 6 && branch.method.kind === 'levels') branch.method.levels.splice(1, 1)
  }
  template.sections.forEach(visit)
  const [first, second] = template.sections.flatMap(({ children }) => children)
  if (first?.kind !== 'group' || second?.kind !== 'group')
    throw new Error('Amending the bench’s table: it has groups')
  const [row] = second.children.splice(3, 1)
  if (row) first.children.push({ ...row, code: 'I.1.6' as typeof row.code, label: 'Tiêu chí mới' })
  return template
}

/** A period's submissions by this year's table and by the next, places and reasons with them; scoring alone is the yardstick. */
export async function whatIfBench(tell: (words: string) => void): Promise<Contest> {
  const before = prepare(stored())
  const after = prepare(amended())
  const all = submissions(before, COUNT)
  const straight = await straightLine(before)
  const submitted = all.map(({ list, facts }, nth): Submitted => ({
    unit: UnitId.parse(`don-vi-${String(nth)}`),
    entries: list,
    ...facts,
  }))
  tell('does straight-line agree?')
  const bloc = blocGiven(
    before,
    all.map(({ list, facts }) => ({ entries: list, facts })),
  )
  for (const [nth, { before: was }] of whatIf(before, after, submitted).units.entries()) {
    const { list = [], facts = noFacts } = all[nth] ?? {}
    const { total } = straight({ list, facts: { ...facts, given: { ...facts.given, ...bloc } } })
    if (total !== was.total)
      throw new Error(`Looking at unit ${nth} with straight-line: it has ${total}, not ${was.total}`)
  }
  return {
    unit: 'ms',
    rounds: 12,
    ours: { operations: 1, turn: () => whatIf(before, after, submitted) },
    against: {
      'straight-line × 2': {
        operations: 1,
        turn: () => {
          for (const submission of [...all, ...all]) straight(submission)
        },
      },
    },
    limits: [
      { against: 'straight-line × 2', most: 4.5, words: 'at most 4.5 × scoring twice by straight-line' },
    ],
  }
}
