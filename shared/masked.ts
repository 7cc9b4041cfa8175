import type { Branch, Criterion, Section } from './criterion.ts'
import type { Level, Method } from './method.ts'
import type { Publication } from './publication.ts'
import type { Template } from './template.ts'

/**
 * A table without its words (che nội dung), for a bloc in secret-safe mode: what is scored, by which rules, under which codes
 * stays; labels, hints, reasons, events and sources do not, and its examples are left out. It scores exactly as before.
 */
export function masked(template: Template): Template {
  const { id, version, decimals, scale, floor, ceiling, rounding, rankBy, tieBreaks, quotas } = template
  const { sections, crossRules, sanctions, lists, classes } = template
  return {
    ...{ id, version, name: id, decimals, scale, floor, ceiling, rounding, rankBy, tieBreaks, quotas },
    sections: sections.map((section): Section => ({
      ...section,
      label: section.code,
      children: section.children.map(maskedBranch),
    })),
    crossRules: crossRules?.map((rule) => ({ ...rule, message: rule.code })),
    sanctions: sanctions?.map(({ code, when, effect }) => ({ code, reason: code, when, effect })),
    lists: lists?.map((list) => ({ ...list, label: list.code })),
    classes: classes?.map(({ when, ...own }) => ({
      ...own,
      label: own.code,
      ...(when ? { when: { condition: when.condition, words: own.code } } : {}),
    })),
  }
}

/** How a version came into force, without why. */
export const maskedPublication = (publication: Publication): Publication => ({
  ...publication,
  reason: publication.version.id,
  legalBasis: '',
})

const maskedBranch = (branch: Branch): Branch =>
  branch.kind === 'criterion'
    ? maskedCriterion(branch)
    : { ...branch, label: branch.code, children: branch.children.map(maskedBranch) }

function maskedCriterion({ code, max, method, evidence, notApplicable, appliesWhen }: Criterion): Criterion {
  return {
    ...{ kind: 'criterion', code, label: code, max, method: maskedMethod(method), evidence },
    ...(notApplicable === undefined ? {} : { notApplicable }),
    ...(appliesWhen === undefined ? {} : { appliesWhen }),
  }
}

/** What happens in general, where no word may say what it is. */
const EVENT = 'lần'

function maskedMethod(method: Method): Method {
  switch (method.kind) {
    case 'levels':
    case 'average':
      return { ...method, levels: method.levels.map((level): Level => ({ ...level, label: level.code })) }
    case 'per-event':
      return { ...method, event: EVENT }
    default:
      return method
  }
}
