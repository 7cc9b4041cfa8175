import { Template } from '../template.ts'

/** Tables to begin with, shipped with the program: each a whole one that can be scored, to be made one's own. */
const files = {
  'khoi-noi-chinh': () => import('./khoi-noi-chinh-2026.json', { with: { type: 'json' } }),
  'khoi-dang': () => import('./khoi-dang-2026.json', { with: { type: 'json' } }),
  'hdnd-tinh': () => import('./thanh-hoa-hdnd-tinh-2026.json', { with: { type: 'json' } }),
} as const

export type ReadyName = keyof typeof files
export const readyNames = Object.keys(files) as ReadyName[] // its keys are the names, by its type

/** A ready table, read when it is asked for. */
export const readyTable = async (name: ReadyName): Promise<Template> =>
  Template.parse((await files[name]()).default)
