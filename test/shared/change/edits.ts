import { Template } from '../../../shared/template.ts'
import { dice, pick, upTo, type Dice } from '../../equality/random-cells.ts'

type Member = { holder: Record<string, unknown> | unknown[]; name: string | number; value: unknown }

/** A table with one random place of it edited, whatever it is, as long as it is still a table. */
export function edited(template: Template, seed: number): Template {
  const roll = dice(seed)
  for (;;) {
    const copy = structuredClone(template)
    const members = membersOf(copy)
    edit(pick(members, roll), roll)
    const made = Template.safeParse(copy)
    if (made.success) return made.data
  }
}

function membersOf(value: unknown): Member[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Member['holder'] // an object or a list
  return Object.entries(holder).flatMap(([name, member]) => [
    { holder, name: Array.isArray(holder) ? Number(name) : name, value: member },
    ...membersOf(member),
  ])
}

/** What people do to a number, a word, a member, a list. */
function edit({ holder, name, value }: Member, roll: Dice): void {
  const at = holder as Record<string | number, unknown>
  if (Array.isArray(holder) && typeof name === 'number' && roll() < 0.7) {
    const [taken] = holder.splice(name, 1)
    if (roll() < 0.5) holder.splice(upTo(holder.length, roll), 0, taken)
  } else if (typeof value === 'number') at[name] = value + pick([1, -1, 100, 25], roll)
  else if (typeof value === 'boolean') at[name] = !value
  else if (typeof value === 'string')
    at[name] = pick(
      [`${value} mới`, `${value}1`, value.replaceAll('>', '> '), value.slice(1), ...words],
      roll,
    )
  else if (Array.isArray(value) && roll() < 0.5) at[name] = []
  else Reflect.deleteProperty(at, name)
}

/** Words that stand in one place or another of a table. */
const words = ['none', 'always', 'started', 'full', 'zero', 'excluded', 'highest', 'skip', 'total', 'percent']

/** Only the words for people are edited: labels, hints, legal bases, messages, reasons. */
export function reworded(template: Template, seed: number): Template {
  const roll = dice(seed)
  const copy = structuredClone(template)
  const texts = membersOf(copy).filter(
    ({ name, value }) =>
      typeof value === 'string' &&
      [
        'label',
        'hint',
        'legalBasis',
        'message',
        'reason',
        'source',
        'event',
        'title',
        'note',
        'words',
      ].includes(String(name)),
  )
  for (let left = 1 + upTo(4, roll); left > 0; left -= 1) {
    const { holder, name, value } = pick(texts, roll)
    ;(holder as Record<string | number, unknown>)[name] =
      `${String(value)} (sửa ${String(seed)}.${String(left)})`
  }
  return Template.parse(copy)
}
