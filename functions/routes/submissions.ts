import type { Ask } from '../../shared/calls.ts'
import type { Facts } from '../../shared/facts.ts'
import type { BlocId } from '../../shared/ids.ts'
import { masked } from '../../shared/masked.ts'
import type { Period } from '../../shared/period.ts'
import { prepare, type Prepared } from '../../shared/prepared.ts'
import { problem, type Problem } from '../../shared/problem.ts'
import { Refusal } from '../../shared/refusal.ts'
import { score, type Entries, type Scorecard } from '../../shared/scorecard.ts'
import { standingOf } from '../../shared/standing.ts'
import { entriesByRow, unconfirmed, type Receipt } from '../../shared/submission.ts'
import { checkCode, digest } from '../digest.ts'
import { loadBloc } from '../store/blocs.ts'
import { untilUncontested } from '../store/contest.ts'
import { loadHead, type Head } from '../store/heads.ts'
import { loadGate } from '../store/periods.ts'
import { saveSubmission } from '../store/submissions.ts'
import { givenNow } from '../store/submitted.ts'
import type { Tables } from '../store/table.ts'
import { loadTemplate } from '../store/templates.ts'
import { localText, mustBeFirst, mustBeOpen, mustFollow } from './refusals.ts'
import type { Context, Route } from './route.ts'

type Asked = Ask<'submission.submit'>

/** A repeat is answered before anything else is asked: what was acknowledged stays acknowledged, closed or not. */
export const submit: Route<'submission.submit'> = (ask, context) =>
  untilUncontested(async () => {
    const { tables } = context
    const [stored, { period }] = await Promise.all([loadHead(tables, ask, ask.unit), loadGate(tables, ask)])
    const request = { key: ask.key, hash: requestHash(ask) }
    const done = stored.head.done.find(({ key }) => key === ask.key)
    if (done && done.hash !== request.hash) throw new Refusal(problem('submission.key-reused', {}))
    if (done) return { receipt: done.receipt }
    await mustBeOpen(tables, ask.bloc, stored.head)
    mustFollow(period, ask.templateVersion)
    await mustFollowLast(tables, stored.head, ask)
    const prepared = await loadTemplate(tables, ask.bloc, period.template)
    const facts = {
      targets: stored.head.targets,
      given: await givenNow(tables, ask, period, prepared, context.now),
    }
    const { card, entries } = mustBeRight(await quotable(tables, ask.bloc, prepared), ask, facts)
    const kept = entries.filter((entry) => entry !== undefined)
    const receipt = receiptOf(ask, context, { entries: kept, total: card.total, period })
    const { templateVersion, confirmed } = ask
    await saveSubmission(tables, ask, stored, {
      person: context.person,
      now: context.now,
      request,
      submission: { receipt, templateVersion, entries: kept, confirmed },
      counted: {
        filled: card.filled,
        points: [...card.points],
        standing: standingOf(prepared, entries, facts, card),
      },
    })
    return { receipt }
  })

/** What refusals may quote of a table: in secret-safe mode none of its words. It scores the same. */
async function quotable(tables: Tables, bloc: BlocId, prepared: Prepared): Promise<Prepared> {
  const { secretSafe } = await loadBloc(tables, bloc)
  return secretSafe ? prepare(masked(prepared.template)) : prepared
}

const requestHash = ({ base, templateVersion, entries, confirmed }: Asked): string =>
  digest({ base, templateVersion, entries, confirmed })

async function mustFollowLast(tables: Tables, head: Head, { bloc, base }: Asked): Promise<void> {
  const last = head.submitted?.receipt
  if (!last) {
    mustBeFirst(base)
    return
  }
  if (last.revision === base) return
  const at = await localText(tables, bloc, last.at)
  throw new Refusal(problem('submission.stale', { by: last.by, revision: last.revision, at }))
}

/** Scores the entries here again, whatever the pane came to, and refuses them with everything that is wrong at once. */
function mustBeRight(
  prepared: Prepared,
  { entries: list, confirmed }: Asked,
  facts: Facts,
): { card: Scorecard; entries: Entries } {
  const { entries, problems } = entriesByRow(prepared, list)
  const card = score(prepared, entries, facts)
  refuseIfAny([...problems, ...card.problems])
  const open = unconfirmed(card.warnings, confirmed)
  if (open.length > 0) refuseIfAny([problem('entry.unconfirmed', { count: open.length }), ...open])
  return { card, entries }
}

function refuseIfAny([first, ...others]: readonly Problem[]): void {
  if (first) throw new Refusal(first, ...others)
}

function receiptOf(
  { bloc, unit, base }: Asked,
  { person, now }: Context<'submission.submit'>,
  { entries, total, period }: Pick<Asked, 'entries'> & { total: number; period: Period },
): Receipt {
  const revision = base + 1
  return {
    revision,
    at: now.toISOString(),
    by: person.name,
    late: now.getTime() > Date.parse(period.deadline),
    total,
    checkCode: checkCode({
      bloc,
      period: period.id,
      unit,
      revision,
      template: period.template.hash,
      entries,
      total,
    }),
  }
}
