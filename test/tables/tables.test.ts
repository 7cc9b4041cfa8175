import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { demoBlocs, demoPeople, type DemoBloc } from '../../functions/local/demo/bloc.ts'
import { demoEntries } from '../../functions/local/demo/entries.ts'
import { can } from '../../shared/access.ts'
import { Entry } from '../../shared/entry.ts'
import { prepare } from '../../shared/prepared.ts'
import { rank } from '../../shared/ranking.ts'
import { countedRows, score } from '../../shared/scorecard.ts'
import { standingOf } from '../../shared/standing.ts'
import { entriesByRow } from '../../shared/submission.ts'
import type { Branch, Criterion, Section } from '../../shared/criterion.ts'
import type { Template } from '../../shared/template.ts'
import { byRow, facts, p } from '../shared/table.ts'
import { raw, thanhHoa } from './thanh-hoa.ts'

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) // our own files

const criteriaOf = (branch: Section | Branch): Criterion[] =>
  branch.kind === 'criterion' ? [branch] : branch.children.flatMap(criteriaOf)
const rowsOf = (template: Template): Map<string, Criterion> =>
  new Map(template.sections.flatMap(criteriaOf).map((row) => [row.code, row]))

/** Criteria, groups and sections whose children do not add up to them. */
const unequal = (branch: Section | Branch): string[] => {
  if (branch.kind === 'criterion') return []
  const sum = branch.children.reduce((total, child) => total + (child.max ?? 0), 0)
  return [...(sum === branch.max ? [] : [branch.code]), ...branch.children.flatMap(unequal)]
}

const [noiChinh, hdnd] = demoBlocs as [DemoBloc, DemoBloc] // both are listed there

describe('Thanh Hóa’s table', () => {
  const template = thanhHoa()
  const rows = rowsOf(template)

  test('is committed exactly as it is converted', () => {
    expect(read('../../shared/ready/thanh-hoa-hdnd-tinh-2026.json')).toEqual(template)
    expect(hdnd.template).toEqual(template)
    expect(() => prepare(template)).not.toThrow()
  })

  test('has 7 sections of 100 points, 27 criteria with 53 parts, bonus and deductions, as the source has', () => {
    const main = template.sections.filter(({ kind }) => kind === 'main')
    expect(main).toHaveLength(7)
    expect(main.map(({ max }) => max)).toEqual([2300, 2000, 1500, 1500, 1500, 700, 500])
    expect(main.flatMap(({ children }) => children)).toHaveLength(27)
    expect(main.flatMap(criteriaOf)).toHaveLength(53)
    expect(main.flatMap(unequal)).toEqual([])
    expect(template).toMatchObject({ scale: 10_000, floor: 0, ceiling: 11_000, decimals: 2 })
    expect(template.sections.slice(7).map(({ kind, code, max }) => [kind, code, max])).toEqual([
      ['bonus', 'VIII', 1000],
      ['deduction', 'IX', 2000],
    ])
    expect(template.tieBreaks).toEqual([{ kind: 'more-bonus' }, { kind: 'more-points', code: 'V' }])
  })

  const parts = [...raw.sections, raw.bonus].flatMap(({ criteria }) => criteria.flatMap((each) => each.parts))

  test.each(parts.filter(({ method }) => method === 'levels'))(
    '$id: levels and points are the source’s',
    (part) => {
      const row = rows.get(part.id)
      expect(row?.max).toBe(p(part.max))
      expect(row?.method).toEqual({
        kind: 'levels',
        choose: 'one',
        levels: part.levels?.map(({ label, points, zeroes_whole_criterion: zeroes }, at) => ({
          code: 'abcdefgh'.charAt(at),
          label,
          points: p(points),
          ...(zeroes ? { zeroes } : {}),
        })),
      })
    },
  )

  test.each(parts.filter(({ method }) => method !== 'levels'))(
    '$id: points per event are the source’s',
    (part) => {
      const row = rows.get(part.id)
      const fromFull = part.method === 'start_full_minus_per_event'
      expect(row?.max).toBe(p(part.max))
      expect(part.cap ?? part.max).toBe(part.max)
      expect(row?.method).toEqual({
        kind: 'per-event',
        event: part.event,
        start: fromFull ? p(part.max) : 0,
        each: p(part.per_event ?? NaN) * (fromFull ? -1 : 1),
        floor: p(part.floor ?? 0),
      })
    },
  )

  test.each(raw.deductions.criteria)('$id: what each costs and its cap are the source’s', (row) => {
    expect(rows.get(row.id)).toMatchObject({
      max: p(-row.cap),
      method: { kind: 'per-event', start: 0, each: p(-row.per_event), floor: 0 },
      evidence: { need: 'none' },
    })
  })

  test('every maximum of a group is the source’s', () => {
    const groups = [...raw.sections, raw.bonus].flatMap(({ criteria }) => criteria)
    const found = template.sections.flatMap(({ children }) => children.filter(({ kind }) => kind === 'group'))
    expect(found.map(({ code, label, max }) => [code, label, max])).toEqual(
      groups.map(({ id, label, max }) => [id, label, p(max)]),
    )
  })

  test('a bonus needs a document, a main row may be explained', () => {
    const evidence = (kind: Section['kind']) =>
      new Set(
        template.sections
          .filter((each) => each.kind === kind)
          .flatMap(criteriaOf)
          .map((row) => JSON.stringify(row.evidence)),
      )
    expect([...evidence('main')]).toEqual(['{"need":"when-earning","orExplanation":true}'])
    expect([...evidence('bonus')]).toEqual(['{"need":"when-earning","orExplanation":false}'])
  })
})

describe('The invented internal-affairs table', () => {
  const { template } = noiChinh
  const rows = [...rowsOf(template).values()]

  test('says that it is invented', () => {
    expect(template.source?.title).toBe('Bảng minh họa do BlocScore soạn, không phải văn bản thật')
  })

  test('has 700, 200 and 100 points, and every part adds up', () => {
    const main = template.sections.filter(({ kind }) => kind === 'main')
    expect(main.map(({ max }) => max)).toEqual([70_000, 20_000, 10_000])
    expect(template).toMatchObject({ scale: 100_000, floor: 0, ceiling: 105_000 })
    expect(template.sections.filter(({ kind }) => kind !== 'deduction').flatMap(unequal)).toEqual([])
    expect(rows).toHaveLength(65)
    expect(() => prepare(template)).not.toThrow()
    expect(Math.max(...prepare(template).nodes.map(({ depth }) => depth))).toBe(3)
  })

  test('uses every method that is known from the start of the year, in every manner', () => {
    const manners = new Set(
      rows.flatMap(({ method }) => {
        switch (method.kind) {
          case 'levels':
            return [
              `levels ${method.choose}`,
              ...(method.levels.some(({ zeroes }) => zeroes) ? ['levels zeroing'] : []),
            ]
          case 'per-event':
            return [`per-event ${method.each < 0 ? 'losing' : 'earning'}`]
          case 'ratio':
            return [
              `ratio ${method.target.kind}`,
              `step ${method.step}`,
              ...(method.leastPercent ? ['least percent'] : []),
            ]
          case 'bands':
            return [`bands ${typeof method.of === 'string' ? method.of : 'of a target'}`]
          case 'judged':
            return [`judged ${method.step}`]
          case 'average':
          case 'step-loss':
          case 'relative':
          case 'scored-by':
          case 'formula':
            return [method.kind]
        }
      }),
    )
    expect([...manners].sort()).toEqual([
      'bands amount',
      'bands percent',
      'judged 100',
      'judged 25',
      'judged 50',
      'least percent',
      'levels highest',
      'levels one',
      'levels zeroing',
      'per-event earning',
      'per-event losing',
      'ratio fixed',
      'ratio registered',
      'ratio typed',
      'step 100',
      'step 25',
      'step 50',
    ])
  })

  test('every row says its unit, in composed letters, short enough to print', () => {
    for (const { label, unitOfMeasure, hint = '' } of rows) {
      expect(unitOfMeasure).toBeDefined()
      expect(label.length).toBeLessThanOrEqual(160)
      expect(label + hint).toBe((label + hint).normalize('NFC'))
    }
  })
})

describe.each(demoBlocs)('The demonstration bloc $bloc.id', ({ bloc, template, units, head, submitted }) => {
  const prepared = prepare(template)

  test('has units in order, a head among them, and a target wherever one is registered', () => {
    expect(units.map(({ unit }) => unit.order)).toEqual(units.map((_, at) => at))
    expect(units.map(({ unit }) => unit.id)).toContain(head)
    const needed = prepared.rows.filter(
      ({ criterion: { method } }) => method.kind === 'ratio' && method.target.kind === 'registered',
    )
    for (const { targets } of units)
      expect(Object.keys(targets).sort()).toEqual(needed.map(({ criterion: { code } }) => code).sort())
  })

  test('has one staff member in each unit, a head, an admin and a council member', () => {
    const posts = demoPeople.flatMap((person) => person.posts.filter((post) => post.bloc === bloc.id))
    const unitsWith = (role: string) =>
      posts.filter(({ roles }) => roles.some((each) => each === role)).map(({ unit }) => unit)
    expect(unitsWith('staff')).toEqual(units.map(({ unit }) => unit.id))
    expect(unitsWith('head')).toEqual([head])
    expect([unitsWith('admin'), unitsWith('council')].map((list) => list.length)).toEqual([1, 1])
    for (const { unit, roles } of posts) expect(can({ unit, roles: [...roles] }, 'bloc.read')).toBe(true)
  })

  test.each(units)('$unit.id has plausible entries that are complete and sound', (unit) => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const list = demoEntries(template, unit, seed)
      const { entries, problems } = entriesByRow(prepared, list)
      const card = score(prepared, entries, facts(unit.targets))
      expect([problems, card.problems, card.warnings]).toEqual([[], [], []])
      expect(card.filled).toBe(countedRows(prepared))
      expect(card.total).toBeGreaterThan(template.scale / 2)
      expect(list.every((each) => Entry.safeParse(each).success)).toBe(true)
    }
    expect(demoEntries(template, unit, 7)).toEqual(demoEntries(template, unit, 7))
    expect(demoEntries(template, unit, 7)).not.toEqual(demoEntries(template, unit, 8))
  })

  test('those who have submitted are units of the bloc', () => {
    for (const { unit } of submitted) expect(units.some((each) => each.unit.id === unit)).toBe(true)
  })
})

test('four of seven have submitted: one total three times, once decided by bonus, once shared', () => {
  const { template, units, submitted } = noiChinh
  const prepared = prepare(template)
  const contenders = submitted.map(({ unit: id, seed }) => {
    const unit = units.find((each) => each.unit.id === id)
    if (!unit) throw new Error(`No unit ${id}`)
    const [entries, known] = [byRow(prepared, demoEntries(template, unit, seed)), facts(unit.targets)]
    const card = score(prepared, entries, known)
    return { unit: id, standing: standingOf(prepared, entries, known, card) }
  })
  expect(units).toHaveLength(7)
  const line = (unit: string, place: number, total: number, decidedBy: object) => {
    const percent = Math.round(total / 10) // of 1000 points
    return { unit, place, total, percent, decidedBy, sanctions: [] }
  }
  expect(rank(template, contenders)).toEqual([
    line('cong-an', 1, 95_175, { kind: 'first' }),
    line('quan-su', 2, 95_175, { kind: 'tie-break', rule: { kind: 'more-bonus' }, by: 500 }),
    line('vien-kiem-sat', 2, 95_175, { kind: 'tied' }),
    line('thanh-tra', 4, 93_550, { kind: 'total', by: 1_625 }),
  ])
})

test('nobody has two accounts', () => {
  expect(new Set(demoPeople.map(({ username }) => username)).size).toBe(demoPeople.length)
})
