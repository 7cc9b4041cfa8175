import { isDeepStrictEqual } from 'node:util'
import type { Scorecard } from '../../shared/scorecard.ts'
import type { Submission } from './submissions.ts'

/** What every engine must find: the verdict of each row and rule, and the total. Those who find more agree in that too. */
export type Outcome = Pick<Scorecard, 'settled' | 'rules' | 'total'> & Partial<Scorecard>

/** Something else that scores the bench's submissions, or only says whether they are sound. */
export type Engine =
  | { kind: 'scores'; score: (submission: Submission) => Outcome | Promise<Outcome> }
  | { kind: 'validates'; isSound: (submission: Submission) => boolean }

/** Throws at the first submission on which an engine and the rules differ. */
export async function mustAgree(
  name: string,
  engine: Engine,
  submissions: readonly Submission[],
  ours: (submission: Submission) => Scorecard,
): Promise<void> {
  for (const [nth, submission] of submissions.entries()) {
    const card = ours(submission)
    const found =
      engine.kind === 'scores' ? await engine.score(submission) : { sound: engine.isSound(submission) }
    const expected: Record<string, unknown> = { ...card, sound: card.problems.length === 0 }
    for (const [what, came] of Object.entries(found))
      if (!isDeepStrictEqual(came, expected[what]))
        throw new Error(
          `Scoring submission ${nth} with ${name}: ${what} is ${JSON.stringify(came)}, should be ${JSON.stringify(expected[what])}`,
        )
  }
}
