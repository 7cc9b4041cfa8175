import { cellText } from './cells.ts'
import type { Merge } from './draft.ts'
import { readLeading, readNumberCell } from './numbering.ts'

/**
 * What a column of an annex holds. `given`: points already given by somebody, no part of the criteria. `level` and `level-points`: the
 * levels of a row one under another, and what each earns.
 */
export type Role =
  | 'number'
  | 'label'
  | 'area'
  | 'points'
  | 'level'
  | 'level-points'
  | 'loss'
  | 'gain'
  | 'unit'
  | 'method'
  | 'evidence'
  | 'basis'
  | 'note'
  | 'given'
  | 'aside'

/** The role of each column, and the rows that its headings take, from 0. */
export type Columns = { roles: readonly Role[]; from: number; to: number }

type Cells = readonly (readonly unknown[])[]

/** In this order: "Điểm tự chấm" is given before it is points, "Cách tính điểm" is a method. */
const headings: readonly (readonly [Role, RegExp])[] = [
  ['number', /^(?:stt|tt|s\.t\.t\.?|số tt|số thứ tự|số|mã(?: số| tiêu chí)?|mục|ký hiệu|no\.?)$/],
  ['evidence', /minh chứng|kiểm chứng|chứng minh|hồ sơ/],
  ['basis', /căn cứ|cơ sở pháp lý|văn bản quy định/],
  [
    'method',
    /^(?:cách|phương pháp|phương thức|hướng dẫn|cách thức|quy định|diễn giải|công thức)|cách (?:tính|chấm)/,
  ],
  ['label', /^(?:các )?(?:nội dung|tên tiêu chí|tiêu chí|tiêu chuẩn|chỉ tiêu|nhiệm vụ|chỉ số)/],
  ['level', /^(?:các )?mức(?: độ)?(?: (?:đánh giá|đạt(?: được)?|hoàn thành|thực hiện|xếp loại|phân loại))?$/],
  [
    'given',
    /tự chấm|tự đánh giá|thẩm định|phúc tra|điểm chấm|điểm đạt|đạt được|kết quả|đánh giá|xác định|chấm chéo|hội đồng|khối chấm|cụm chấm|thống nhất/,
  ],
  ['loss', /điểm trừ|trừ điểm/],
  ['gain', /điểm thưởng|điểm cộng|cộng điểm/],
  ['unit', /^(?:đơn vị(?: tính)?|đvt)$|đơn vị tính/],
  [
    'points',
    /^(?:tổng )?(?:số )?điểm|thang (?:bảng )?điểm|mức điểm|^tối đa$|^chuẩn$|điểm (?:chuẩn|tối đa)|barem|biểu điểm/,
  ],
  ['area', /lĩnh vực|các mặt|mặt công tác|^nhóm|^phần/],
  ['note', /ghi chú|chú thích|giải thích|thực hiện|theo dõi|tham mưu|phụ trách|người chấm/],
]

export function roleOf(text: string): Role | undefined {
  if (text === '' || text.length > 60) return undefined
  const plain = text.toLowerCase().replaceAll('\n', ' ')
  return headings.find(([, pattern]) => pattern.test(plain))?.[0]
}

/** The headings that begin in this row, over one row or two, or undefined where it is no row of headings. */
export function headingsAt(cells: Cells, at: number, merged: readonly Merge[]): Columns | undefined {
  const upper = texts(cells[at])
  const above = upper.map(roleOf)
  if (upper.some((text, column) => text !== '' && above[column] === undefined && isBody(text)))
    return undefined
  const lower = texts(cells[at + 1])
  const below = lower.map(roleOf)
  const two =
    lower.some((text) => text !== '') &&
    lower.every((text, column) => text === '' || (below[column] !== undefined && !isBody(text))) &&
    lower.some((text, column) => text !== '' && text !== upper[column]) &&
    !isHeadings(below)
  const wide = spread(above, at, merged)
  const roles = two ? joined(wide, below) : wide
  if (!isHeadings(roles)) return undefined
  return { roles: roles.map((role) => role ?? 'aside'), from: at, to: at + (two ? 1 : 0) }
}

const texts = (row: readonly unknown[] | undefined): string[] => (row ?? []).map(cellText)
const isBody = (text: string): boolean =>
  /^[-+]?\d/.test(text) ||
  text.length > 60 ||
  readNumberCell(text) !== undefined ||
  readLeading(text) !== undefined

const isHeadings = (roles: readonly (Role | undefined)[]): boolean => {
  const known = new Set(roles.filter((role) => role !== undefined))
  return known.has('label') && known.size >= 2
}

const joined = (above: readonly (Role | undefined)[], below: readonly (Role | undefined)[]) =>
  Array.from({ length: Math.max(above.length, below.length) }, (_, at) => below[at] ?? above[at])

/** A heading over several columns is that of each of them. */
function spread(
  roles: readonly (Role | undefined)[],
  at: number,
  merged: readonly Merge[],
): (Role | undefined)[] {
  const wide = [...roles]
  for (const { row, column, columns } of merged)
    if (row === at)
      for (let next = column; next < Math.min(column + columns, 60); next += 1) wide[next] ??= roles[column]
  return wide
}

/** Of several columns of words the fullest holds the rows; one before it the areas they belong to, one after it how they are scored. */
export function settledColumns(columns: Columns, cells: Cells, end: number): Columns {
  const words = columns.roles.flatMap((role, at) => (role === 'label' ? [at] : []))
  const filled = (at: number) =>
    cells.slice(columns.to + 1, end).reduce((count, row) => count + (cellText(row[at]) === '' ? 0 : 1), 0)
  const counts = new Map(words.map((at) => [at, filled(at)]))
  const fullest = words.reduce(
    (best, at) => ((counts.get(at) ?? 0) > (counts.get(best) ?? 0) ? at : best),
    words[0] ?? 0,
  )
  // "Điểm trừ" or "Điểm thưởng" with no other column of points is that of the maxima
  const alone = columns.roles.includes('points')
    ? undefined
    : columns.roles.find((role) => role === 'loss' || role === 'gain')
  const roles = columns.roles.map((role, at): Role => {
    if (alone !== undefined && role === alone) return 'points'
    if (role !== 'label' || at === fullest) return role
    return at < fullest ? 'area' : 'method'
  })
  return { ...columns, roles: withLevelPoints(roles, cells.slice(columns.to + 1, end)) }
}

/** A second column of points, or the only one where levels stand in rows of their own, says what each level earns. */
function withLevelPoints(roles: readonly Role[], body: Cells): Role[] {
  const [level, label] = [roles.indexOf('level'), roles.indexOf('label')]
  const earned = level < 0 ? -1 : roles.indexOf('points', level)
  if (earned < 0) return [...roles]
  const isLevelRow = (row: readonly unknown[]) =>
    cellText(row[label]) === '' && cellText(row[level]) !== '' && cellText(row[earned]) !== ''
  if (roles.indexOf('points') === earned && !body.some(isLevelRow)) return [...roles]
  return roles.map((role, at) => (at === earned ? 'level-points' : role))
}

/** Columns told from what stands in them, where no row of headings was found. */
export function guessedColumns(cells: Cells): Columns | undefined {
  const sample = cells.slice(0, 400)
  const width = Math.min(
    60,
    sample.reduce((most, row) => Math.max(most, row.length), 0),
  )
  const tallies = Array.from({ length: width }, (_, at) => tally(sample, at))
  const label = best(tallies.map(({ letters }) => letters))
  if (label === undefined) return undefined
  const number = tallies.findIndex(
    ({ marks, filled }, at) => at < label && filled > 0 && marks * 10 >= filled * 6,
  )
  const points = tallies.findIndex(
    ({ numbers, filled }, at) => at > label && filled > 0 && numbers * 10 >= filled * 6,
  )
  const roles = tallies.map((_, at): Role => {
    if (at === label) return 'label'
    if (at === number) return 'number'
    return at === points ? 'points' : 'aside'
  })
  return { roles, from: -1, to: -1 }
}

function tally(sample: Cells, at: number) {
  const column = sample.map((row) => cellText(row[at])).filter((text) => text !== '')
  return {
    filled: column.length,
    letters: column.reduce((sum, text) => sum + (/\p{L}{2}/u.test(text) ? Math.min(text.length, 200) : 0), 0),
    marks: column.filter((text) => readNumberCell(text) !== undefined).length,
    numbers: column.filter((text) => /^[-+]?\d{1,5}(?:[.,]\d{1,3})?(?: ?(?:điểm|đ))?$/.test(text)).length,
  }
}

function best(sizes: readonly number[]): number | undefined {
  const most = Math.max(0, ...sizes)
  return most === 0 ? undefined : sizes.indexOf(most)
}
