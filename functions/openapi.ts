/** The document of the calls for those who write their own client: OpenAPI 3.1, whose schemas are JSON Schema as zod writes it. */
import { z } from 'zod'
import { calls, Draft, Post, UnitProgress, type CallId } from '../shared/calls.ts'
import { Bloc, Unit } from '../shared/bloc.ts'
import { Entry, EntryCells } from '../shared/entry.ts'
import { Period } from '../shared/period.ts'
import { SentProblem } from '../shared/refusal.ts'
import { Place } from '../shared/ranking.ts'
import { Receipt } from '../shared/submission.ts'
import { Branch, Criterion, Section } from '../shared/criterion.ts'
import { Template } from '../shared/template.ts'

const ProblemDocument = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  trace: z.string(),
  problems: z.array(SentProblem.extend({ vi: z.string(), en: z.string() })),
})

const nouns = {
  Bloc,
  Branch,
  Criterion,
  Draft,
  Entry,
  EntryCells,
  Period,
  Place,
  Post,
  Receipt,
  Section,
  Template,
  Unit,
  UnitProgress,
  Problem: ProblemDocument,
}

type Json = Record<string, unknown>

export function openApi(issuer: string): Json {
  const paths: Record<string, Json> = {}
  for (const id of Object.keys(calls) as CallId[]) {
    const path = `/${calls[id].path}`
    paths[path] = { ...paths[path], [calls[id].method.toLowerCase()]: operation(id) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'BlocScore',
      version: '1',
      description: 'What the pane and the server of BlocScore say to each other.',
    },
    servers: [{ url: '/api' }],
    paths,
    components: {
      schemas: schemas(),
      securitySchemes: {
        signIn: {
          type: 'openIdConnect',
          openIdConnectUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        },
      },
      responses: {
        Problem: {
          description: 'What stands in the way',
          content: { 'application/problem+json': { schema: ref('Problem') } },
        },
      },
    },
  }
}

function operation(id: CallId): Json {
  const { allowed, summary, params, ...call } = calls[id]
  const secured = allowed === 'public' ? {} : { security: [{ signIn: [] }], 'x-permission': allowed }
  const body = 'body' in call ? { requestBody: { required: true, content: json(`${id}.body`) } } : {}
  return {
    operationId: id,
    summary,
    ...secured,
    parameters: Object.entries(params.shape).map(([name, schema]) => ({
      name,
      in: 'path',
      required: true,
      schema: bare(z.toJSONSchema(schema)),
    })),
    ...body,
    responses: {
      200: { description: summary, content: json(`${id}.answer`) },
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })
const json = (name: string): Json => ({ 'application/json': { schema: ref(name) } })

/** Every noun and every body and answer under its name, referring to each other. */
function schemas(): Json {
  const named = z.registry<{ id: string }>()
  for (const [name, schema] of Object.entries(nouns)) named.add(schema, { id: name })
  for (const [id, call] of Object.entries(calls)) {
    named.add(call.answer, { id: `${id}.answer` })
    if ('body' in call) named.add(call.body, { id: `${id}.body` })
  }
  const made = z.toJSONSchema(named, { uri: (name) => `#/components/schemas/${name}` }).schemas
  return Object.fromEntries(Object.entries(made).map(([name, schema]) => [name, bare(schema)]))
}

/** A schema without the frame that only a document of its own needs. */
const bare = (schema: Json): Json =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => name !== '$schema' && name !== '$id'))
