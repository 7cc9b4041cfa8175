import type { z } from 'zod'
import { Class, Quota } from '../class.ts'
import { Criterion, Section } from '../criterion.ts'
import { CrossRule } from '../cross-rule.ts'
import { Example } from '../example.ts'
import { Method } from '../method.ts'
import { Sanction } from '../sanction.ts'
import { Template } from '../template.ts'
import { finding, type Finding, type Place, type Words } from './finding.ts'
import { guarded, pathText } from './guard.ts'
import { meant, nearest } from './nearest.ts'

type Issue = z.core.$ZodIssue

/** As many faults of form as are told: a file with more is not a table at all. */
const mostFaults = 100

/**
 * The one door for a table from outside: a file, a request. What cannot be read is told by its path in words, all at once;
 * whether the table is sound is for `lintTemplate` to say.
 */
export function readTemplate(file: unknown): { template: Template } | { findings: Finding[] } {
  const refused = guarded(file)
  if (refused) return { findings: [refused] }
  const read = Template.safeParse(file)
  if (read.success) return { template: read.data }
  return {
    findings: read.error.issues.slice(0, mostFaults).flatMap((issue) => issueFindings(issue, file, [])),
  }
}

function issueFindings(issue: Issue, file: unknown, above: readonly PropertyKey[]): Finding[] {
  const path = [...above, ...issue.path]
  const { value, code } = follow(file, path)
  const at: Place = {
    of: 'file',
    index: 0,
    field: path.reduce<string>(pathText, ''),
    ...(code === undefined ? {} : { code }),
  }
  const found = shown(value)
  const choice = (known: readonly unknown[]) => [
    finding('file.choice', at, { found, known: known.map(shown).join(', ') }),
  ]
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? [finding('file.missing', at, { field: String(path.at(-1) ?? '') })]
        : [finding('file.kind', at, { expected: kinds[issue.expected] ?? plain(issue.expected), found })]
    case 'invalid_value':
      return choice(issue.values)
    case 'invalid_union':
      return unionFindings(issue, file, path, choice)
    case 'unrecognized_keys':
      return issue.keys.map((field) =>
        finding('file.unknown-field', at, { field, near: bracketed(nearest(field, fields)) }),
      )
    case 'too_small':
    case 'too_big':
      return [finding('file.size', at, { bound: boundWords(issue) })]
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
      return [finding('file.form', at, { found: issue.code === 'invalid_key' ? shown(path.at(-1)) : found })]
  }
}

/** Of the forms that something may have, the one it comes nearest to. */
function unionFindings(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  file: unknown,
  path: readonly PropertyKey[],
  choice: (known: readonly unknown[]) => Finding[],
): Finding[] {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : undefined
  if (options) return choice(options)
  const values = issue.errors.flatMap((errors) =>
    errors.flatMap((each) => (each.code === 'invalid_value' && each.path.length === 0 ? each.values : [])),
  )
  const isObject = typeof follow(file, path).value === 'object'
  if (values.length > 0 && !isObject) return choice(values)
  const foreign = (errors: readonly Issue[]) =>
    errors.length +
    (errors.some((each) => each.path.length === 0 && each.code !== 'unrecognized_keys') ? 100 : 0)
  const [best = []] = [...issue.errors].sort((a, b) => foreign(a) - foreign(b))
  return best.flatMap((each) => issueFindings(each, file, path))
}

/** What stands at a path, and the code of the innermost row or other part around it; a level's own code is none. */
function follow(file: unknown, path: readonly PropertyKey[]): { value: unknown; code: string | undefined } {
  let value = file
  let code: string | undefined
  for (const [step, key] of path.entries()) {
    if (typeof value !== 'object' || value === null) return { value: undefined, code }
    value = Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined // its own property
    if (!path.slice(0, step).includes('method')) code = codeOf(value) ?? code
  }
  return { value, code }
}

const codeOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string'
    ? value.code.slice(0, 24)
    : undefined

function shown(value: unknown): string {
  if (value === undefined) return '–'
  if (Array.isArray(value)) return '[…]'
  if (typeof value === 'object' && value !== null) return '{…}'
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value)
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

const plain = (word: string): Words => ({ vi: word, en: word })
const bracketed = (near: string | undefined): Words => {
  const { vi, en } = meant(near)
  return near === undefined ? { vi, en } : { vi: ` (${vi.trim()})`, en: ` (${en.trim()})` }
}

const kinds: Readonly<Record<string, Words>> = {
  string: { vi: 'chữ', en: 'text' },
  number: { vi: 'số', en: 'a number' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  array: { vi: 'danh sách […]', en: 'a list […]' },
  object: { vi: 'nhóm thuộc tính {…}', en: 'an object {…}' },
  record: { vi: 'nhóm thuộc tính {…}', en: 'an object {…}' },
}

function boundWords(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): Words {
  const bound = issue.code === 'too_small' ? issue.minimum : issue.maximum
  const { vi, en } = counted[issue.origin] ?? plain('')
  const [low, high] = [bound.toLocaleString('vi-VN') + vi, bound.toLocaleString('en-US') + en]
  return issue.code === 'too_small'
    ? { vi: `từ ${low} trở lên`, en: `at least ${high}` }
    : { vi: `không quá ${low}`, en: `at most ${high}` }
}

const counted: Readonly<Record<string, Words>> = {
  string: { vi: ' ký tự', en: ' characters' },
  array: { vi: ' mục', en: ' items' },
}

/** Every property there is, to tell which one was meant. */
const fields = [
  ...new Set(
    [Template, Section, Criterion, CrossRule, Sanction, Class, Quota, Example, ...Method.options].flatMap(
      ({ shape }) => Object.keys(shape),
    ),
  ),
]
