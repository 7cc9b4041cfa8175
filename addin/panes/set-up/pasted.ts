import { slugOf } from '../../text/slug.ts'
import { readNumber } from '../../../shared/cell.ts'
import type { Role } from '../../../shared/access.ts'
import { Unit } from '../../../shared/bloc.ts'
import type { Targets } from '../../../shared/facts.ts'
import { Code, UnitId } from '../../../shared/ids.ts'
import type { Invited } from '../../../shared/people.ts'
import { AMOUNT_DECIMALS } from '../../../shared/points.ts'

/** What came of a list that was typed or pasted: what was read, and by line, from 1, what could not be. */
export type Pasted<T> = { read: T[]; wrong: { line: number; why: Why }[] }
export type Why =
  'unit.name' | 'unit.code' | 'unit.twice' | 'person.name' | 'person.unit' | 'person.role' | 'target.row'

/** The lines of a text with something in them; columns by tab as from a sheet, or by semicolon as people type them. */
const linesOf = (text: string): { line: number; cells: string[] }[] =>
  text.split(/\r?\n/).flatMap((row, index) => {
    const cells = row.split(row.includes('\t') ? '\t' : ';').map((cell) => cell.trim().normalize('NFC'))
    return cells.every((cell) => cell === '') ? [] : [{ line: index + 1, cells }]
  })

const isHeading = (cells: readonly string[]): boolean => /^(stt|mã|tên|họ|đơn vị)/i.test(cells[0] ?? '')

/** Units from lines of code, name, short name and kind; of one column it is the name. A missing code is made of the name. */
export function readUnits(text: string): Pasted<Unit> {
  const read: Unit[] = []
  const wrong: Pasted<Unit>['wrong'] = []
  for (const [nth, { line, cells }] of linesOf(text).entries()) {
    if (nth === 0 && isHeading(cells)) continue
    const [first = '', second = '', short = '', kind = ''] = cells
    const name = second === '' ? first : second
    const id = UnitId.safeParse(second === '' ? slugOf(first) : slugOf(first === '' ? second : first))
    const shortName = (short === '' ? name : short).slice(0, 40)
    const unit = { id: id.data, name, shortName, order: read.length, ...(kind === '' ? {} : { kind }) }
    const parsed = Unit.safeParse(unit)
    if (name === '' || name.length > 200) wrong.push({ line, why: 'unit.name' })
    else if (!parsed.success) wrong.push({ line, why: 'unit.code' })
    else if (read.some((each) => each.id === parsed.data.id)) wrong.push({ line, why: 'unit.twice' })
    else read.push(parsed.data)
  }
  return { read, wrong }
}

/** A list of units as text, to be changed and read again. */
export const unitsText = (units: readonly Unit[]): string =>
  units.map(({ id, name, shortName, kind }) => [id, name, shortName, kind ?? ''].join(' ; ')).join('\n')

const roleWords: readonly [word: string, role: Role][] = [
  ['can bo', 'staff'],
  ['khoi truong', 'head'],
  ['khoi pho', 'head'],
  ['tham dinh', 'verifier'],
  ['kiem tra', 'verifier'],
  ['quan tri', 'admin'],
  ['hoi dong', 'council'],
]

/** The roles that words name: "cán bộ, khối trưởng"; nothing where one of them is no role. */
export function rolesIn(words: string): Role[] | undefined {
  const found = words
    .split(/[,+/]/)
    .map((word) => slugOf(word).replaceAll('-', ' '))
    .filter((word) => word !== '')
    .map((word) => roleWords.find(([known]) => word.includes(known))?.[1])
  if (found.length === 0 || found.includes(undefined)) return undefined
  return [...new Set(found.filter((role) => role !== undefined))]
}

const unitIn = (units: readonly Unit[], words: string): UnitId | undefined =>
  units.find(({ id, name, shortName }) =>
    [id as string, slugOf(name), slugOf(shortName)].includes(slugOf(words)),
  )?.id

/** People to invite, from lines of name, unit and roles. */
export function readPeople(text: string, units: readonly Unit[]): Pasted<Invited> {
  const read: Invited[] = []
  const wrong: Pasted<Invited>['wrong'] = []
  for (const [nth, { line, cells }] of linesOf(text).entries()) {
    if (nth === 0 && isHeading(cells)) continue
    const [name = '', where = '', words = ''] = cells
    const [unit, roles] = [unitIn(units, where), rolesIn(words)]
    if (name === '' || name.length > 200) wrong.push({ line, why: 'person.name' })
    else if (!unit) wrong.push({ line, why: 'person.unit' })
    else if (!roles) wrong.push({ line, why: 'person.role' })
    else read.push({ name, unit, roles })
  }
  return { read, wrong }
}

/** Registered targets by unit, from lines of unit, criterion and number. */
export function readTargets(
  text: string,
  units: readonly Unit[],
): Pasted<{ unit: UnitId; targets: Targets }> {
  const found = new Map<UnitId, Targets>()
  const wrong: { line: number; why: Why }[] = []
  for (const [nth, { line, cells }] of linesOf(text).entries()) {
    if (nth === 0 && isHeading(cells)) continue
    const [where = '', criterion = '', amount = ''] = cells
    const [unit, code] = [unitIn(units, where), Code.safeParse(criterion)]
    const number = readNumber(amount, AMOUNT_DECIMALS)
    if (unit && code.success && 'units' in number && number.units > 0)
      found.set(unit, { ...found.get(unit), [code.data]: number.units })
    else wrong.push({ line, why: unit ? 'target.row' : 'person.unit' })
  }
  return { read: [...found].map(([unit, targets]) => ({ unit, targets })), wrong }
}
