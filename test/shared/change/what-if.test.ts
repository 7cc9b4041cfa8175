import { describe, expect, test } from 'vitest'
import type { Submitted } from '../../../shared/change/carriage.ts'
import { whatIf, type WhatIf } from '../../../shared/change/what-if.ts'
import { moveText, remarkText } from '../../../shared/change/what-if-text.ts'
import type { Entry } from '../../../shared/entry.ts'
import { UnitId } from '../../../shared/ids.ts'
import type { Method } from '../../../shared/method.ts'
import { prepare } from '../../../shared/prepared.ts'
import { score } from '../../../shared/scorecard.ts'
import { entriesByRow, readEntries } from '../../../shared/submission.ts'
import type { Template } from '../../../shared/template.ts'
import { randomCells } from '../../equality/random-cells.ts'
import { randomTable } from '../../equality/random-table.ts'
import * as t from '../table.ts'
import { reworded } from './edits.ts'

const [police, court, inspectors] = ['cong-an', 'toa-an', 'thanh-tra'].map((id) => UnitId.parse(id)) as [
  UnitId,
  UnitId,
  UnitId,
]
const units = [police, court, inspectors]

/** What three units submitted, a list of values by code for each. */
const submitted = (...lists: Record<string, Entry['value']>[]): Submitted[] =>
  lists.map((values, at) => ({
    unit: units[at] ?? police,
    entries: Object.entries(values).map(([code, value]) => t.entry(code, value)),
    ...t.facts(),
  }))

const tried = (before: Template, after: Template, list: readonly Submitted[]): WhatIf =>
  whatIf(prepare(before), prepare(after), list)

const reports = t.levels('one', ['a', 'đúng hạn', 4], ['b', 'chậm', 2], ['c', 'không', 0])
const one = (code: string, max: number, method: Method, label = `Tiêu chí ${code}`) =>
  t.criterion(code, max, method, { label })
const table = (...rows: ReturnType<typeof one>[]): Template => t.table([t.section('main', 'I', 100, ...rows)])

describe('Last year by the new table', () => {
  const before = table(
    one('I.1', 4, reports),
    one('I.2', 10, t.judged(0, 0.5)),
    one('I.3', 6, t.perEvent(0, 1)),
  )
  const list = submitted(
    { 'I.1': ['a'], 'I.2': 800, 'I.3': 200 },
    { 'I.1': ['b'], 'I.2': 900, 'I.3': 400 },
    { 'I.1': ['c'], 'I.2': 900, 'I.3': 300 },
  )

  test('the same table moves nobody and has nothing to tell', () => {
    const { units: all, remarks } = tried(before, structuredClone(before), list)
    expect(all.map(({ before: { total, place } }) => [total, place])).toEqual([
      [1400, 2],
      [1500, 1],
      [1200, 3],
    ])
    expect(all.map(({ rises, because }) => [rises, because])).toEqual([
      [0, []],
      [0, []],
      [0, []],
    ])
    expect(all.every((each) => each.after.total === each.before.total && each.after.isOfficial)).toBe(true)
    expect(remarks).toEqual([])
  })

  test('a row that is worth more brings up who did well in it, and says so', () => {
    const dearer = t.levels('one', ['a', 'đúng hạn', 6], ['b', 'chậm', 2], ['c', 'không', 0])
    const after = table(
      one('I.1', 6, dearer),
      one('I.2', 10, t.judged(0, 0.5)),
      one('I.3', 6, t.perEvent(0, 1)),
    )
    const { units: all, decimals } = tried(before, after, list)
    expect(all.map(({ rises }) => rises)).toEqual([1, -1, 0])
    expect(all[0]?.because).toEqual([{ code: 'I.1', by: 200, others: 67 }])
    expect(all.map((each) => moveText(each, decimals, 'vi'))).toEqual([
      'hạng 2 → 1 (lên 1), tổng điểm 14 → 16; khác các đơn vị khác ở: I.1 +2 (bình quân +0,67)',
      'hạng 1 → 2 (xuống 1), tổng điểm 15 → 15; khác các đơn vị khác ở: I.1 0 (bình quân +0,67)',
      'hạng 3 → 3 (giữ nguyên), tổng điểm 12 → 12; khác các đơn vị khác ở: I.1 0 (bình quân +0,67)',
    ])
    expect(all[0] && moveText(all[0], decimals, 'en')).toBe(
      'place 2 → 1 (up 1), total 14 → 16; unlike the others in: I.1 +2 (on average +0.67)',
    )
  })

  test('what every unit gains alike is no reason for anything', () => {
    const after = table(
      ...[one('I.1', 4, reports), one('I.2', 10, t.judged(0, 0.5)), one('I.3', 7, t.perEvent(1, 1))],
    )
    const { units: all } = tried(before, after, list)
    expect(all.map((each) => each.after.total - each.before.total)).toEqual([100, 100, 100])
    expect(all.map(({ because }) => because)).toEqual([[], [], []])
  })

  test('what does not fit counts as not entered, and is told with who it is about', () => {
    const fewer = t.levels('one', ['a', 'đúng hạn', 4], ['c', 'không', 0])
    const after = table(
      one('I.1', 4, fewer),
      one('I.2', 10, t.perEvent(10, -1)),
      one('I.4', 5, t.judged(0, 1)),
    )
    const { units: all, remarks } = tried(before, after, list)
    expect(all.map((each) => [each.after.total, each.after.isOfficial])).toEqual([
      [400, false],
      [0, false],
      [0, false],
    ])
    expect(remarks).toEqual([
      { code: 'I.1', why: 'level', units: [court] },
      { code: 'I.2', why: 'method', units },
      { code: 'I.4', why: 'added', units },
      { code: 'I.3', why: 'removed', units },
    ])
    expect(remarks.map((remark) => remarkText(remark, 'vi'))).toEqual([
      'I.1: mức đã chọn không còn, tính như chưa nhập (1 đơn vị)',
      'I.2: cách chấm khác hẳn, tính như chưa nhập (3 đơn vị)',
      'I.4: dòng mới, chưa ai nhập, tính như chưa nhập (3 đơn vị)',
      'I.3: không còn trong bảng mới, tính như chưa nhập (3 đơn vị)',
    ])
    expect(all[2] && moveText(all[2], 2, 'vi')).toMatch(/; chưa đủ hoặc chưa hợp lệ theo bảng mới$/)
    expect(remarks[0] && remarkText(remarks[0], 'en')).toBe(
      'I.1: the level chosen is gone, counted as not entered (1 unit)',
    )
  })

  test('a level put in shifts the codes: the level chosen is found by its name', () => {
    const more = t.levels(
      'one',
      ['a', 'trước hạn', 4],
      ['b', 'đúng hạn', 3],
      ['c', 'chậm', 1],
      ['d', 'không', 0],
    )
    const after = table(
      one('I.1', 4, more),
      one('I.2', 10, t.judged(0, 0.5)),
      one('I.3', 6, t.perEvent(0, 1)),
    )
    const { units: all, remarks } = tried(before, after, list)
    expect(remarks).toEqual([])
    expect(all.map((each) => each.after.total - each.before.total)).toEqual([-100, -100, 0])
  })

  test('a row under a new code is followed by its label', () => {
    const after = table(
      one('I.1', 2, t.yesNo, 'Ký giao ước'),
      one('I.2', 4, reports, 'Tiêu chí I.1'),
      one('I.3', 10, t.judged(0, 0.5), 'Tiêu chí I.2'),
      one('I.4', 6, t.perEvent(0, 1), 'Tiêu chí I.3'),
    )
    const { units: all, remarks } = tried(before, after, list)
    expect(all.map((each) => each.after.total - each.before.total)).toEqual([0, 0, 0])
    expect(remarks).toEqual([{ code: 'I.1', why: 'added', units }])
  })

  test('points judged above the new maximum are a problem, not cut down in silence', () => {
    const after = table(
      one('I.1', 4, reports),
      one('I.2', 8, t.judged(0, 0.5)),
      one('I.3', 6, t.perEvent(0, 1)),
    )
    const { units: all, remarks } = tried(before, after, list)
    expect(all.map((each) => each.after.total)).toEqual([1400, 600, 300])
    expect(remarks).toEqual([{ code: 'I.2', why: 'problem', units: [court, inspectors] }])
  })

  test('a cap stands for what it takes, so that the reasons add up to what sets a unit apart', () => {
    const rows = [one('I.1', 4, reports), one('I.2', 10, t.judged(0, 0.5)), one('I.3', 6, t.perEvent(0, 2))]
    const after: Template = { ...t.table([t.section('main', 'I', 12, ...rows)]), ceiling: t.p(11) }
    const { units: all } = tried(
      before,
      after,
      submitted(
        { 'I.1': ['a'], 'I.2': 800, 'I.3': 100 },
        { 'I.1': ['b'], 'I.2': 900, 'I.3': 200 },
        { 'I.1': ['c'], 'I.2': 700, 'I.3': 300 },
      ),
    )
    // 14, 15 and 13 by the rows, 12 by the cap, 11 by the ceiling, which takes as much of everybody
    expect(all.map((each) => [each.before.total, each.after.total])).toEqual([
      [1300, 1100],
      [1300, 1100],
      [1000, 1100],
    ])
    expect(all.map(({ because }) => because)).toEqual([
      [{ code: 'I.3', by: 100, others: 200 }],
      [{ code: 'I', by: -300, others: -200 }],
      [
        { code: 'I', by: -100, others: -200 },
        { code: 'I.3', by: 300, others: 200 },
      ],
    ])
    const meanChange = -100
    for (const { because, before: was, after: is } of all)
      expect(because.reduce((sum, { by, others }) => sum + by - others, 0)).toBe(
        is.total - was.total - meanChange,
      )
  })
})

describe('What a unit does not type', () => {
  test('rows relative to the bloc are counted with all units in view, by both tables', () => {
    const best = (step: number) =>
      table(one('I.1', 10, t.relative('best', step)), one('I.2', 1, t.judged(0, 0.5)))
    const list = submitted({ 'I.1': 1000, 'I.2': 0 }, { 'I.1': 900, 'I.2': 0 }, { 'I.1': 300, 'I.2': 0 })
    const { units: all } = tried(best(0.01), best(5), list)
    expect(all.map(({ before, after }) => [before.total, after.total])).toEqual([
      [1000, 1000],
      [900, 1000],
      [300, 500],
    ])
    expect(all.map(({ before, after }) => [before.place, after.place])).toEqual([
      [1, 1],
      [2, 1],
      [3, 3],
    ])
  })

  test('days late go to whatever row is scored by them now', () => {
    const late = t.bands('days-late', { to: 0, points: 2 }, { above: 0, points: 0 })
    const strict = t.bands('days-late', { to: 0, points: 5 }, { above: 0, points: 1 })
    const list: Submitted[] = [
      { unit: police, entries: [], ...t.facts({}, { 'I.1': { value: 0 } }) },
      { unit: court, entries: [], ...t.facts({}, { 'I.1': { value: 300 } }) },
    ]
    const { units: all, remarks } = tried(
      table(one('I.1', 2, late)),
      table(one('I.9', 5, strict, 'Nộp đúng hạn')),
      list,
    )
    expect(all.map(({ before, after }) => [before.total, after.total])).toEqual([
      [200, 500],
      [0, 100],
    ])
    expect(remarks).toEqual([])
  })

  test('a registered target is found under the new code; one that is typed now is typed', () => {
    const before = table(
      one('I.1', 10, t.ratio('registered'), 'Thu ngân sách'),
      one('I.2', 5, t.ratio('typed'), 'Án xử'),
    )
    const after = table(
      one('I.5', 10, t.ratio('typed'), 'Thu ngân sách'),
      one('I.6', 5, t.ratio('registered'), 'Án xử'),
    )
    const list: Submitted[] = [
      {
        unit: police,
        entries: [t.entry('I.1', 5000), t.entry('I.2', 1000, { target: 4000 })],
        ...t.facts({ 'I.1': 10_000 }),
      },
    ]
    const { units: all, remarks } = tried(before, after, list)
    expect(all[0]).toMatchObject({ before: { total: 625 }, after: { total: 625, isOfficial: true } })
    expect(remarks).toEqual([])
  })

  test('others’ points stay where they are combined as before, and are told where not', () => {
    const by = (combine: 'mean' | 'sum') => table(one('I.1', 10, t.scoredBy(combine)))
    const list: Submitted[] = [{ unit: police, entries: [], ...t.facts({}, { 'I.1': { value: 700 } }) }]
    expect(tried(by('mean'), by('mean'), list).units[0]?.after.total).toBe(700)
    const { units: all, remarks } = tried(by('mean'), by('sum'), list)
    expect(all[0]?.after.total).toBe(0)
    expect(remarks).toEqual([{ code: 'I.1', why: 'others', units: [police] }])
  })
})

test('a row that does not apply any more is left out, whatever was entered in it', () => {
  const before = table(one('I.1', 5, t.perEvent(0, 1)), one('I.2', 5, t.judged(0, 1)))
  const after = table(
    one('I.1', 5, t.perEvent(0, 1)),
    t.criterion('I.2', 5, t.judged(0, 1), { appliesWhen: 'KQ_I.1>2', notApplicable: 'full' }),
  )
  const { units: all, remarks } = tried(
    before,
    after,
    submitted({ 'I.1': 100, 'I.2': 200 }, { 'I.1': 300, 'I.2': 200 }),
  )
  expect(all.map((each) => each.after.total)).toEqual([600, 500])
  expect(remarks).toEqual([])
})

test('“nothing arose” counts as not entered where the table does not allow it any more', () => {
  const row = (notApplicable?: 'full') =>
    table(t.criterion('I.1', 5, t.judged(0, 1), notApplicable ? { notApplicable } : {}))
  const { units: all, remarks } = tried(row('full'), row(), submitted({ 'I.1': 'not-applicable' }))
  expect(all[0]).toMatchObject({ before: { total: 500 }, after: { total: 0, isOfficial: false } })
  expect(remarks).toEqual([{ code: 'I.1', why: 'not-allowed', units: [police] }])
})

test('a table with three decimals is compared in thousandths', () => {
  const before = table(one('I.1', 5, t.judged(0, 0.5)))
  const after: Template = {
    ...t.table([
      t.section('main', 'I', 1000, t.criterion('I.1', 60, t.judged(0, 5), { label: 'Tiêu chí I.1' })),
    ]),
    decimals: 3,
  }
  const { decimals, units: all } = tried(before, after, submitted({ 'I.1': 350 }, { 'I.1': 500 }))
  expect([decimals, ...all.map(({ before: was, after: is }) => [was.total, is.total])]).toEqual([
    3,
    [3500, 3500],
    [5000, 5000],
  ])
  const back = tried(after, before, [
    { ...submitted({ 'I.1': 350 })[0], entries: [t.entry('I.1', 3505)] } as Submitted,
  ])
  expect(back.remarks).toEqual([{ code: 'I.1', why: 'decimals', units: [police] }])
})

test('excluded units and separate lists keep out of the count of places', () => {
  const rows = [one('I.1', 10, t.judged(0, 1)), one('I.2', 10, t.perEvent(0, 1))]
  const list = submitted({ 'I.1': 500, 'I.2': 100 }, { 'I.1': 400, 'I.2': 300 }, { 'I.1': 100, 'I.2': 0 })
  const after: Template = {
    ...table(...rows),
    lists: t.table([t.section('main', 'I', 1, ...rows)], {
      lists: [{ code: 'KCT', label: 'Riêng', when: 'KQ_I.2=0' }],
    } as never).lists,
    sanctions: [{ code: 'CT.1', reason: 'Vi phạm', when: 'KQ_I.2>=3', effect: { kind: 'exclude' } }],
  } as Template
  const { units: all, decimals } = tried(table(...rows), after, list)
  expect(all.map(({ before: was, after: is, rises }) => [was.place, is.place, is.list, rises])).toEqual([
    [2, 1, undefined, 1],
    [1, null, undefined, null],
    [3, 1, 'KCT', null],
  ])
  expect(all.map((each) => moveText(each, decimals, 'vi'))).toEqual([
    'hạng 2 → 1 (lên 1), tổng điểm 6 → 6',
    'hạng 1 → không xét, tổng điểm 7 → 7',
    'hạng 3 → 1 (KCT), tổng điểm 1 → 1',
  ])
})

describe.each([1, 2, 3])('On random table %i', (seed) => {
  const template = randomTable(seed)
  const prepared = prepare(template)
  const sheets = Array.from({ length: 30 }, (_, at): Submitted => {
    const { cells, facts } = randomCells(prepared, at * 4) // those mended as far as can be
    const entries = readEntries(prepared, cells).entries.filter((each): each is Entry => each !== undefined)
    return { unit: UnitId.parse(`don-vi-${String(at)}`), entries, ...facts }
  })

  test('new words change no total and no place', () => {
    for (let nth = 0; nth < 10; nth += 1) {
      const { units: all } = tried(template, reworded(template, nth), sheets)
      for (const { before, after, rises, because } of all) {
        expect(after).toEqual(before)
        expect([rises, because]).toEqual([0, []])
      }
    }
  })

  test('totals are what scoring each sheet alone comes to, where nothing depends on the bloc', () => {
    const alone = { ...template, sections: template.sections.map((each) => structuredClone(each)) }
    const { units: all } = tried(template, alone, sheets)
    const isRelative = prepared.rows.some(({ criterion }) => criterion.method.kind === 'relative')
    expect(isRelative).toBe(true)
    for (const [at, { before, after }] of all.entries()) {
      expect(after).toEqual(before)
      const sheet = sheets[at]
      if (!sheet) throw new Error('Every sheet has its outcome')
      const { entries } = entriesByRow(prepared, sheet.entries)
      const card = score(prepared, entries, { targets: sheet.targets, given: sheet.given })
      expect(card.problems.length === 0 || !before.isOfficial || isRelative).toBe(true)
    }
  })
})
