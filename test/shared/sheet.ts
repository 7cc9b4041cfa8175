import { prepare } from '../../shared/prepared.ts'
import { columns, type ColumnKey } from '../../shared/sheet-column.ts'
import type { SheetHead } from '../../shared/sheet-mark.ts'
import { bands, criterion, group, judged, levels, p, perEvent, ratio, section, table } from './table.ts'

export const head: SheetHead = {
  mark: { bloc: 'khoi', period: '2026', unit: 'don-vi', template: 'bang-thu', version: 3 },
  blocName: 'Khối Nội chính',
  unitName: '=Sở Tư pháp',
  periodName: 'Năm 2026',
  deadlineText: 'Nộp trước 05/12/2026',
}

export const column = (key: ColumnKey): number => columns.findIndex((each) => each.key === key)

const evidence = { need: 'when-earning', orExplanation: true } as const
const document = { need: 'always', orExplanation: false } as const
export const small = prepare(
  table(
    [
      section(
        'main',
        'I',
        30,
        group(
          'I.1',
          6,
          criterion(
            'I.1.a',
            5,
            levels('one', ['a', 'đủ “số”', 5], ['b', 'không', 0, 'zeroes'], ['c', '"chưa"', 0, 'zeroes']),
            { evidence },
          ),
          criterion('I.1.b', 4, judged(1, 0.25), { evidence: document }),
          criterion(
            'I.1.c',
            3,
            levels('highest', ['a', 'cấp bộ', 2], ['b', 'cấp tỉnh', 1], ['c', 'bị hủy', 0, 'zeroes']),
          ),
        ),
        group(
          'I.2',
          undefined,
          criterion('I.2.a', 5, ratio('typed', 0.25, 50)),
          criterion('I.2.b', 5, ratio('registered')),
          criterion('I.2.c', 5, ratio(12, 4)),
        ),
        criterion(
          'I.3',
          2,
          bands(
            'percent',
            { above: 95, points: 2 },
            { from: 75, to: 95, points: 1 },
            { below: 50, points: 0 },
          ),
        ),
        criterion('I.4', 2, perEvent(2, -0.5, 0.5)),
        criterion(
          'I.5',
          2,
          bands('amount', { from: 5, to: 5, points: 2 }, { below: 3, points: 1.5 }, { points: 1 }),
        ),
      ),
      section('bonus', 'II', 3, criterion('II.1', 5, perEvent(0, 1.5), { evidence: document })),
      section('deduction', 'III', 8, criterion('III.1', 10, perEvent(0, 3))),
    ],
    { ceiling: p(28), floor: p(1) },
  ),
)
