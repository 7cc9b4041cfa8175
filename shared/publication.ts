import { z } from 'zod'
import { Moment, TemplateId } from './ids.ts'
import { TemplateVersion } from './period.ts'

/** How a version of a criteria table came into force (công bố): when, by whom, why, and on which decision. */
export const Publication = z.strictObject({
  version: TemplateVersion,
  at: Moment,
  by: z.string(),
  reason: z.string().trim().min(1).max(500),
  legalBasis: z.string().trim().max(500),
})
export type Publication = z.infer<typeof Publication>

/** A table being written that is not in force yet; `revision` grows by one with each saving. */
export const TemplateDraft = z.strictObject({
  revision: z.int().min(1),
  savedAt: Moment,
  by: z.string(),
})
export type TemplateDraft = z.infer<typeof TemplateDraft>

/** A criteria table over its years: its versions in force, the latest first, and the draft of the next, where there is one. */
export const TemplateHistory = z.strictObject({
  id: TemplateId,
  name: z.string(),
  publications: z.array(Publication),
  draft: TemplateDraft.optional(),
})
export type TemplateHistory = z.infer<typeof TemplateHistory>
