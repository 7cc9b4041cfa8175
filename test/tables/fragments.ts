import { readFileSync } from 'node:fs'
import { Template } from '../../shared/template.ts'

/**
 * Real tables of which only a part was found. Each converts as far as it goes: rows whose scoring is not visible are left
 * out, and nothing is put in their place but what is said below.
 */
export const raw = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8')) as unknown // our own files

const p = (points: number): number => Math.round(points * 100)
const none = { need: 'none', orExplanation: false } as const
type Bounds = { above_pct?: number; from_pct?: number; to_pct?: number; to_pct_below?: number; points: number }

const row = (code: string, label: string, max: number, unitOfMeasure: string, method: object, more: object = {}) => ({
  kind: 'criterion',
  code,
  label,
  max: p(max),
  unitOfMeasure,
  method,
  evidence: none,
  ...more,
})
const part = (kind: string, code: string, label: string, max: number, ...children: object[]) => ({
  kind,
  code,
  label,
  max: p(max),
  children,
})
const yesNo = (yes: number, no: number) => ({
  kind: 'levels',
  choose: 'one',
  levels: [
    { code: 'a', label: 'có', points: p(yes) },
    { code: 'b', label: 'không', points: p(no) },
  ],
})
const fragment = (id: string, scale: number, sections: object[], more: object = {}): Template =>
  Template.parse({
    id,
    version: 1,
    name: id,
    decimals: 2,
    scale: p(scale),
    floor: 0,
    ceiling: p(scale),
    sections,
    tieBreaks: [],
    ...more,
  })

type Node = {
  code: string
  label: string
  max: number
  method?: string
  yes?: number
  no?: number
  bands?: (Bounds & { days_late?: [number, number | null] })[]
  criteria?: Node[]
}

const bandOf = ({ days_late: days, above_pct, from_pct, to_pct, to_pct_below, points }: NonNullable<Node['bands']>[number]) => ({
  ...(days ? { from: p(days[0]), ...(days[1] === null ? {} : { to: p(days[1]) }) } : {}),
  ...(above_pct === undefined ? {} : { above: p(above_pct) }),
  ...(from_pct === undefined ? {} : { from: p(from_pct) }),
  ...(to_pct === undefined ? {} : { to: p(to_pct) }),
  ...(to_pct_below === undefined ? {} : { below: p(to_pct_below) }),
  points: p(points),
})

/** A node of Đồng Tháp's table; its codes are completed by those around it, as they are said aloud: VIII.3.a. */
function fromDongThap(node: Node, stem: string, asSection: boolean): object[] {
  const code = [stem, node.code].filter((each) => each !== '').join('.')
  if (node.criteria) {
    const inside = /^\d+\.\d+$/.test(node.criteria[0]?.code ?? '') ? stem : code.replace(/\.\d+$/, '')
    const children = node.criteria.flatMap((child) => fromDongThap(child, asSection ? code : inside, false))
    return [part(asSection ? 'main' : 'group', code, node.label, node.max, ...children)]
  }
  switch (node.method) {
    case 'yes_no':
      return [row(code, node.label, node.max, 'kế hoạch', yesNo(node.yes ?? 0, node.no ?? 0))]
    case 'bands':
    case 'bands_by_days_late': {
      const of = node.method === 'bands' ? 'percent' : 'days-late'
      const unit = of === 'percent' ? '%' : 'ngày'
      return [row(code, node.label, node.max, unit, { kind: 'bands', of, bands: (node.bands ?? []).map(bandOf) })]
    }
    default:
      return []
  }
}

/** Sở Tư pháp Đồng Tháp 2022: parts of groups I and VIII. */
export function dongThap(): Template {
  const { sections } = raw('so-tu-phap-dong-thap-2022') as { sections: Node[] }
  return fragment('dong-thap', 30, sections.flatMap((section) => fromDongThap(section, '', true)))
}

/** Tây Ninh 2019: the beginning of group I; rows have no codes there, and are numbered as they stand. */
export function tayNinh(): Template {
  const { sections } = raw('tay-ninh-2747-2019-chinh-quyen-dien-tu') as { sections: Node[] }
  const [group] = sections
  const rows = (group?.criteria ?? []).flatMap(({ label, max, method }, index) => {
    const code = `I.${String(index + 1)}`
    if (method === 'yes_no') return [row(code, label, max, 'mức', yesNo(max, 0))]
    const ratio = { kind: 'ratio', target: { kind: 'fixed', amount: p(100) }, step: 1 }
    return method === 'ratio' ? [row(code, label, max, '%', ratio)] : []
  })
  return fragment('tay-ninh', 18, [part('main', 'I', group?.label ?? '', group?.max ?? 0, ...rows)])
}

/**
 * Bồi thường nhà nước 2019: group maxima and rules. A criterion's own maximum is known where it is alone in its group (II.1,
 * IV.1); its options are not, so it is judged in steps of 0,1. The bonus of 5 for each initiative has no cap in the source.
 */
export function boiThuong(): Template {
  const { sections } = raw('btnn-3062-2019-cham-diem') as { sections: { code: string; max: number; criteria: string[] }[] }
  const judged = { kind: 'judged', least: 0, step: p(0.1) }
  const known = sections.flatMap(({ code, max, criteria }) =>
    criteria.length === 1
      ? [
          part(
            'main',
            code,
            `Nhóm ${code}`,
            max,
            ...criteria.map((each) => row(each, `Tiêu chí ${each}`, max, 'điểm', judged, { notApplicable: 'full' })),
          ),
        ]
      : [],
  )
  const initiatives = { kind: 'per-event', event: 'sáng kiến', start: 0, each: p(5), floor: 0 }
  const proven = { evidence: { need: 'when-earning', orExplanation: false } }
  const bonus = part('bonus', 'T', 'Điểm thưởng', 100, row('T.1', 'Sáng kiến được công nhận', 100, 'sáng kiến', initiatives, proven))
  return fragment('boi-thuong', 100, [...known, bonus], { ceiling: p(200), rounding: { at: 'total', step: p(0.1) } })
}

/** Bộ Tư pháp 2011: the first criterion, as printed: 1–10 %, 11–20 %; its last band is cut off in the source. */
export function boTuPhap(): Template {
  type Printed = { points?: number; deduct?: number; label: string }
  const { sections, total_points } = raw('bo-tu-phap-3962-2011-don-vi-thuoc-bo') as {
    total_points: number
    sections: { code: string; label: string; max: number; bands: Printed[] }[]
  }
  const stretch = ({ points, deduct, label }: Printed): object[] => {
    const [, from, to] = /(\d+)-(\d+)%/.exec(label) ?? []
    if (points !== undefined) return [{ from: 0, to: 0, points: p(points) }]
    return deduct === undefined ? [] : [{ from: p(Number(from)), to: p(Number(to)), loss: p(deduct) }]
  }
  const parts = sections.map(({ code, label, max, bands }) => {
    const method = { kind: 'bands', of: 'percent', bands: bands.flatMap(stretch) }
    return part('main', code, label, max, row(`${code}.1`, 'Khối lượng tồn đọng', max, '%', method))
  })
  return fragment('bo-tu-phap', total_points, parts)
}

/**
 * Thi hành án dân sự 2015: the classes only. The table behind them is not visible: one row stands for all the points, and
 * three rows of one point each for the targets (việc, giá trị, giảm việc chuyển kỳ sau). C and D have no threshold there.
 */
export function thiHanhAn(): Template {
  const { classes } = raw('thads-1682-2015-xep-hang') as { classes: { code: string; label: string; min?: number; and?: string }[] }
  const targets = ['I.2', 'I.3', 'I.4']
  const least = (percent: number) => `AND(${targets.map((code) => `KQ_${code}>=ROUND(CT_${code}*${String(percent)}%,9)`).join(',')})`
  const met = targets.map((code) => `IF(KQ_${code}>=CT_${code},1,0)`).join('+')
  const conditions: Readonly<Record<string, string>> = {
    A: `${met}>=3`,
    B: `OR(AND(${met}>=2,${least(85)}),AND(${met}>=1,${least(95)}))`,
  }
  const ratio = { kind: 'ratio', target: { kind: 'typed' }, step: 1 }
  return fragment(
    'thi-hanh-an',
    200,
    [
      part(
        'main',
        'I',
        'Bảng chấm điểm',
        200,
        row('I.1', 'Các nội dung khác', 197, 'điểm', { kind: 'judged', least: 0, step: 1 }),
        ...targets.map((code) => row(code, `Chỉ tiêu ${code}`, 1, 'việc', ratio)),
      ),
    ],
    {
      classes: classes.map(({ code, label, min, and }) => ({
        code,
        label,
        ...(min === undefined ? {} : { least: p(min) }),
        ...(and === undefined ? {} : { when: { condition: conditions[code], words: and } }),
      })),
    },
  )
}
