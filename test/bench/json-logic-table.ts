import { Code } from '../../shared/ids.ts'
import type { MethodOf, Target } from '../../shared/method.ts'
import type { Points } from '../../shared/points.ts'
import type { Prepared, Row } from '../../shared/prepared.ts'
import { bandPoints } from '../../shared/scoring/bands.ts'
import { MOST_AMOUNT, verdict } from '../../shared/scoring/verdict.ts'

export type Logic = null | boolean | number | string | Logic[] | { [operation: string]: Logic }

const read = (name: string): Logic => ({ var: name })
const call = (operation: string, ...args: Logic[]): Logic => ({ [operation]: args })
const when = (...args: Logic[]): Logic => call('if', ...args)

/** What a row earns before evidence, or its verdict. */
export function earned({ at, criterion: { method, max } }: Row, target: number, given: number): Logic {
  const x = read(`e.${at}.value`)
  const other = read(`g.${given}`)
  const t = (rule: Target): Logic =>
    rule.kind === 'fixed' ? rule.amount : read(rule.kind === 'typed' ? `e.${at}.target` : `t.${target}`)
  switch (method.kind) {
    case 'levels':
    case 'average':
      return chosen(method, at)
    case 'per-event': {
      const points = call('+', method.start, call('*', method.each, call('/', x, 100)))
      const bounded = call('max', method.floor, call('min', max, points))
      return quantity(x, call('!==', call('%', x, 100), 0), verdict.step, bounded)
    }
    case 'ratio':
      return measured(
        x,
        t(method.target),
        call('<', call('*', x, 10_000), call('*', method.leastPercent ?? 0, t(method.target))),
        0,
        portion(max, method.step, x, t(method.target)),
      )
    case 'bands': {
      if (typeof method.of === 'object')
        return measured(
          x,
          t(method.of.target),
          banded(method, max, call('*', x, 10_000), t(method.of.target)),
        )
      return method.of === 'days-late'
        ? banded(method, max, other, 1)
        : quantity(x, banded(method, max, x, 1))
    }
    case 'step-loss': {
      const short = call(
        '/',
        call('*', 10_000 / method.percent, call('-', t(method.target), x)),
        t(method.target),
      )
      const steps = call(method.steps === 'started' ? 'ceil' : 'floor', short)
      const left = call('max', method.floor, call('-', max, call('*', method.loss, steps)))
      return measured(x, t(method.target), call('>=', x, t(method.target)), max, left)
    }
    case 'relative':
      return quantity(x, call('===', x, 0), 0, portion(max, method.step, x, other))
    case 'judged':
      return when(
        ...notNumber(x),
        call('or', call('<', x, method.least), call('>', x, max)),
        verdict.range,
        call('!==', call('%', x, method.step), 0),
        verdict.step,
        x,
      )
    case 'scored-by':
      return call('min', max, other)
    case 'formula':
      return 0
  }
}

const notNumber = (x: Logic): Logic[] => [
  call('===', x, null),
  verdict.blank,
  call('!', { isNumber: x }),
  verdict.type,
]
const outside = (x: Logic): Logic[] => [call('or', call('<', x, 0), call('>', x, MOST_AMOUNT)), verdict.range]
const quantity = (x: Logic, ...then: Logic[]): Logic => when(...notNumber(x), ...outside(x), ...then)
const measured = (x: Logic, t: Logic, ...then: Logic[]): Logic =>
  quantity(x, call('!', call('and', call('>', t, 0), call('<=', t, MOST_AMOUNT))), verdict.target, ...then)

const portion = (max: Points, step: Points, x: Logic, t: Logic): Logic => {
  const upper = call('+', call('*', 2 * max, x), call('*', t, step))
  const share = call('*', { floor: call('/', upper, call('*', 2 * step, t)) }, step)
  return when(call('>=', x, t), max, share)
}

function chosen(method: MethodOf<'levels'> | MethodOf<'average'>, at: number): Logic {
  const x = read(`e.${at}.value`)
  const worth = method.levels.map(({ code, points }) => [code, points])
  const isOne = method.kind === 'levels' && method.choose === 'one'
  const wrong: Logic[] = [
    call('===', x, null),
    verdict.blank,
    call('!', call('isList', isOne ? 1 : 100, x)),
    verdict.type,
  ]
  if (method.kind === 'average') return when(...wrong, call('mean', method.step, worth, x))
  if (!isOne) return when(...wrong, call('highest', worth, x))
  const code = read(`e.${at}.value.0`)
  return when(
    ...wrong,
    ...method.levels.flatMap((level) => [call('===', code, level.code), level.points]),
    verdict.type,
  )
}

function banded({ bands }: MethodOf<'bands'>, max: Points, x: Logic, whole: Logic): Logic {
  const bound = (amount: number): Logic => (whole === 1 ? amount : call('*', amount, whole))
  const tests = bands.flatMap((band) => {
    const both = [
      band.from === undefined ? [] : [call('>=', x, bound(band.from))],
      band.above === undefined ? [] : [call('>', x, bound(band.above))],
      band.to === undefined ? [] : [call('<=', x, bound(band.to))],
      band.below === undefined ? [] : [call('<', x, bound(band.below))],
    ].flat()
    return [both.length === 0 ? true : call('and', ...both), bandPoints(band, max)]
  })
  return when(...tests, verdict.range)
}

/** What a row settles at once evidence is looked at. */
export function settled({ at, section, evidence, evidenceFrom }: Row): Logic {
  const p = read(`earned.${at}`)
  const none: Logic[] = section === 'main' ? [] : [call('===', p, verdict.blank), 0]
  if (evidenceFrom === Infinity) return none.length === 0 ? p : when(...none, p)
  const blanks = [
    { isBlank: read(`e.${at}.evidence`) },
    ...(evidence.orExplanation ? [{ isBlank: read(`e.${at}.explanation`) }] : []),
  ]
  return when(...none, call('and', call('>=', p, evidenceFrom), ...blanks), verdict.evidence, p)
}

/** The one formula of the table: a quarter of two rows' points, half up. */
export function formulaLogic({ rowOf }: Prepared): Logic {
  const [a, b] = ['III.1.1', 'III.1.2'].map((code) => read(`settled.${String(rowOf.get(Code.parse(code)))}`))
  if (a === undefined || b === undefined) throw new Error('two were asked for')
  const quarter = { floor: call('+', call('/', call('+', a, b), 4), 0.5) }
  return when(call('or', call('<', a, 0), call('<', b, 0)), verdict.awaits, call('min', 100, quarter))
}

/** The eight cross rules, each kept (1), not looked at (0) or broken (-1). */
export function ruleLogic({ rowOf, indexOf, rows }: Prepared, registered: readonly Row[]): Logic[] {
  const at = (code: string): string => String(rowOf.get(Code.parse(code)))
  const value = (code: string): Logic => read(`e.${at(code)}.value`)
  const came = (code: string): Logic => read(`earned.${at(code)}`)
  const points = (code: string): Logic => read(`settled.${at(code)}`)
  const section = (code: string): Logic => read(`points.${String(indexOf.get(Code.parse(code)))}`)
  const known = (...codes: string[]): Logic[] => codes.map((code) => call('>=', came(code), 0))
  const optional = (...codes: string[]): Logic[] => codes.map((code) => call('>=', came(code), verdict.blank))
  const rule = (looked: Logic[], kept: Logic): Logic => when(call('and', ...looked), when(kept, 1, -1), 0)
  const some = (code: string): Logic => call('>', value(code), 0)
  const sound = rows.filter(({ code }) => /^II?\./.test(code)).map(({ code }) => call('>=', points(code), 0))
  const target = read(`t.${registered.findIndex(({ code }) => code === 'II.1.4')}`)
  const apart = { abs: call('-', section('I'), section('II')) }
  const documents = call('!', { isBlank: read(`e.${at('IV.1')}.evidence`) })
  return [
    rule(known('I.1.3', 'II.1.3'), call('<=', value('I.1.3'), value('II.1.3'))),
    rule(
      known('I.1.5', 'II.1.5', 'I.2.5'),
      call('<=', call('+', value('I.1.5'), value('II.1.5')), call('+', value('I.2.5'), 2000)),
    ),
    rule(optional('V.4', 'IV.3'), call('!', call('and', some('V.4'), some('IV.3')))),
    rule(
      [...optional('V.1'), ...known('I.2.4')],
      call('or', call('!', some('V.1')), call('<=', value('I.2.4'), 200)),
    ),
    rule(
      [...optional('V.2'), call('>=', points('I.1.1'), 0)],
      call('or', call('!', some('V.2')), call('<', points('I.1.1'), 200)),
    ),
    rule(optional('IV.1'), call('===', documents, some('IV.1'))),
    rule(sound, call('<=', apart, 1200)),
    rule(known('II.1.4'), call('<=', call('*', value('II.1.4'), 100), call('*', 300, target))),
  ]
}
