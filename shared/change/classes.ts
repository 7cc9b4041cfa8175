import type { Class, Quota } from '../class.ts'
import type { Words } from './fields.ts'
import { elsewhere } from './members.ts'
import { byMember, type Kind } from './rule-list.ts'
import { amountWords, filled, maybe, pointWords, quotedWords, toldExpression } from './say.ts'

const eachWords: Record<NonNullable<Class['each']>['of'], Words> = {
  section: { vi: 'từng mục từ {0} %', en: 'each section {0} %' },
  criterion: { vi: 'từng tiêu chí từ {0} %', en: 'each criterion {0} %' },
}

export const classes: Kind<Class> = {
  ...{ kind: 'class', weight: 'meaning', order: 'meaning' },
  listOf: (table) => table.classes,
  nameOf: ({ code }) => code,
  differences: byMember<Class>({
    code: elsewhere,
    label: ({ label }) => [{ field: 'label', words: quotedWords(label) }],
    least: ({ least }, { rankBy, decimals }) => [
      {
        field: 'least',
        words: maybe(least, (least) =>
          rankBy === 'percent'
            ? filled(quotedWords('{0} %'), amountWords(least))
            : pointWords(least, decimals),
        ),
      },
    ],
    each: ({ each }) => [
      {
        field: 'each',
        words: maybe(each, ({ of, percent }) => filled(eachWords[of], amountWords(percent))),
      },
    ],
    when: ({ when }, { decimals }) => [
      toldExpression('when', when?.condition, 'logical', decimals),
      { field: 'reason', words: maybe(when?.words, quotedWords) },
    ],
  }),
}

const roundWords: Record<'down' | 'half-up' | 'up', Words> = {
  down: { vi: '{0} %, làm tròn xuống', en: '{0} %, rounded down' },
  'half-up': { vi: '{0} %, làm tròn thường', en: '{0} %, rounded half up' },
  up: { vi: '{0} %, làm tròn lên', en: '{0} %, rounded up' },
}
const tieWords: Record<Quota['tie'], Words> = {
  expand: { vi: 'lấy cả', en: 'all stay' },
  contract: { vi: 'không lấy ai', en: 'all fall' },
  vote: { vi: 'bỏ phiếu', en: 'a vote' },
}

export const quotas: Kind<Quota> = {
  ...{ kind: 'quota', weight: 'meaning', order: 'wording' },
  listOf: (table) => table.quotas,
  nameOf: (quota) => quota.class,
  differences: byMember<Quota>({
    class: elsewhere,
    most: ({ most }) => [
      {
        field: 'most',
        words:
          most.kind === 'count'
            ? filled({ vi: '{0} đơn vị', en: '{0} units' }, quotedWords(most.count))
            : filled(roundWords[most.round], amountWords(most.percent)),
      },
    ],
    tie: ({ tie }) => [{ field: 'tie', words: tieWords[tie] }],
  }),
}
