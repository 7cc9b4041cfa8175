import type { Language } from '../problem.ts'
import type { About, Change, RuleKind } from './change.ts'
import { fields, type Field, type Words } from './fields.ts'
import { cutToDifference } from './cut.ts'

const kinds: Record<Exclude<About['of'], 'table'>, Words> = {
  section: { vi: 'mục', en: 'section' },
  group: { vi: 'nhóm', en: 'group' },
  criterion: { vi: 'tiêu chí', en: 'criterion' },
  'cross-rule': { vi: 'ràng buộc', en: 'cross rule' },
  sanction: { vi: 'chế tài', en: 'sanction' },
  list: { vi: 'danh sách xếp hạng riêng', en: 'separate list' },
  class: { vi: 'xếp loại', en: 'class' },
  quota: { vi: 'hạn ngạch', en: 'quota of' },
  example: { vi: 'ví dụ', en: 'example' },
}

const ordered: Record<'rows' | 'levels' | RuleKind, Words> = {
  rows: { vi: 'thứ tự các dòng thay đổi', en: 'the rows stand in another order' },
  levels: { vi: 'thứ tự các mức thay đổi', en: 'the levels stand in another order' },
  'cross-rule': { vi: 'thứ tự các ràng buộc thay đổi', en: 'the cross rules stand in another order' },
  sanction: { vi: 'thứ tự các chế tài thay đổi', en: 'the sanctions stand in another order' },
  list: {
    vi: 'thứ tự các danh sách xếp hạng riêng thay đổi',
    en: 'the separate lists stand in another order',
  },
  class: { vi: 'thứ tự các xếp loại thay đổi', en: 'the classes stand in another order' },
  quota: { vi: 'thứ tự các hạn ngạch thay đổi', en: 'the quotas stand in another order' },
  example: { vi: 'thứ tự các ví dụ thay đổi', en: 'the examples stand in another order' },
}

const table: Words = { vi: 'Bảng', en: 'The table' }
const none: Words = { vi: 'không có', en: 'none' }
const verbs = {
  added: { vi: 'Thêm', en: 'Added' },
  removed: { vi: 'Bỏ', en: 'Removed' },
} as const satisfies Record<string, Words>

/** A change as a clerk reads it (điểm thay đổi so với bảng cũ): "II.3: điểm tối đa 5 → 7". Long texts are cut to where they differ. */
export function changeText(change: Change, language: Language): string {
  const { about } = change
  switch (change.kind) {
    case 'added':
    case 'removed':
      return `${verbs[change.kind][language]} ${fullName(about, language)}${maxText(change.max, language)}`
    case 'moved': {
      const [from, to] = [change.from, change.to].map((code) => code ?? table[language].toLowerCase())
      return language === 'vi'
        ? `${shortName(about, language)}: chuyển từ ${String(from)} sang ${String(to)}`
        : `${shortName(about, language)}: moved from ${String(from)} to ${String(to)}`
    }
    case 'renamed':
      return language === 'vi'
        ? `${shortName(about, language)}: có lẽ là ${change.from} cũ, chỉ đổi mã (cùng nội dung “${labelOf(about)}”)`
        : `${shortName(about, language)}: probably the former ${change.from} under a new code (same label “${labelOf(about)}”)`
    case 'order':
      return `${shortName(about, language)}: ${ordered[change.what][language]}`
    case 'field':
      return fieldText(change, language)
  }
}

function fieldText(
  { about, field, before, after }: Extract<Change, { kind: 'field' }>,
  language: Language,
): string {
  const start = `${shortName(about, language)}: ${fields[field][language]}`
  if (!before && !after) return `${start} ${language === 'vi' ? 'thay đổi' : 'changed'}`
  const [from, to] = cutToDifference(
    before?.[language] ?? none[language],
    after?.[language] ?? none[language],
  )
  const marked = (text: string, words: Words | undefined): string =>
    words && quoted.has(field) ? `“${text}”` : text
  return `${start} ${marked(from, before)} → ${marked(to, after)}`
}

/** Members whose words are sentences of the table. */
const quoted: ReadonlySet<Field> = new Set([
  ...(['method', 'label', 'hint', 'legal-basis', 'level', 'event', 'name', 'source', 'reason'] as const),
  ...(['applies', 'when', 'left', 'right', 'written'] as const),
])

const maxText = (max: Words | undefined, language: Language): string =>
  max === undefined ? '' : language === 'vi' ? ` (tối đa ${max.vi})` : ` (at most ${max.en})`

const labelOf = (about: About): string => ('label' in about ? about.label : '')

function shortName(about: About, language: Language): string {
  if (about.of === 'table') return table[language]
  return 'code' in about ? about.code : capital(fullName(about, language))
}

function fullName(about: About, language: Language): string {
  if (about.of === 'table') return table[language]
  const kind = kinds[about.of][language]
  if ('code' in about) return `${kind} ${about.code} “${about.label}”`
  return about.of === 'example' ? `${kind} “${about.name}”` : `${kind} ${about.name}`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
