import { Code } from '../../../shared/ids.ts'
import { prepare } from '../../../shared/prepared.ts'
import {
  average,
  bands,
  criterion,
  facts,
  formula,
  group,
  judged,
  levels,
  p,
  perEvent,
  ratio,
  relative,
  scoredBy,
  section,
  stepLoss,
  table,
  yesNo,
} from '../../shared/table.ts'

const document = { evidence: { need: 'when-earning', orExplanation: true } } as const
const mayBeLeftOut = { notApplicable: 'excluded' } as const

/** A table that shows every way of scoring, with cross rules and ranked by percent. */
export const everyMethod = prepare(
  table(
    [
      section(
        'main',
        'I',
        80,
        group(
          'I.1',
          12,
          criterion('I.1.a', 5, levels('one', ['a', 'đủ', 5], ['b', 'không', 0]), mayBeLeftOut),
          criterion('I.1.b', 5, average(0.25, ['a', 'đúng hạn', 5], ['b', 'chậm', 2]), {
            ...document,
            hint: 'Ghi từng báo cáo',
          }),
        ),
        criterion('I.2', 10, ratio('registered', 0.25)),
        criterion('I.3', 10, stepLoss(120, 1, 0.5)),
        criterion('I.4', 10, relative('typed', 0.01), mayBeLeftOut),
        criterion('I.5', 10, relative('best')),
        criterion('I.6', 5, bands('days-late', { to: 0, points: 5 }, { points: 2 })),
        criterion('I.7', 5, bands({ target: 'registered' }, { from: 100, points: 5 }, { points: 1 })),
        criterion('I.8', 5, judged(1, 0.5), mayBeLeftOut),
        criterion('I.9', 10, scoredBy('mean'), document),
        criterion('I.10', 5, formula('MIN(5,DIEM_I.2+DIEM_I.3)')),
        criterion('I.11', 5, perEvent(5, -1), mayBeLeftOut),
        criterion('I.12', 2, yesNo),
      ),
      section('bonus', 'II', 10, criterion('II.1', 5, perEvent(0, 2.5))),
    ],
    {
      rankBy: 'percent',
      crossRules: [
        {
          code: Code.parse('R1'),
          message: 'Số vượt mức không thể lớn hơn số đăng ký.',
          left: 'KQ_I.2',
          operator: '<=',
          right: 'DK_I.2*10',
          missing: 'skip',
          severity: 'problem',
        },
        {
          code: Code.parse('R2'),
          message: 'Có sáng kiến thì thường có điểm tiêu chí I.12.',
          left: 'KQ_II.1',
          operator: 'both-or-neither',
          right: 'DIEM_I.12',
          missing: 'zero',
          severity: 'warning',
        },
      ],
    },
  ),
)

export const everyFact = facts(
  { 'I.2': p(8), 'I.7': p(1250) },
  {
    'I.4': { value: p(9), target: p(6) },
    'I.5': { value: p(40) },
    'I.6': { value: p(2) },
    'I.9': { value: p(7.25) },
  },
)
