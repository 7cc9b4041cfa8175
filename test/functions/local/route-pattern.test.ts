import { describe, expect, test } from 'vitest'
import { pathSegments, readRoutePattern } from '../../../functions/local/route-pattern.ts'

describe('a route pattern', () => {
  test.each<[string, string, Record<string, string> | undefined]>([
    ['blocs', '/blocs', {}],
    ['blocs', '/BLOCS/', {}],
    ['blocs', '/bloc', undefined],
    ['blocs', '/blocs/x', undefined],
    [
      'blocs/{bloc}/periods/{period}',
      '/blocs/Nội%20chính/periods/2026',
      { bloc: 'Nội chính', period: '2026' },
    ],
    ['blocs/{bloc}', '/blocs/a%2Fb', { bloc: 'a%2Fb' }],
    ['blocs/{bloc}', '/blocs', undefined],
    ['blocs/{bloc?}', '/blocs', {}],
    ['blocs/{n:int}', '/blocs/12', { n: '12' }],
    ['blocs/{n:int}', '/blocs/x', undefined],
    [
      'x/{id:guid}',
      '/x/9f1c0f32-6a0a-4f0f-8a53-0c1a11e6a2d3',
      { id: '9f1c0f32-6a0a-4f0f-8a53-0c1a11e6a2d3' },
    ],
    ['files/{*path}', '/files/a/b/c', { path: 'a/b/c' }],
    ['files/{*path}', '/files', {}],
  ])('%s on %s', (template, path, values) => {
    expect(readRoutePattern(template).match(pathSegments(path) ?? [])).toEqual(values)
  })

  test('ranks a word before a checked value, that before any value, and that before the rest', () => {
    const templates = ['a/{*rest}', 'a/{b}', 'a/{b:int}', 'a/b']
    const ranks = templates.map((template) => readRoutePattern(template).rank)
    expect([...ranks].sort()).toEqual([...ranks].reverse())
  })

  test('refuses a constraint it cannot check', () => {
    expect(() => readRoutePattern('a/{b:regex(x)}')).toThrow(/must be one of alpha, guid, int/)
  })

  test('a path that cannot be decoded has no segments', () => {
    expect(pathSegments('/a/%zz')).toBeUndefined()
  })
})
