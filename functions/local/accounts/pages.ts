/** The pages of signing in and out: plain HTML, no script, made for a window of 320 to 500 pixels. */
import { createHash } from 'node:crypto'
import { words, type Language } from './words.ts'

const style = `
:root{color-scheme:light dark;--ink:#1b1a19;--soft:#5c5b59;--paper:#fff;--ground:#f3f2f1;--line:#8a8886;--act:#0f6cbd;--on-act:#fff;--bad:#a4262c;--bad-ground:#fdf3f4}
@media(prefers-color-scheme:dark){:root{--ink:#f5f5f5;--soft:#c8c6c4;--paper:#292827;--ground:#1b1a19;--line:#979593;--act:#479ef5;--on-act:#0b1a2a;--bad:#f1a5aa;--bad-ground:#3b2122}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:16px;background:var(--ground);color:var(--ink);font:16px/1.5 'Segoe UI',system-ui,sans-serif}
main{width:100%;max-width:384px;padding:28px 24px;background:var(--paper);border-radius:8px;box-shadow:0 1px 3px #0003}
header{display:flex;gap:12px;justify-content:space-between;align-items:baseline;font-size:14px;color:var(--soft)}
h1{margin:12px 0 20px;font-size:24px;line-height:1.25;font-weight:600}
label{display:block;margin:0 0 4px;font-weight:600}
input{display:block;width:100%;min-height:44px;margin:0 0 16px;padding:8px 12px;border:1px solid var(--line);border-radius:4px;background:var(--paper);color:inherit;font:inherit}
button{width:100%;min-height:44px;margin-top:4px;padding:8px 16px;border:1px solid transparent;border-radius:4px;background:var(--act);color:var(--on-act);font:inherit;font-weight:600;cursor:pointer}
a{color:var(--act);padding:4px 0}
:focus-visible{outline:3px solid var(--act);outline-offset:2px}
p{margin:16px 0 0;color:var(--soft);font-size:14px}
p.lead{margin:0 0 20px;font-size:16px;color:var(--ink)}
p.hint{margin:-12px 0 16px}
p.problem{margin:0 0 16px;padding:10px 12px;border-left:4px solid var(--bad);background:var(--bad-ground);color:var(--bad);font-size:16px}
`.trim()

const styleHash = createHash('sha256').update(style).digest('base64')

/** For every answer under the accounts: nothing but our own style, forms to ourselves, and the scripts the provider names by their hash. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `default-src 'none'; script-src; style-src 'sha256-${styleHash}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
  // With no referrer at all a browser hides where a form comes from, which the form checks.
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

export interface LoginPage {
  readonly username: string
  readonly problem: string | undefined
}

export function loginPage(language: Language, { username, problem }: LoginPage): string {
  const say = words[language]
  const other = language === 'vi' ? 'en' : 'vi'
  const described = problem === undefined ? '' : ' aria-invalid="true" aria-describedby="problem"'
  const focus = (first: boolean): string => (first ? ' autofocus' : '')
  return page(
    language,
    say.signIn,
    `<h1>${say.signIn}</h1>
${problem === undefined ? '' : `<p class="problem" id="problem" role="alert">${safe(problem)}</p>`}
<form method="post" action="?lang=${language}">
<label for="username">${say.username}</label>
<input id="username" name="username" value="${safe(username)}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="64" required${focus(username === '')}${described}>
<label for="password">${say.password}</label>
<input id="password" name="password" type="password" autocomplete="current-password" maxlength="200" required${focus(username !== '')}${described}>
<button type="submit">${say.signIn}</button>
</form>
<p>${say.forgotten}</p>
<p><a href="?register&amp;lang=${language}">${say.register}</a></p>`,
    `<a href="?lang=${other}" hreflang="${other}" lang="${other}">${say.otherLanguage}</a>`,
  )
}

export interface RegisterPage {
  readonly code: string
  readonly name: string
  readonly username: string
  readonly problem: string | undefined
}

export function registerPage(language: Language, { code, name, username, problem }: RegisterPage): string {
  const say = words[language]
  const other = language === 'vi' ? 'en' : 'vi'
  const field = (id: string, label: string, attributes: string, hint = ''): string =>
    `<label for="${id}">${label}</label>
<input id="${id}" name="${id}" required ${attributes}${hint === '' ? '' : ` aria-describedby="${id}-hint"`}>
${hint === '' ? '' : `<p class="hint" id="${id}-hint">${hint}</p>`}`
  return page(
    language,
    say.register,
    `<h1>${say.register}</h1>
<p class="lead">${say.registerLine}</p>
${problem === undefined ? '' : `<p class="problem" id="problem" role="alert">${safe(problem)}</p>`}
<form method="post" action="?register&amp;lang=${language}">
${field('code', say.code, `value="${safe(code)}" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="20" autofocus`, say.codeHint)}
${field('name', say.name, `value="${safe(name)}" autocomplete="name" maxlength="200"`)}
${field('username', say.username, `value="${safe(username)}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="64"`, say.usernameHint)}
${field('password', say.password, 'type="password" autocomplete="new-password" maxlength="200"', say.passwordHint)}
${field('again', say.again, 'type="password" autocomplete="new-password" maxlength="200"')}
<button type="submit">${say.register}</button>
</form>
<p><a href="?lang=${language}">${say.back}</a></p>`,
    `<a href="?register&amp;lang=${other}" hreflang="${other}" lang="${other}">${say.otherLanguage}</a>`,
  )
}

/** `form` is the provider's own, with the id op.logoutForm. */
export function signOutPage(language: Language, form: string): string {
  const say = words[language]
  return page(
    language,
    say.signOut,
    `<h1>${say.signOut}</h1>
<p class="lead">${say.signOutQuestion}</p>
${form}
<button type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>${say.signOut}</button>`,
  )
}

export function noticePage(language: Language, title: string, text: string, detail = ''): string {
  return page(
    language,
    title,
    `<h1>${title}</h1>
<p class="lead">${text}</p>
${detail === '' ? '' : `<p>${safe(detail)}</p>`}`,
  )
}

function page(language: Language, title: string, body: string, aside = ''): string {
  const { product } = words[language]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – ${product}</title>
<style>${style}</style>
</head>
<body>
<main>
<header><span>${product}</span>${aside}</header>
${body}
</main>
</body>
</html>
`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const safe = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
