/** The one page of the provider where a person does something: who they are, and the proof. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Interaction, Provider } from 'oidc-provider'
import type { Tables } from '../../store/table.ts'
import { loginPage, noticePage, registerPage } from './pages.ts'
import { signIn, type Account } from './people.ts'
import { register } from './registration.ts'
import { languageOf, words, type Language } from './words.ts'

export interface Login {
  readonly provider: Provider
  readonly tables: Tables
  readonly origin: string
  /** Lets somebody have an account before there is any bloc to be invited to. */
  readonly setUpCode: string | undefined
}

const maxForm = 8 * 1024

export async function answerLogin(login: Login, req: IncomingMessage, res: ServerResponse): Promise<void> {
  res.setHeader('Cache-Control', 'no-store')
  const asked = await findInteraction(login.provider, req, res)
  const language = languageOf(langParam(req), asked?.params.ui_locales, req.headers['accept-language'])
  if (asked === undefined) {
    const say = words[language]
    sendPage(res, 400, noticePage(language, say.failed, say.expired))
  } else if (asked.prompt.name !== 'login') {
    await login.provider.interactionFinished(req, res, { consent: {} }, { mergeWithLastSubmission: true })
  } else if (paramsOf(req).has('register')) {
    await answerRegistration(login, language, req, res)
  } else if (req.method === 'POST') {
    await answerForm(login, language, req, res)
  } else {
    const hint = asked.params.login_hint
    sendPage(
      res,
      200,
      loginPage(language, { username: typeof hint === 'string' ? hint : '', problem: undefined }),
    )
  }
}

async function answerForm(
  login: Login,
  language: Language,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const form = await readForm(req, login.origin)
  const username = form?.get('username') ?? ''
  const password = form?.get('password') ?? ''
  const say = words[language]
  if (username === '' || password === '') {
    sendPage(res, 400, loginPage(language, { username, problem: say.missing }))
    return
  }
  const result = await signIn(login.tables, { username, password }, Date.now())
  switch (result.kind) {
    case 'right':
      await signedIn(login, result.account, req, res)
      return
    case 'wrong':
      sendPage(res, 401, loginPage(language, { username, problem: say.wrong(result.triesLeft) }))
      return
    case 'locked':
      tellToWait(res, result.until)
      sendPage(res, 429, loginPage(language, { username, problem: say.locked(result.until) }))
  }
}

/** A new account is signed in at once. */
async function answerRegistration(
  login: Login,
  language: Language,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  if (req.method !== 'POST') {
    sendPage(res, 200, registerPage(language, { code: '', name: '', username: '', problem: undefined }))
    return
  }
  const form = await readForm(req, login.origin)
  const said = (name: string): string => form?.get(name) ?? ''
  const [code, name, username] = [said('code'), said('name'), said('username')]
  const given = { code, name, username, password: said('password'), again: said('again') }
  const say = words[language]
  const desk = { tables: login.tables, setUpCode: login.setUpCode, address: req.socket.remoteAddress ?? '' }
  const came = await register(desk, given, say, new Date())
  switch (came.kind) {
    case 'made':
      await signedIn(login, came.account, req, res)
      return
    case 'refused':
      sendPage(res, came.status, registerPage(language, { code, name, username, problem: came.problem }))
      return
    case 'locked': {
      const problem = say.codeLocked(came.until)
      tellToWait(res, came.until)
      sendPage(res, 429, registerPage(language, { code, name, username, problem }))
    }
  }
}

const signedIn = ({ provider }: Login, { sub }: Account, req: IncomingMessage, res: ServerResponse) =>
  provider.interactionFinished(req, res, { login: { accountId: sub } }, { mergeWithLastSubmission: false })

const tellToWait = (res: ServerResponse, until: number) =>
  res.setHeader('Retry-After', String(Math.ceil((until - Date.now()) / 1000)))

async function findInteraction(
  provider: Provider,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<Interaction | undefined> {
  try {
    const asked = await provider.interactionDetails(req, res)
    return pathOf(req).endsWith(`/${asked.uid}`) ? asked : undefined
  } catch (failure) {
    // The only refusal of the library here: no such interaction, or no longer.
    if (failure instanceof Error && failure.name === 'SessionNotFound') return undefined
    throw failure
  }
}

/** The form, if it is small and comes from our own page. */
async function readForm(req: IncomingMessage, origin: string): Promise<URLSearchParams | undefined> {
  const from = req.headers.origin
  if (from !== undefined && from !== origin) return undefined
  if (!(Number(req.headers['content-length']) <= maxForm)) return undefined
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk as Buffer)
  return new URLSearchParams(Buffer.concat(chunks).toString())
}

function sendPage(res: ServerResponse, status: number, html: string): void {
  res.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(html)
}

const pathOf = (req: IncomingMessage): string => (req.url ?? '').split('?')[0] ?? ''
const paramsOf = (req: IncomingMessage): URLSearchParams =>
  new URLSearchParams((req.url ?? '').split('?')[1] ?? '')
const langParam = (req: IncomingMessage): string | null => paramsOf(req).get('lang')
