import { finding, type Finding } from './finding.ts'
import { atLine, type Outline, type Row } from './outline.ts'

/**
 * One fault that costs points in a main row and again in a deduction row. Found where the main row says so itself ("đồng
 * thời bị trừ ở IX.4"), or where both speak of the same fault in nearly the same words.
 */
export function twiceFindings({ rows }: Outline): Finding[] {
  const main = rows.filter(({ section }) => section === 'main').map(spoken)
  return rows.flatMap((row) => {
    if (row.section !== 'deduction') return []
    const own = clausesOf(row)
    const twin =
      main.find(({ text }) => names(text, row.branch.code)) ??
      main.find(({ words, faults }) => own.some((clause) => sameFault(clause, words, faults)))
    if (!twin) return []
    const { label, code } = twin.row.branch
    return [finding('fault.twice', atLine(row, 'label'), { row: label, code })]
  })
}

/** Words by which faults are told, those of one kind together. */
const faultKinds = {
  late: ['chậm', 'trễ', 'quá hạn', 'đúng hạn', 'đúng thời hạn', 'kịp thời', 'trong hạn'],
  repealed: ['bãi bỏ', 'đình chỉ', 'hủy bỏ', 'bị hủy'],
  punished: ['kỷ luật', 'khiển trách', 'cảnh cáo'],
  untrue: ['không trung thực', 'gian dối', 'sai sự thật'],
  absent: ['vắng', 'không tham gia', 'không tham dự', 'không dự'],
  unfinished: ['không hoàn thành', 'chưa hoàn thành', 'hoàn thành'],
} as const
const faultWords = new Set(
  Object.values(faultKinds).flatMap((list) => list.flatMap((word) => word.split(' '))),
)

/** Words that say nothing of the matter. */
const empty = new Set(
  'và các của có không do bị từ đến về trong theo được cho một hoặc là số lần trường hợp với để khi ra lý chính đáng trở lên đơn vị'.split(
    ' ',
  ),
)

const lower = (text: string): string => text.normalize('NFC').toLowerCase()
const wordsIn = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !empty.has(word))

const faultsIn = (text: string): Set<string> =>
  new Set(
    Object.entries(faultKinds)
      .filter(([, list]) => list.some((word) => text.includes(word)))
      .map(([kind]) => kind),
  )

function spoken(row: Row) {
  const { label, hint = '', method } = row.branch
  const levels = method.kind === 'levels' ? method.levels.map((level) => level.label) : []
  const event = method.kind === 'per-event' ? method.event : ''
  const group = row.parent?.branch.kind === 'group' ? row.parent.branch.label : ''
  const told = lower([label, event, group, ...levels].join(' . '))
  return { row, text: `${told} . ${lower(hint)}`, words: new Set(wordsIn(told)), faults: faultsIn(told) }
}

/** The fault of a deduction row, whole and by its parts: "Đơn thư quá hạn / kiến nghị không trả lời" is two. */
function clausesOf({ branch }: Row): { words: string[]; faults: Set<string> }[] {
  const whole = lower(branch.label)
  return [...new Set([whole, ...whole.split(/[,;/]| hoặc /u)])].map((text) => ({
    words: [...new Set(wordsIn(text))],
    faults: faultsIn(text),
  }))
}

function sameFault(
  clause: { words: readonly string[]; faults: ReadonlySet<string> },
  words: ReadonlySet<string>,
  faults: ReadonlySet<string>,
): boolean {
  if (![...clause.faults].some((kind) => faults.has(kind))) return false
  const shared = clause.words.filter((word) => words.has(word))
  const matter = shared.filter((word) => !faultWords.has(word))
  return matter.length >= 2 && shared.length >= clause.words.length * 0.6
}

const names = (text: string, code: string): boolean =>
  text.includes('trừ') &&
  [...text.matchAll(/[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)+/gu)].some(([word]) => word === code.toLowerCase())
