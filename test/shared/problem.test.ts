import { describe, expect, test } from 'vitest'
import { Code } from '../../shared/ids.ts'
import { problem, type Language, type ProblemCode } from '../../shared/problem.ts'
import { SentProblem, problemText, Refusal, statusOf } from '../../shared/refusal.ts'

const codes: readonly ProblemCode[] = SentProblem.shape.code.options
const words = (code: ProblemCode, language: Language): string => problemText({ code, said: {} }, language)
const slotsOf = (text: string): string[] =>
  [...text.matchAll(/\{([^}]*)\}/g)].map(([, slot]) => slot ?? '').sort()

describe('Every problem', () => {
  test.each(codes)('%s says the same in both languages', (code) => {
    const [vi, en] = [words(code, 'vi'), words(code, 'en')]
    expect(new Set(slotsOf(vi))).toEqual(new Set(slotsOf(en)))
    expect(slotsOf(vi).every((slot) => /^[a-z]+$/.test(slot))).toBe(true)
    expect(vi).not.toBe(en)
    expect(vi).toBe(vi.normalize('NFC'))
    expect([vi, en].every((text) => /\.$/.test(text) && !/ {2}|^\s|\s$/.test(text))).toBe(true)
    expect([vi, en].join()).not.toMatch(/undefined|null|exception|invalid/i)
  })

  test.each(codes)('%s carries a status of refusal', (code) => {
    expect(statusOf(code)).toBeGreaterThanOrEqual(400)
    expect(statusOf(code)).toBeLessThan(600)
  })

  test.each(codes)('%s leaves no slot open once all is said', (code) => {
    const said = Object.fromEntries(slotsOf(words(code, 'vi')).map((slot) => [slot, 'x']))
    for (const language of ['vi', 'en'] as const)
      expect(problemText({ code, said }, language)).not.toMatch(/[{}]/)
  })
})

describe('A problem in words', () => {
  test('numbers take the mark of the language', () => {
    const range = problem('entry.out-of-range', { least: 0.25, most: 1000.5 })
    expect(problemText(range, 'vi')).toBe('Phải từ 0,25 đến 1.000,5.')
    expect(problemText(range, 'en')).toBe('Must be from 0.25 to 1,000.5.')
  })

  test('text is said as it is, even if it looks like a slot', () => {
    expect(problemText(problem('entry.not-number', { typed: '{typed}' }), 'vi')).toBe(
      'Phải là số, nhưng ô ghi “{typed}”.',
    )
  })

  test('what is worded for each language is said in the one that is asked for', () => {
    const why = { vi: 'nội dung trống', en: 'the body is empty' }
    expect(problemText(problem('request.malformed', { why }), 'vi')).toContain(': nội dung trống.')
    expect(problemText(problem('request.malformed', { why }), 'en')).toContain(': the body is empty.')
  })

  test('what was not said stays open', () => {
    expect(problemText({ code: 'entry.not-number', said: {} }, 'en')).toContain('{typed}')
    expect(problemText({ code: 'entry.not-number', said: { other: 1 } }, 'en')).toContain('{typed}')
  })

  test('knows its place where it has one', () => {
    const at = { criterion: Code.parse('I.1'), field: 'value' } as const
    expect(problem('entry.blank', {}, at)).toEqual({ code: 'entry.blank', said: {}, at })
    expect(problem('entry.blank', {})).toEqual({ code: 'entry.blank', said: {} })
  })

  test('crosses a door and nothing unknown with it', () => {
    expect(SentProblem.safeParse(problem('entry.step', { step: '0,25' })).success).toBe(true)
    expect(SentProblem.safeParse({ code: 'entry.gone', said: {} }).success).toBe(false)
    expect(SentProblem.safeParse({ code: 'entry.blank', said: {}, stack: '' }).success).toBe(false)
  })
})

test('a refusal names every reason', () => {
  const refusal = new Refusal(problem('auth.forbidden', {}), problem('entry.step', { step: 1 }))
  expect(refusal).toBeInstanceOf(Error)
  expect(refusal.name).toBe('Refusal')
  expect(refusal.problems.map(({ code }) => code)).toEqual(['auth.forbidden', 'entry.step'])
  expect(refusal.message).toBe(
    'Your role does not allow this. Ask the head or an admin. Must be in steps of 1.',
  )
})
