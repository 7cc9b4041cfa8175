import { invalid } from '../host-error.ts'

/** A colour as cells keep it; Excel also takes names, this host the few that are plain. */
const named = new Map([
  ['red', '#FF0000'],
  ['green', '#008000'],
  ['blue', '#0000FF'],
  ['yellow', '#FFFF00'],
  ['white', '#FFFFFF'],
  ['black', '#000000'],
])
export function readColor(color: string): string {
  const known = named.get(color.toLowerCase())
  if (known === undefined && !/^#?[0-9a-f]{6}$/i.test(color)) throw invalid(`colour ${color}`)
  return known ?? `#${color.replace('#', '').toUpperCase()}`
}
