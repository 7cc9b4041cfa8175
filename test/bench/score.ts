import { prepare, type Prepared } from '../../shared/prepared.ts'
import { score, type Scorecard } from '../../shared/scorecard.ts'
import { entriesByRow } from '../../shared/submission.ts'
import { Template } from '../../shared/template.ts'
import type { Contest, Contestant } from './contest.ts'
import { mustAgree, type Engine } from './engine.ts'
import { jsonLogic } from './json-logic.ts'
import { jsonRules } from './json-rules.ts'
import { ajvSoundness, zodSoundness } from './soundness.ts'
import { straightLine } from './straight-line.ts'
import { submissions, type Submission } from './submissions.ts'
import { benchTemplate } from './table.ts'

const COUNT = 10_000
const TURN = 100

/** A table as it comes out of the store. */
export const stored = (): Template => Template.parse(JSON.parse(JSON.stringify(benchTemplate())))

const scored = (prepared: Prepared, { list, facts }: Submission): Scorecard =>
  score(prepared, entriesByRow(prepared, list).entries, facts)

/** Has a turn take the next so many of a list, from a place of one's own: who comes second should not find all in the cache. */
function over<T>(
  list: readonly T[],
  start: number,
  operations: number,
  each: (one: T) => unknown,
): Contestant {
  let at = start
  return {
    operations,
    turn: async () => {
      for (let left = operations; left > 0; left -= 1, at = (at + 1) % list.length) {
        const one = list[at]
        const done = one === undefined ? undefined : each(one)
        if (done instanceof Promise) await done
      }
    },
  }
}

/** Checking and scoring stored submissions, against other ways to do it, and against validation alone. */
export async function scoring(tell: (words: string) => void): Promise<Contest> {
  const prepared = prepare(stored())
  tell(`${String(COUNT)} submissions`)
  const all = submissions(prepared, COUNT)
  const engines: Record<string, Engine & { turn: number }> = {
    'straight-line': { kind: 'scores', score: await straightLine(prepared), turn: TURN },
    'json-logic-engine': { kind: 'scores', score: jsonLogic(prepared), turn: TURN },
    'json-rules-engine': { kind: 'scores', score: jsonRules(prepared), turn: 1 },
    ajv: { kind: 'validates', isSound: ajvSoundness(prepared), turn: TURN },
    zod: { kind: 'validates', isSound: zodSoundness(prepared), turn: TURN },
  }
  for (const [name, engine] of Object.entries(engines)) {
    tell(`does ${name} agree?`)
    await mustAgree(name, engine, all, (submission) => scored(prepared, submission))
  }
  return {
    unit: 'us',
    rounds: 300,
    ours: over(all, 0, TURN, (submission) => scored(prepared, submission)),
    against: Object.fromEntries(
      Object.entries(engines).map(([name, engine], nth) => [
        name,
        over(all, (nth + 1) * 1000, engine.turn, engine.kind === 'scores' ? engine.score : engine.isSound),
      ]),
    ),
    limits: [
      { against: 'straight-line', most: 1.6, words: 'at most 1.6 × straight-line' },
      { against: 'json-logic-engine', most: 1 / 4, words: 'at least 4 × faster than json-logic-engine' },
      { against: 'json-rules-engine', most: 1 / 250, words: 'at least 250 × faster than json-rules-engine' },
    ],
  }
}

/** The same from the text that is stored, against reading the text alone. */
export function parsingAndScoring(): Contest {
  const prepared = prepare(stored())
  const texts = submissions(prepared, COUNT / 5).map((submission) => JSON.stringify(submission))
  // what was stored is a submission
  const parsed = (text: string) => JSON.parse(text) as Submission
  return {
    unit: 'us',
    rounds: 300,
    ours: over(texts, 0, TURN, (text) => scored(prepared, parsed(text))),
    against: { 'JSON.parse': over(texts, 1000, TURN, parsed) },
    limits: [{ against: 'JSON.parse', most: 1.3, words: 'at most 1.3 × JSON.parse alone' }],
  }
}
