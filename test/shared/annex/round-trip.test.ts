import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readAnnex } from '../../../shared/annex/annex.ts'
import { templateOf } from '../../../shared/annex/template-of.ts'
import type { Branch, Criterion, Section } from '../../../shared/criterion.ts'
import { TemplateId } from '../../../shared/ids.ts'
import type { Band, Method } from '../../../shared/method.ts'
import { Template } from '../../../shared/template.ts'
import { boTuPhap, boiThuong, dongThap, tayNinh } from '../../tables/fragments.ts'
import { thanhHoa } from '../../tables/thanh-hoa.ts'
import { compared } from './fixture.ts'
import { printed } from './printed.ts'

const demo = (name: string): Template =>
  Template.parse(
    JSON.parse(readFileSync(new URL(`../../../shared/ready/${name}.json`, import.meta.url), 'utf8')),
  )

const rowsOf = (branch: Section | Branch): Criterion[] =>
  branch.kind === 'criterion' ? [branch] : branch.children.flatMap(rowsOf)
const criteriaOf = ({ sections }: Template): Criterion[] => sections.flatMap(rowsOf)

/** Rows of Thanh Hóa whose levels are stretches of a percentage: read as bands, which say the same. */
const asBands = new Set(['I.1.c', 'I.2.a', 'II.4.b', 'IV.1.a'])

const isTold = ({ kind }: Method): boolean =>
  ['levels', 'average', 'per-event', 'bands', 'ratio', 'step-loss'].includes(kind)

/** What of a method the printed words tell. */
function inWords({ max, code }: Criterion, method: Method | undefined): unknown {
  const earned = (band: Band) => ('points' in band ? band.points : max - band.loss)
  switch (method?.kind) {
    case 'levels':
    case 'average':
      return method.levels.map(({ label, points }) =>
        asBands.has(code) ? points : `${method.kind} ${label}: ${points}`,
      )
    case 'bands':
      return method.bands.map((band) =>
        method.of === 'percent' && !asBands.has(code)
          ? { ...band, loss: undefined, points: earned(band) }
          : earned(band),
      )
    default:
      return method?.kind === 'ratio' ? 'ratio' : method
  }
}

const tables: [string, Template][] = [
  ['Thanh Hóa 2026', thanhHoa()],
  ['Sở Tư pháp Đồng Tháp 2022', dongThap()],
  ['Tây Ninh 2019', tayNinh()],
  ['Bồi thường nhà nước 2019', boiThuong()],
  ['Bộ Tư pháp 2011', boTuPhap()],
  ['Khối Nội chính, invented', demo('khoi-noi-chinh-2026')],
  ['Khối Đảng, invented', demo('khoi-dang-2026')],
]

describe.each(tables)('%s, printed as an annex and read back', (_, template) => {
  const { cells, expected } = printed(template)
  const draft = readAnnex(cells)

  test('has its rows with code, level and maximum', () => {
    const { right, of, unmarked } = compared(expected, draft.rows)
    expect(right / of).toBeGreaterThanOrEqual(0.95)
    expect(unmarked).toEqual([])
  })

  test('has its kinds of sections and what they are worth', () => {
    const { template: read } = templateOf(draft, { id: TemplateId.parse('phu-luc'), name: 'Phụ lục' })
    const shape = ({ sections }: Template) => sections.map(({ code, kind, max }) => ({ code, kind, max }))
    expect(read && shape(read)).toEqual(shape(template))
  })

  test('has the ways of scoring that its words tell', () => {
    const { template: read } = templateOf(draft, { id: TemplateId.parse('phu-luc'), name: 'Phụ lục' })
    const found = new Map((read ? criteriaOf(read) : []).map((row) => [row.code, row.method]))
    const told = criteriaOf(template).filter(({ method }) => isTold(method))
    expect(told.map((row) => [row.code, inWords(row, found.get(row.code))])).toEqual(
      told.map((row) => [row.code, inWords(row, row.method)]),
    )
  })
})
