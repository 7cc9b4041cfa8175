import { classPlaces } from './class-place.ts'
import type { Example } from './example.ts'
import { noFacts } from './facts.ts'
import type { Code } from './ids.ts'
import type { Points } from './points.ts'
import { prepare, type Prepared } from './prepared.ts'
import { problemText } from './refusal.ts'
import { score, type Scorecard } from './scorecard.ts'
import { standingOf, type Standing } from './standing.ts'
import { entriesByRow } from './submission.ts'
import type { Template } from './template.ts'

/** Where an example comes out other than its author expects: points in whole units, rows by their codes. */
export type Difference =
  | { of: 'entries'; said: string }
  | { of: 'total'; expected: Points; found: Points }
  | { of: 'points'; code: string; expected: Points; found: Points | undefined }
  | { of: 'problems'; expected: readonly string[]; found: readonly string[] }
  | { of: 'class'; expected: string; found: string | undefined }

/** What came of one example; it passes when nothing differs. */
export type ExampleResult = { name: string; differences: readonly Difference[] }

/**
 * Scores every example of a table that can be scored, and compares what its author expects; what is not mentioned is not
 * compared. The class is what the unit reaches by itself, before quotas.
 */
export function runExamples(template: Template): ExampleResult[] {
  const { examples = [] } = template
  if (examples.length === 0) return []
  const prepared = prepare(template)
  return examples.map((example) => ({ name: example.name, differences: differences(prepared, example) }))
}

function differences(prepared: Prepared, { entries: list, targets, given, expected }: Example): Difference[] {
  const { entries, problems } = entriesByRow(prepared, list)
  const facts = { targets: targets ?? noFacts.targets, given: given ?? noFacts.given }
  const card = score(prepared, entries, facts)
  const { total } = expected
  return [
    ...problems.map((each): Difference => ({ of: 'entries', said: problemText(each, 'vi') })),
    ...(total === undefined || total === card.total
      ? []
      : [{ of: 'total', expected: total, found: card.total } as const]),
    ...otherPoints(prepared, card, expected.points ?? {}),
    ...otherProblems(card, expected.problems),
    ...otherClass(prepared, standingOf(prepared, entries, facts, card), expected.class),
  ]
}

function otherPoints(
  { indexOf }: Prepared,
  { points }: Scorecard,
  expected: Readonly<Record<string, Points>>,
): Difference[] {
  const index = new Map<string, number>(indexOf)
  return Object.entries(expected).flatMap(([code, due]) => {
    const found = points[index.get(code) ?? -1]
    return found === due ? [] : [{ of: 'points', code, expected: due, found }]
  })
}

/** The rows with a problem, in whatever order. */
function otherProblems({ problems }: Scorecard, expected: readonly Code[] | undefined): Difference[] {
  if (!expected) return []
  const found = [...new Set(problems.flatMap(({ at }) => at?.criterion ?? []))]
  const same = found.length === new Set(expected).size && found.every((code) => expected.includes(code))
  return same ? [] : [{ of: 'problems', expected, found }]
}

function otherClass({ template }: Prepared, standing: Standing, expected: Code | undefined): Difference[] {
  if (expected === undefined) return []
  const [place] = classPlaces({ ...template, quotas: [] }, [{ standing, place: 1 }])
  return place?.class === expected ? [] : [{ of: 'class', expected, found: place?.class }]
}
