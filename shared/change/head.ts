import type { Rounding, Template, TieBreak } from '../template.ts'
import type { Change } from './change.ts'
import type { Words } from './fields.ts'
import { changed, elsewhere, memberChanges, type Members } from './members.ts'
import { filled, joined, maybe, pointWords, quotedWords } from './say.ts'

/** What the table says of itself and of its total. */
export function headChanges(before: Template, after: Template): Change[] {
  const about = { of: 'table' } as const
  const saysRankBy = (table: Template) => maybe(table.rankBy, (by) => rankByWords[by])
  const isSame = (before.rankBy ?? 'points') === (after.rankBy ?? 'points')
  return [
    ...memberChanges(about, head, [before, undefined], [after, undefined]),
    ...(isSame && before.rankBy !== after.rankBy
      ? [changed(about, 'written', saysRankBy(before), saysRankBy(after))]
      : []),
  ]
}

const rankByWords: Record<'points' | 'percent', Words> = {
  points: { vi: 'tổng điểm', en: 'total points' },
  percent: { vi: 'tỷ lệ % điểm được giao', en: 'percent of the points assigned' },
}

const roundedWhere: Record<Rounding['at'], Words> = {
  row: { vi: 'từng dòng đến {0}', en: 'each row to {0}' },
  section: { vi: 'từng mục đến {0}', en: 'each section to {0}' },
  total: { vi: 'tổng điểm đến {0}', en: 'the total to {0}' },
}

function tieBreakWords(rule: TieBreak): Words {
  switch (rule.kind) {
    case 'more-bonus':
      return { vi: 'điểm thưởng cao hơn', en: 'more bonus' }
    case 'fewer-deductions':
      return { vi: 'bị trừ ít hơn', en: 'fewer deductions' }
    case 'more-points':
      return filled({ vi: 'điểm {0} cao hơn', en: 'more points in {0}' }, quotedWords(rule.code))
  }
}

const sourceWords = ({ title, url, note }: NonNullable<Template['source']>): Words =>
  quotedWords(
    [title, ...(url === undefined ? [] : [`<${url}>`]), ...(note === undefined ? [] : [`(${note})`])].join(
      ' ',
    ),
  )

const head: Members<Template, undefined> = {
  name: ({ name }) => [{ field: 'name', words: quotedWords(name) }],
  id: ({ id }) => [{ field: 'id', words: quotedWords(id) }],
  version: ({ version }) => [{ field: 'version', words: quotedWords(version) }],
  legalBasis: ({ legalBasis }) => [{ field: 'legal-basis', words: maybe(legalBasis, quotedWords) }],
  source: ({ source }) => [{ field: 'source', words: maybe(source, sourceWords) }],
  decimals: ({ decimals }) => [{ field: 'decimals', words: quotedWords(decimals) }],
  scale: ({ scale, decimals }) => [{ field: 'scale', words: pointWords(scale, decimals) }],
  floor: ({ floor, decimals }) => [{ field: 'floor', words: pointWords(floor, decimals) }],
  ceiling: ({ ceiling, decimals }) => [{ field: 'ceiling', words: pointWords(ceiling, decimals) }],
  rounding: ({ rounding, decimals }) => [
    {
      field: 'rounding',
      words: maybe(rounding, ({ at, step }) => filled(roundedWhere[at], pointWords(step, decimals))),
    },
  ],
  rankBy: ({ rankBy = 'points' }) => [{ field: 'rank-by', words: rankByWords[rankBy] }],
  tieBreaks: ({ tieBreaks }) => [
    {
      field: 'tie-breaks',
      words: tieBreaks.length === 0 ? undefined : joined(tieBreaks.map(tieBreakWords), '; '),
    },
  ],
  sections: elsewhere,
  crossRules: elsewhere,
  sanctions: elsewhere,
  lists: elsewhere,
  classes: elsewhere,
  quotas: elsewhere,
  examples: elsewhere,
}
