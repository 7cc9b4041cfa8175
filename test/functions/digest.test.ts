import { describe, expect, test } from 'vitest'
import { canonicalJson, checkCode, digest } from '../../functions/digest.ts'

describe('canonical JSON', () => {
  test.each([
    [{ b: 1, a: [2, { d: 3, c: null }] }, '{"a":[2,{"c":null,"d":3}],"b":1}'],
    [{ a: undefined, b: '€ "q"\n' }, '{"b":"€ \\"q\\"\\n"}'],
    [1e21, '1e+21'],
    [-0, '0'],
    // by UTF-16 units, as RFC 8785 says: the surrogates of an emoji come before U+FB33
    [{ '\ufb33': 1, '\u{1f600}': 2, ö: 3, '1': 4 }, '{"1":4,"ö":3,"😀":2,"\ufb33":1}'],
  ])('%o', (value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })
})

test('the same content has the same digest, other content another', () => {
  expect(digest({ a: 1, b: 2 })).toBe(digest({ b: 2, a: 1 }))
  expect(digest([])).toBe('4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945')
  expect(digest({ a: 1 })).not.toBe(digest({ a: '1' }))
})

test('a check code is the first forty bits of the digest', () => {
  // 4f53cda18c in base32: 01001 11101 01001 11100 11011 01000 01100 01100
  expect(checkCode([])).toBe('9X9W-V8CC')
})
