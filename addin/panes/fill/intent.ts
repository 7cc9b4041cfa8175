import type { Ask } from '../../../shared/calls.ts'
import type { Entry } from '../../../shared/entry.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { pathOf } from '../session.ts'
import type { FillSettings, FillState } from './fill-state.ts'
import { blockedBy, confirmedCodes, findingsOf } from './findings.ts'
import type { OwnSheet } from './sheet-state.ts'
import { hasContent } from './typed.ts'

/** What a person is about to submit, as the dialog names it. */
export type Intent = { content: Omit<Ask<'submission.submit'>, 'key'>; total: number; late: boolean }

/** What would be submitted of the sheet as it stands; refuses what cannot be. None when there is no sheet. */
export function intentOf(
  { post, prepared, session }: FillSettings,
  { sheet, confirmed, work }: FillState,
): Intent | undefined {
  if (sheet.kind !== 'own') return undefined
  if (blockedBy(findingsOf(sheet), confirmed).any) throw blocked(sheet)
  return {
    total: sheet.card.total,
    late: session.now() > new Date(post.period.deadline),
    content: {
      ...pathOf(post),
      base: work.submission?.receipt.revision ?? 0,
      templateVersion: prepared.template.version,
      entries: entriesOf(sheet),
      confirmed: confirmedCodes(confirmed, sheet.card.warnings),
    },
  }
}

/** The sheet changed between the button and the last look at it: what stands in the way now. */
function blocked({ damage, card }: OwnSheet): Refusal {
  const [first, ...others] = [...damage, ...card.problems, ...card.warnings]
  if (!first) throw new Error('Submitting was blocked by nothing; it should name a problem')
  return new Refusal(first, ...others)
}

/** What is submitted of a sheet: the rows with anything in them. */
export const entriesOf = (sheet: OwnSheet): Entry[] =>
  sheet.entries.flatMap((entry) => (entry && hasContent(entry) ? [entry] : []))
