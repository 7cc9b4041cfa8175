import { cellText, isErrorValue } from './cells.ts'
import type { Columns, Role } from './columns.ts'
import { unplaced, type Unplaced } from './draft.ts'

/** One row of the source, by what its columns hold; `cells` are the values behind the texts. */
export type SourceRow = {
  row: number
  text: Readonly<Record<Exclude<Role, 'given' | 'aside' | 'level' | 'level-points'>, string>>
  cells: { number: unknown; points: unknown; loss: unknown }
  /** Cells that belong to no criterion, and errors. */
  left: Unplaced[]
  blank: boolean
}

export function sourceRow(cells: readonly unknown[], row: number, columns: Columns): SourceRow {
  const text = {
    number: '',
    label: '',
    area: '',
    points: '',
    loss: '',
    gain: '',
    unit: '',
    method: '',
    evidence: '',
    basis: '',
    note: '',
  }
  const behind: Record<string, unknown> = {}
  const left: Unplaced[] = []
  let blank = true
  for (const [column, cell] of cells.entries()) {
    const found = cellText(cell)
    if (found === '') continue
    blank = false
    const role = ownRole(columns.roles, column, cells)
    if (isErrorValue(found)) left.push(unplaced(row, found, 'error.value', column))
    else if (role === 'given') left.push(unplaced(row, found, 'score.given', column))
    else if (role === 'aside') left.push(unplaced(row, found, 'cell.aside', column))
    else if (role === 'level') text.method = levelText(text.method, found, cells, columns.roles)
    else if (role === 'level-points') continue
    else if (text[role] === '') {
      text[role] = found
      behind[role] = cell
    } else if (role === 'points' || role === 'number') left.push(unplaced(row, found, 'cell.aside', column))
    else text[role] += `\n${found}`
  }
  takeWords(text)
  const cellsBehind = { number: behind['number'], points: behind['points'], loss: behind['loss'] }
  return { row, text, cells: cellsBehind, left, blank }
}

/** Columns of deductions and bonuses may hold words instead of points: how they are counted. */
function takeWords(text: Record<'loss' | 'gain' | 'method' | 'note', string>): void {
  const isPoints = /^[-–−+]? ?\d{1,5}(?:[.,]\d{1,3})? ?(?:điểm|đ)?$/i
  if (text.loss !== '' && !isPoints.test(text.loss)) {
    text.method = text.method === '' ? text.loss : `${text.method}\n${text.loss}`
    text.loss = ''
  }
  if (text.gain === '') return
  const gain = isPoints.test(text.gain) ? `Điểm thưởng: ${text.gain}` : text.gain
  text.note = text.note === '' ? gain : `${gain}\n${text.note}`
  text.gain = ''
}

/** Points beside no level are those of the row. */
function ownRole(roles: readonly Role[], column: number, cells: readonly unknown[]): Role {
  const role = roles[column] ?? 'aside'
  return role === 'level-points' && cellText(cells[roles.indexOf('level')]) === '' ? 'points' : role
}

/** A level and what it earns, as it would be written in one cell. */
function levelText(before: string, level: string, cells: readonly unknown[], roles: readonly Role[]): string {
  const points = cellText(cells[roles.indexOf('level-points')])
  const words = level.replaceAll('\n', ' ').replace(/[:;,.]$/, '')
  const line =
    points === '' || isErrorValue(points)
      ? level
      : `${words}: ${points.replace('.', ',')}${/\d$/.test(points) ? ' điểm' : ''}`
  return before === '' ? line : `${before}\n${line}`
}
