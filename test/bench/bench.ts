import { held, type Contest, type Times } from './contest.ts'
import { ranking } from './placing.ts'
import { parsingAndScoring, scoring } from './score.ts'
import { emitting, preparing } from './table-work.ts'
import { whatIfBench } from './what-if.ts'

/** The rows of the bench; making a contest ready throws where somebody does not agree with ours. */
const contests: Record<string, (tell: (words: string) => void) => Contest | Promise<Contest>> = {
  score: scoring,
  'parse-and-score': parsingAndScoring,
  'rank-1m': ranking,
  prepare: preparing,
  emit: emitting,
  'what-if': whatIfBench,
}

const asked = process.argv.slice(2).filter((word) => word !== '--json')
const isJson = process.argv.includes('--json')
const unknown = asked.filter((name) => !Object.hasOwn(contests, name))
if (unknown.length > 0)
  throw new Error(
    `Running the bench: there is no ${unknown.join(', ')}; there are ${Object.keys(contests).join(', ')}`,
  )

const figure = (value: number): number => Number(value.toPrecision(3))
const shown = (value: number, unit: string): string => `${figure(value)} ${unit === 'us' ? 'µs' : 'ms'}`

function lines(row: string, { unit, limits }: Contest, { ours, against }: Times): string[] {
  const peers = Object.entries(against).map(([name, theirs], at) =>
    aligned(
      at === 0 ? [row, shown(ours, unit)] : ['', ''],
      name,
      shown(theirs, unit),
      `${figure(ours / theirs)} ×`,
    ),
  )
  const words = limits.map((limit) => `  ${isKept(limit, ours, against) ? 'kept' : 'BROKEN'}: ${limit.words}`)
  return [...peers, ...words]
}

const aligned = (
  [row, ours]: [row: string, ours: string],
  name: string,
  theirs: string,
  ratio: string,
): string =>
  `${row.padEnd(17)}${ours.padStart(9)}   ${name.padEnd(18)}${theirs.padStart(9)}${ratio.padStart(12)}`

const isKept = (
  { against: name, most }: Contest['limits'][number],
  ours: number,
  against: Times['against'],
): boolean => ours <= most * (against[name] ?? NaN)

const results: { row: string; unit: string; ours: number; against: Record<string, number> }[] = []
const table = [aligned(['', 'ours'], 'against', 'theirs', 'ratio')]
let broken = 0
for (const [row, made] of Object.entries(contests)) {
  if (asked.length > 0 && !asked.includes(row)) continue
  const tell = (words: string): void => void process.stderr.write(`${row}: ${words}\n`)
  const contest = await made(tell)
  tell(`${String(contest.rounds)} rounds`)
  const times = await held(contest)
  results.push({
    row,
    unit: contest.unit,
    ours: figure(times.ours),
    against: Object.fromEntries(
      Object.entries(times.against).map(([name, theirs]) => [name, figure(theirs)]),
    ),
  })
  table.push(...lines(row, contest, times))
  broken += contest.limits.filter((limit) => !isKept(limit, times.ours, times.against)).length
}
process.stdout.write(isJson ? `${JSON.stringify(results, null, 2)}\n` : `${table.join('\n')}\n`)
process.exitCode = broken > 0 ? 1 : 0
