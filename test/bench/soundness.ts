import { Ajv2020 } from 'ajv/dist/2020.js'
import { z } from 'zod'
import { isBlank } from '../../shared/cell.ts'
import type { Entry } from '../../shared/entry.ts'
import { targetRule, type Method } from '../../shared/method.ts'
import type { Prepared, Row } from '../../shared/prepared.ts'
import { MOST_AMOUNT } from '../../shared/scoring/verdict.ts'
import type { Submission } from './submissions.ts'

type IsSound = (submission: Submission) => boolean

/** The cross rules that are problems, on entries that are sound by themselves. */
function keepsRules(list: readonly Entry[]): boolean {
  const entries = new Map<string, Entry>(list.map((entry) => [entry.criterion, entry]))
  const value = (code: string): number => Number(entries.get(code)?.value ?? 0)
  const level = String(entries.get('I.1.1')?.value)
  return (
    value('I.1.3') <= value('II.1.3') &&
    value('I.1.5') + value('II.1.5') <= value('I.2.5') + 2000 &&
    !(value('V.4') > 0 && value('IV.3') > 0) &&
    !(value('V.1') > 0 && value('I.2.4') > 200) &&
    !(value('V.2') > 0 && level === 'a')
  )
}

/** What a typed row may hold: codes of levels, or a whole number from one to another in a step. */
type Held =
  | { kind: 'codes'; codes: string[]; most: number; earning: string[] }
  | { kind: 'number'; least: number; most: number; step: number; earningFrom: number }

function held(method: Method, max: number): Held {
  if (method.kind === 'levels' || method.kind === 'average') {
    const codes = method.levels.map(({ code }) => code)
    const earning = method.levels.filter(({ points }) => points > 0).map(({ code }) => code)
    return {
      kind: 'codes',
      codes,
      most: method.kind === 'levels' && method.choose === 'one' ? 1 : 100,
      earning,
    }
  }
  const number = { kind: 'number', least: 0, most: MOST_AMOUNT, step: 1, earningFrom: 1 } as const
  if (method.kind === 'judged') return { ...number, least: method.least, most: max, step: method.step }
  if (method.kind === 'per-event') return { ...number, step: 100 }
  return method.kind === 'bands' && method.of === 'percent' ? { ...number, most: 10_000 } : number
}

const registered = ({ rows }: Prepared): Row[] =>
  rows.filter(({ criterion }) => targetRule(criterion.method)?.kind === 'registered')

/** Whether a submission is sound, by a JSON schema of this table, compiled by Ajv. */
export function ajvSoundness(prepared: Prepared): IsSound {
  const ajv = new Ajv2020({ allErrors: true, strict: false })
  ajv.addKeyword({
    keyword: 'keepsRules',
    validate: (_: unknown, list: readonly Entry[]) => keepsRules(list),
  })
  const target = { type: 'integer', minimum: 1, maximum: MOST_AMOUNT }
  const codes = registered(prepared).map(({ code }) => code)
  const validate = ajv.compile<Submission>({
    type: 'object',
    properties: {
      list: {
        type: 'array',
        minItems: prepared.rows.length,
        prefixItems: prepared.rows.map(entrySchema),
        keepsRules: true,
      },
      facts: {
        type: 'object',
        properties: {
          targets: {
            type: 'object',
            required: codes,
            properties: Object.fromEntries(codes.map((code) => [code, target])),
          },
        },
      },
    },
  })
  return (submission) => validate(submission)
}

function entrySchema({ code, criterion, section, typed, evidence, evidenceFrom }: Row): object {
  const text = { type: 'string' }
  const given = { pattern: '[^ ]' }
  const holds = held(criterion.method, criterion.max)
  const value =
    holds.kind === 'codes'
      ? { type: 'array', minItems: 1, maxItems: holds.most, items: { enum: holds.codes } }
      : { type: 'integer', minimum: holds.least, maximum: holds.most, multipleOf: holds.step }
  const earns =
    holds.kind === 'codes'
      ? { contains: { enum: holds.earning } }
      : { type: 'integer', minimum: holds.earningFrom }
  const proof = evidence.orExplanation
    ? { anyOf: [{ properties: { evidence: given } }, { properties: { explanation: given } }] }
    : { properties: { evidence: given } }
  return {
    type: 'object',
    required: ['criterion', 'value', 'target', 'evidence', 'explanation'],
    properties: {
      criterion: { const: code },
      value: !typed ? {} : section === 'main' ? value : { anyOf: [{ type: 'null' }, value] },
      target:
        targetRule(criterion.method)?.kind === 'typed'
          ? { type: 'integer', minimum: 1, maximum: MOST_AMOUNT }
          : { type: 'null' },
      evidence: text,
      explanation: text,
    },
    ...(evidenceFrom === Infinity
      ? {}
      : evidenceFrom === 0
        ? { allOf: [proof] }
        : { if: { properties: { value: earns } }, then: proof }),
  }
}

/** Whether a submission is sound, by a zod schema of this table. */
export function zodSoundness(prepared: Prepared): IsSound {
  const target = z.int().min(1).max(MOST_AMOUNT)
  const [first, ...rest] = prepared.rows.map(entryShape)
  if (!first) throw new Error('Making a schema: the table should have rows')
  const schema = z.object({
    list: z.tuple([first, ...rest]).refine((list) => keepsRules(list as Entry[])),
    facts: z.object({
      targets: z.object(Object.fromEntries(registered(prepared).map(({ code }) => [code, target]))),
    }),
  })
  return (submission) => schema.safeParse(submission).success
}

function entryShape({ code, criterion, section, typed, evidence, evidenceFrom }: Row) {
  const holds = held(criterion.method, criterion.max)
  const value =
    holds.kind === 'codes'
      ? z.array(z.enum(holds.codes)).min(1).max(holds.most)
      : z.int().min(holds.least).max(holds.most).multipleOf(holds.step)
  const entry = z.object({
    criterion: z.literal(code),
    value: !typed ? z.null() : section === 'main' ? value : value.nullable(),
    target: targetRule(criterion.method)?.kind === 'typed' ? z.int().min(1).max(MOST_AMOUNT) : z.null(),
    evidence: z.string(),
    explanation: z.string(),
  })
  if (evidenceFrom === Infinity) return entry
  const earns = (found: unknown): boolean =>
    evidenceFrom === 0 ||
    (holds.kind === 'codes'
      ? Array.isArray(found) && found.some((each) => holds.earning.includes(String(each)))
      : typeof found === 'number' && found >= holds.earningFrom)
  return entry.refine(
    (row) =>
      !earns(row.value) || !isBlank(row.evidence) || (evidence.orExplanation && !isBlank(row.explanation)),
  )
}
