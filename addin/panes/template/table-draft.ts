import type { TemplateId, Year, BlocId } from '../../../shared/ids.ts'
import type { Publication } from '../../../shared/publication.ts'
import type { Template } from '../../../shared/template.ts'
import type { Session } from '../session.ts'

/** Where a bloc keeps its tables. */
export type TablePlace = { bloc: BlocId; year: Year }

const memory = ({ bloc }: TablePlace, template: TemplateId): string => `table.${bloc}.${template}`

/** Which saving of the draft on the server the sheets in this workbook grew from; 0 for none. */
export const grownFrom = ({ remembered }: Session, place: TablePlace, template: TemplateId): number =>
  Number(remembered.read(memory(place, template)) ?? 0)

export function growFrom({ remembered }: Session, place: TablePlace, template: TemplateId, revision: number) {
  remembered.write(memory(place, template), String(revision))
}

/** Saves the whole table as the draft of its next version. */
export async function saveDraft(session: Session, place: TablePlace, content: Template, signal: AbortSignal) {
  const ask = { ...place, template: content.id, base: grownFrom(session, place, content.id), content }
  const { draft, version } = await session.api.call('template-draft.save', ask, { signal })
  growFrom(session, place, content.id, draft.revision)
  return { draft, version }
}

/** Saves the table and publishes what was saved. */
export async function publishTable(
  session: Session,
  place: TablePlace,
  content: Template,
  why: Pick<Publication, 'reason' | 'legalBasis'>,
  signal: AbortSignal,
): Promise<Publication> {
  const { draft } = await saveDraft(session, place, content, signal)
  const ask = { ...place, template: content.id, base: draft.revision, ...why }
  const { publication } = await session.api.call('template.publish', ask, { signal })
  growFrom(session, place, content.id, 0)
  return publication
}
