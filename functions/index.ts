/** Registers every call with Azure Functions; the local host loads this very file. */
import { app } from '@azure/functions'
import { calls, type CallId } from '../shared/calls.ts'
import { mustBeComplete } from './complete.ts'
import { endpoint, type Server } from './endpoint.ts'
import { openApi } from './openapi.ts'
import { createPace } from './pace.ts'
import { answerReply, preflightReply, readableFrom } from './reply.ts'
import { routes } from './routes/all.ts'
import { readSettings } from './settings.ts'
import { openTables } from './store/open.ts'

mustBeComplete(calls, routes)
const settings = readSettings(process.env)
const server: Server = { settings, tables: openTables(settings.storage), pace: createPace() }

for (const id of Object.keys(calls) as CallId[]) {
  const { method, path } = calls[id]
  app.http(id.replace('.', '-'), {
    methods: [method],
    route: path,
    authLevel: 'anonymous',
    handler: endpoint(id, routes, server),
  })
}

const description = answerReply(openApi(settings.identity.issuer))
app.http('openapi', {
  methods: ['GET'],
  route: 'openapi.json',
  authLevel: 'anonymous',
  handler: (request) => {
    const readable = readableFrom(request.headers.get('origin'), settings.allowedOrigins)
    return { ...description, headers: { ...description.headers, ...readable } }
  },
})

app.http('preflight', {
  methods: ['OPTIONS'],
  route: '{*path}',
  authLevel: 'anonymous',
  handler: (request) => preflightReply(request.headers.get('origin'), settings.allowedOrigins),
})

app.hook.appTerminate(async () => {
  await (await server.tables).close()
})
