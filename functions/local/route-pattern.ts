/** Which requests a route of a function answers, as the Functions host decides it: ASP.NET's route templates. */

export type RouteValues = Readonly<Record<string, string>>

export interface RoutePattern {
  /** Of two patterns that both match, the one with the lesser rank answers. */
  readonly rank: string
  match(segments: readonly string[]): RouteValues | undefined
}

type Segment =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'value'; readonly name: string; readonly constraint: string; readonly optional: boolean }
  | { readonly kind: 'rest'; readonly name: string }

const constraints: Readonly<Record<string, RegExp>> = {
  '': /^/,
  alpha: /^[a-z]+$/i,
  guid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
  int: /^-?\d{1,10}$/,
}

export function readRoutePattern(template: string): RoutePattern {
  const segments = template.split('/').filter(Boolean).map(readSegment)
  return { rank: segments.map(rankOf).join(''), match: (path) => matched(segments, path) }
}

/** The segments of a URL's path, decoded but for an encoded slash, which never parts segments; undefined when malformed. */
export function pathSegments(pathname: string): string[] | undefined {
  try {
    return pathname
      .split('/')
      .filter(Boolean)
      .map((segment) => decodeURIComponent(segment.replace(/%2f/gi, '%252F')))
  } catch {
    return undefined
  }
}

function readSegment(text: string): Segment {
  const [, star, name, constraint = '', optional] =
    /^\{(\*{0,2})([A-Za-z_]\w*)(?::([^}?]+))?(\?)?\}$/.exec(text) ?? []
  if (name === undefined) return { kind: 'literal', text: text.toLowerCase() }
  if (star !== '') return { kind: 'rest', name }
  if (!(constraint in constraints)) {
    const known = Object.keys(constraints).filter(Boolean).join(', ')
    throw new Error(
      `The route segment "${text}" has the constraint "${constraint}"; it must be one of ${known}`,
    )
  }
  return { kind: 'value', name, constraint, optional: optional !== undefined }
}

function rankOf(segment: Segment): string {
  switch (segment.kind) {
    case 'literal':
      return '0'
    case 'value':
      return segment.constraint === '' ? '2' : '1'
    case 'rest':
      return '3'
  }
}

function matched(segments: readonly Segment[], path: readonly string[]): RouteValues | undefined {
  const values: Record<string, string> = {}
  let at = 0
  for (const segment of segments) {
    const part = path[at]
    if (segment.kind === 'rest') {
      if (part !== undefined) values[segment.name] = path.slice(at).join('/')
      return values
    }
    if (part === undefined) {
      if (segment.kind === 'value' && segment.optional) continue
      return undefined
    }
    if (segment.kind === 'literal' && part.toLowerCase() !== segment.text) return undefined
    if (segment.kind === 'value') {
      if (constraints[segment.constraint]?.test(part) !== true) return undefined
      values[segment.name] = part
    }
    at += 1
  }
  return at === path.length ? values : undefined
}
