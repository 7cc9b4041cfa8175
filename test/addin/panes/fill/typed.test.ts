import { describe, expect, test } from 'vitest'
import {
  keptCells,
  sameCells,
  sameEntries,
  startingCells,
  startOf,
  typedCells,
  type Work,
} from '../../../../addin/panes/fill/typed.ts'
import type { EntryCells } from '../../../../shared/entry.ts'
import type { Code } from '../../../../shared/ids.ts'
import { noFacts } from '../../../../shared/facts.ts'
import { prepare } from '../../../../shared/prepared.ts'
import type { CheckCode } from '../../../../shared/submission.ts'
import { readScoringSheet } from '../../../../shared/sheet-reading.ts'
import { scoringSheet } from '../../../../shared/worksheet.ts'
import { cells, criterion, entry, perEvent, ratio, section, table, yesNo } from '../../../shared/table.ts'
import { head } from '../../excel/workbook.ts'

const prepared = prepare(
  table([
    section(
      'main',
      'I',
      10,
      criterion('I.1', 2, yesNo),
      criterion('I.2', 5, ratio('typed')),
      criterion('I.3', 3, ratio('registered')),
    ),
    section('bonus', 'T', 5, criterion('T.1', 5, perEvent(0, 1))),
  ]),
)

const receipt = (at: string) => ({
  revision: 1,
  at,
  by: 'Bình',
  late: false,
  total: 0,
  checkCode: '7K3M-Q2XD' as CheckCode,
})
const draftAt = (savedAt: string): NonNullable<Work['draft']> => ({
  revision: 1,
  savedAt,
  by: 'Bình',
  templateVersion: 1,
  cells: [cells('I.1', 'nháp')],
})
const submittedAt = (at: string): NonNullable<Work['submission']> => ({
  receipt: receipt(at),
  templateVersion: 1,
  entries: [entry('I.1', ['a']), entry('I.2', 950, { target: 1000 })],
})

describe('A new sheet is filled with the newer of draft and submission', () => {
  test.each<{ work: Partial<Work>; from: string }>([
    { work: {}, from: 'nothing' },
    { work: { draft: draftAt('2026-11-10T00:00:00.000Z') }, from: 'draft' },
    { work: { submission: submittedAt('2026-11-10T00:00:00.000Z') }, from: 'submission' },
    {
      work: {
        draft: draftAt('2026-11-10T00:00:00.000Z'),
        submission: submittedAt('2026-11-11T00:00:00.000Z'),
      },
      from: 'submission',
    },
    {
      work: {
        draft: draftAt('2026-11-12T00:00:00.000Z'),
        submission: submittedAt('2026-11-11T00:00:00.000Z'),
      },
      from: 'draft',
    },
  ])('$from', ({ work, from }) => {
    const whole: Work = { ...noFacts, ...work }
    expect(startOf(whole).from).toBe(from)
    expect(startingCells(prepared, whole)[0]?.value).toBe(
      { nothing: undefined, draft: 'nháp', submission: 'có – 2' }[from],
    )
  })
})

describe('What a person typed', () => {
  test('is not the target that the sheet shows by itself, nor a row of another table', () => {
    const own = cells('I.2', 9, { target: 10 })
    expect(
      typedCells(prepared, [cells('I.3', '', { target: 20 }), own, cells('X.9', 'lạ'), cells('I.1', ' ')]),
    ).toEqual([own])
  })

  test('is a typed target of whatever method divides by one', () => {
    const loss = {
      kind: 'step-loss',
      target: { kind: 'typed' },
      percent: 100,
      loss: 50,
      steps: 'full',
      floor: 0,
    } as const
    const losing = prepare(table([section('main', 'I', 10, criterion('I.1', 5, loss))]))
    const own = cells('I.1', 9, { target: 10 })
    expect(typedCells(losing, [own])).toEqual([own])
  })

  test('is the same in any order, and not the same when a cell differs', () => {
    const [one, other] = [cells('I.1', 'có – 2'), cells('I.2', 9, { target: 10 })]
    expect(sameCells([one, other], [other, one])).toBe(true)
    expect(sameCells([one, other], [one])).toBe(false)
    expect(sameCells([one], [{ ...one, evidence: 'QĐ 12' }])).toBe(false)
    expect(sameCells([cells('I.1', 1)], [cells('I.1', '1')])).toBe(false)
    expect(sameEntries([entry('I.1', ['a'])], [entry('I.1', ['a'])])).toBe(true)
    expect(sameEntries([entry('I.1', ['a'])], [entry('I.1', ['b'])])).toBe(false)
    expect(sameEntries([entry('I.1', ['a']), entry('T.1', null)], [entry('I.1', ['a'])])).toBe(true)
  })
})

describe('Building a damaged sheet again', () => {
  const typed = [
    cells('I.1', 'có – 2', { evidence: 'QĐ 12' }),
    cells('I.2', 9, { target: 10 }),
    cells('T.1', 3),
  ]
  const known = new Map<Code, EntryCells>(typed.map((row) => [row.criterion, row]))
  const grid = scoringSheet(prepared, head, noFacts, typed).grid
  const kept = (damaged: typeof grid) => {
    const reading = readScoringSheet(prepared, damaged)
    if (!reading) throw new Error('The grid lost its mark; this case is another one')
    return keptCells(prepared, reading, known)
  }

  test('keeps all of a sound one', () => {
    expect(sameCells(kept(grid), typed)).toBe(true)
  })

  test('keeps a row that vanished', () => {
    expect(sameCells(kept(grid.filter((row) => row[0] !== 'I.2')), typed)).toBe(true)
  })

  test('keeps a column that vanished', () => {
    const without = grid.map((row) => row.filter((_, column) => column !== 8))
    expect(sameCells(kept(without), typed)).toBe(true)
  })

  test('believes the sheet where it can still be read', () => {
    const changed = grid.map((row) => (row[0] === 'T.1' ? row.with(6, '') : row))
    expect(kept(changed).map(({ criterion: code }) => code)).toEqual(['I.1', 'I.2'])
  })
})
