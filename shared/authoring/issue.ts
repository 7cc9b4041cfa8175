import type { z } from 'zod'
import type { Words } from '../lint/finding.ts'
import { wrong, type Wrong } from './authoring-problem.ts'
import { follow, type Draft, type Found } from './draft.ts'
import { numberText } from './number-kind.ts'
import type { Reading } from './read-row.ts'

type Issue = z.core.$ZodIssue

/**
 * Tells in which cells the schema refuses what was read. A cell with a mistake of its own is not told of again, nor a list
 * (`partial`) some of whose members may have been lost with a mistake told elsewhere.
 */
export function tellIssues(
  issues: readonly Issue[],
  root: Draft,
  partial: readonly string[],
  { origins, told }: Reading,
): void {
  for (const issue of issues.flatMap((each) => leavesOf(each, []))) {
    const path = issue.path.map(String)
    const found = partial.includes(path.at(-1) ?? '') ? undefined : origins.find(root, path)
    if (found) told.tell(found.order, found.spot, wrongOf(issue, follow(root, path), found))
  }
}

/** Of the forms that something may have, the one it comes nearest to. */
function leavesOf(issue: Issue, above: readonly PropertyKey[]): Issue[] {
  const path = [...above, ...issue.path]
  const own = { ...issue, path }
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [own]
  const isOther = (each: Issue): boolean => each.code === 'unrecognized_keys' || each.path.length === 0
  const foreign = (errors: readonly Issue[]): number => errors.length + (errors.some(isOther) ? 100 : 0)
  const [best = []] = [...issue.errors].sort((a, b) => foreign(a) - foreign(b))
  return best.length === 0 ? [own] : best.flatMap((each) => leavesOf(each, path))
}

function wrongOf(issue: Issue, value: unknown, found: Found): Wrong {
  const { label, due } = found
  if (value === undefined) return found.absent ?? wrong('cell.blank', { label })
  if (issue.code === 'too_small' || issue.code === 'too_big') return boundWrong(issue, found)
  return wrong('cell.form', { typed: String(found.typed), due: due ?? '' })
}

function boundWrong(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, found: Found): Wrong {
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum)
  if (issue.origin === 'string')
    return issue.code === 'too_small'
      ? wrong('cell.blank', { label: found.label })
      : wrong('text.size', { most: limit })
  if (issue.origin === 'array') {
    const isEmptyPart = issue.code === 'too_small' && issue.path.at(-1) === 'children'
    return isEmptyPart
      ? wrong('section.empty', { typed: String(found.typed) })
      : wrong('list.size', { bound: boundWords(issue.code, { vi: `${limit} dòng`, en: `${limit} rows` }) })
  }
  const number = numberText(limit, found.decimals ?? 0)
  return wrong('number.range', {
    bound: boundWords(issue.code, { vi: number, en: number.replace(',', '.') }),
  })
}

const boundWords = (code: 'too_small' | 'too_big', { vi, en }: Words): Words =>
  code === 'too_small'
    ? { vi: `từ ${vi} trở lên`, en: `at least ${en}` }
    : { vi: `không quá ${vi}`, en: `at most ${en}` }
