import type { TemplateId } from '../ids.ts'
import type { Template } from '../template.ts'

/** A table with nothing in it yet but what has to be said of every table: for `templateSheets`, to be filled in by a person. */
export const blankTemplate = (id: TemplateId, name: string): Template => ({
  id,
  version: 1,
  name,
  decimals: 2,
  scale: 100_00,
  floor: 0,
  ceiling: 100_00,
  sections: [],
  tieBreaks: [],
})
