import { wrong } from './authoring-problem.ts'
import { valueAt, type Draft } from './draft.ts'
import type { Reading } from './read-row.ts'
import { isFilled } from './read-row.ts'
import type { Row } from './rows.ts'

/** The rows of LOAI_TRU as sanctions and as separate lists, each in the order of their rows. */
export function parted(
  all: readonly { draft: Draft; row: Row }[],
  { origins }: Reading,
): { sanctions: Draft[]; lists: Draft[] } {
  const isList = (draft: Draft): boolean => valueAt(draft, 'effect.kind') === 'list'
  const lists = all
    .filter(({ draft }) => isList(draft))
    .map(({ draft, row }) => {
      if (isFilled(row, 'can_cu')) row.tell('can_cu', wrong('cell.unused', { way: 'xếp riêng' }))
      const { code, reason, when } = draft
      const list: Draft = { code, label: reason, when }
      origins.set(list, (path) => origins.find(draft, path[0] === 'label' ? ['reason'] : path))
      return list
    })
  return { sanctions: all.filter(({ draft }) => !isList(draft)).map(({ draft }) => draft), lists }
}
