import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { subjectOf } from '../../../../functions/identity.ts'
import { loadSetUpCode } from '../../../../functions/local/set-up-code.ts'
import { signIn } from '../../../../functions/local/accounts/people.ts'
import { tryAgain } from '../../../../functions/local/accounts/tries.ts'
import { saveBloc } from '../../../../functions/store/blocs.ts'
import { invite } from '../../../../functions/store/invitations.ts'
import { BlocId, UnitId } from '../../../../shared/ids.ts'
import { startOwnServer, type OwnServer } from '../own-server.ts'
import { newFlow, redeemed } from '../sign-in.ts'

const setUpCode = '0123-4567-89AB'
let server: OwnServer
let invitation: string
beforeAll(async () => {
  process.env['SET_UP_CODE'] = setUpCode
  server = await startOwnServer()
  const bloc = BlocId.parse('khoi-moi')
  invitation = await server.withTables(async (tables) => {
    await saveBloc(tables, { id: bloc, name: 'Khối mới', timeZone: 'Asia/Ho_Chi_Minh' })
    const person = { subject: subjectOf('x', 'quan-tri'), name: 'Quản trị', membership: undefined }
    const people = [{ name: 'Lê Mai', unit: UnitId.parse('toa-an'), roles: ['staff' as const] }]
    const [made] = await invite(tables, { bloc, year: 2026 }, people, { person, now: new Date() })
    return made?.code ?? ''
  })
})
afterAll(async () => {
  delete process.env['SET_UP_CODE']
  await server.stop()
})

const form = (changes: Readonly<Record<string, string>> = {}) => ({
  ...{
    code: setUpCode,
    name: 'Lê Thị Mai',
    username: 'mai.le',
    password: 'mật khẩu dài',
    again: 'mật khẩu dài',
  },
  ...changes,
})

/** Opens the page of registering and sends it. */
async function registered(given: Readonly<Record<string, string>>) {
  const browser = server.newBrowser()
  const flow = newFlow(server.origin)
  const login = await browser.visit(flow.address)
  expect(login.text).toContain('href="?register&amp;lang=vi"')
  const address = `${login.url.split('?')[0] ?? ''}?register&lang=vi`
  const page = await browser.visit(address)
  expect(page.text).toContain('<h1>Tạo tài khoản</h1>')
  return { browser, flow, arrived: await browser.visit(address, { form: given }) }
}

describe('Whoever has a code gets an account, and is signed in with it', () => {
  test('the set-up code of the server', async () => {
    const { browser, flow, arrived } = await registered(form())
    const tokens = await redeemed(browser, server.origin, flow, arrived)
    expect(tokens.access_token).toBeTruthy()
  })

  test('an invitation, typed in small letters; it stays to be accepted', async () => {
    const code = invitation.toLowerCase().replaceAll('-', ' ')
    const { arrived } = await registered(form({ code, username: 'mai.toa-an' }))
    expect(arrived.url).toContain('/signin.html?code=')
    const { arrived: again } = await registered(form({ code, username: 'mai.thu-hai' }))
    expect(again.url).toContain('/signin.html?code=')
  })
})

describe('Nothing is made', () => {
  test.each([
    ['a code that nobody has', { code: '0000-0000-0000' }, 403, 'Mã chưa đúng hoặc đã hết hạn'],
    ['something that is no code', { code: '<b>' }, 403, 'Mã chưa đúng hoặc đã hết hạn'],
    ['no name', { name: '  ' }, 400, 'Hãy nhập họ và tên'],
    ['a username with other letters', { username: 'lê mai' }, 400, 'Tên đăng nhập chỉ gồm'],
    ['a short password', { password: 'ngắn', again: 'ngắn' }, 400, 'Mật khẩu phải từ 8'],
    ['two passwords', { again: 'mật khẩu khác' }, 400, 'chưa giống nhau'],
    ['a username that somebody has', { username: 'MAI.LE' }, 409, 'đã có người dùng'],
  ])('%s', async (_, changes, status, words) => {
    const { arrived } = await registered(form({ username: 'nguoi.khac', ...changes }))
    expect(arrived.status).toBe(status)
    expect(arrived.text).toContain(words)
    expect(arrived.text).not.toContain('mật khẩu dài')
    expect(arrived.text).not.toContain('<b>')
  })

  test('from another place than our own page', async () => {
    const browser = server.newBrowser()
    const login = await browser.visit(newFlow(server.origin).address)
    const address = `${login.url.split('?')[0] ?? ''}?register&lang=vi`
    const arrived = await browser.visit(address, {
      form: form({ username: 'tu.xa' }),
      headers: { origin: 'https://example.org' },
    })
    expect(arrived.status).toBe(400)
  })
})

describe('Codes that are guessed', () => {
  const wrong = form({ code: '0000-0000-0000', username: 'nguoi.doan' })

  test('are refused at the fifth, for a quarter of an hour, and so is a right one then', async () => {
    await server.withTables((tables) => tryAgain(tables, 'CODE ::1', Date.now()))
    await server.withTables((tables) => tryAgain(tables, 'CODE 127.0.0.1', Date.now()))
    for (const left of [4, 3, 2, 1]) {
      const { arrived } = await registered(wrong)
      expect(arrived.status).toBe(403)
      expect(arrived.text).toContain(`Còn ${String(left)} lần thử`)
    }
    for (const given of [wrong, form({ username: 'nguoi.dung' })]) {
      const { arrived } = await registered(given)
      expect(arrived.status).toBe(429)
      expect(Number(arrived.headers['retry-after'])).toBeGreaterThan(14 * 60)
      expect(arrived.text).toContain('Đã nhập sai mã nhiều lần')
    }
  })

  test('lock nobody out who has an account', async () => {
    const browser = server.newBrowser()
    const flow = newFlow(server.origin)
    const { url } = await browser.visit(flow.address)
    const arrived = await browser.visit(url, { form: { username: 'mai.le', password: 'mật khẩu dài' } })
    expect(arrived.url).toContain('/signin.html?code=')
  })

  test('are not told apart by a name typed at the login page', async () => {
    await server.withTables(async (tables) => {
      for (const address of ['::1', '127.0.0.1']) {
        const spent = await signIn(tables, { username: `CODE ${address}`, password: 'x' }, Date.now())
        expect(spent.kind).toBe('wrong')
      }
    })
  })
})

test('the page speaks English to whoever asks for it', async () => {
  const browser = server.newBrowser()
  const login = await browser.visit(newFlow(server.origin).address)
  const address = `${login.url.split('?')[0] ?? ''}?register&lang=en`
  const page = await browser.visit(address)
  expect(page.text).toContain('<html lang="en">')
  expect(page.text).toContain('<h1>Create an account</h1>')
  const refused = await browser.visit(address, { form: form({ name: '' }) })
  expect([refused.status, /role="alert">([^<]+)/.exec(refused.text)?.[1]]).toEqual([400, 'Enter your name.'])
})

test('a server makes its set-up code once', async () => {
  const first = await loadSetUpCode(server.folder)
  expect(first).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  expect(await loadSetUpCode(server.folder)).toBe(first)
})
