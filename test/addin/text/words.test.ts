import { describe, expect, test } from 'vitest'
import { en } from '../../../addin/text/en.ts'
import { setUpWords } from '../../../addin/text/set-up.ts'
import { templateWords } from '../../../addin/text/template.ts'
import { vi } from '../../../addin/text/vi.ts'

type Said = { path: string; text: string }

/** Every word the pane can say; what is said with something is said here with a number or a letter. */
function said(words: object, path = ''): Said[] {
  return Object.entries(words).flatMap(([name, each]: [string, unknown]) => {
    const here = path === '' ? name : `${path}.${name}`
    if (typeof each === 'string') return [{ path: here, text: each }]
    if (typeof each === 'function') {
      const say = each as (...given: unknown[]) => string
      return [{ path: here, text: say(2, 3, 4) }]
    }
    return said(each as object, here)
  })
}

const admins = {
  vi: { template: templateWords.vi, setUp: setUpWords.vi },
  en: { template: templateWords.en, setUp: setUpWords.en },
}

describe('The words', () => {
  test('are the same ones in both languages', () => {
    expect(said(en).map(({ path }) => path)).toEqual(said(vi).map(({ path }) => path))
    expect(said(admins.en).map(({ path }) => path)).toEqual(said(admins.vi).map(({ path }) => path))
  })

  test.each([vi, en, admins.vi, admins.en].flatMap((words) => said(words)))(
    '$path is said: $text',
    ({ text }) => {
      expect(text).not.toBe('')
      expect(text).toBe(text.normalize('NFC').trim())
      expect(text).not.toMatch(/ {2}|undefined|NaN|!|\[object/)
    },
  )

  test('are Vietnamese in one and English in the other', () => {
    const same = (one: object, other: object) =>
      said(one).flatMap(({ path, text }, index) => (text === said(other)[index]?.text ? [path] : []))
    expect(same(vi, en)).toEqual(['app.name', 'fill.ofMost'])
    expect(same(admins.vi, admins.en)).toEqual([])
  })
})

describe('English counts', () => {
  test.each([
    [1, '1 criterion not entered yet'],
    [2, '2 criteria not entered yet'],
  ])('%i', (count, text) => {
    expect(en.fill.blanks(count)).toBe(text)
  })
})

describe('What stands between the person and submitting', () => {
  test.each([
    [2, 0, 0, 'Để nộp được: sửa 2 điều.'],
    [0, 14, 0, 'Để nộp được: nhập 14 tiêu chí.'],
    [2, 14, 1, 'Để nộp được: sửa 2 điều, nhập 14 tiêu chí, xác nhận 1 điều.'],
    [0, 0, 0, ''],
  ])('%i mistakes, %i blanks, %i to confirm', (mistakes, blanks, unconfirmed, text) => {
    expect(vi.fill.blocked(mistakes, blanks, unconfirmed)).toBe(text)
  })
})
