import type { Prepared } from './prepared.ts'
import { unitsPerPoint } from './points.ts'
import { earnFormula } from './scoring/criterion.ts'
import type { RowCells } from './scoring/cells.ts'
import { zeroesFormula } from './scoring/levels.ts'

/**
 * Where a scoring sheet keeps the cells of a node's row. `earned` and `settled` are hidden and hold whole units or a
 * verdict: before evidence is looked at, and after.
 */
export type FormulaCells = RowCells & { earned: string; settled: string }

/** The formulas of one node's row: hidden ones in whole units, and the points a person sees. */
export type RowFormulas = { earned: string; settled: string; points: string; check: string }

const words = ['Chưa nhập', 'Sai kiểu', 'Ngoài giới hạn', 'Sai bước', 'Thiếu chỉ tiêu', 'Thiếu minh chứng']

/**
 * The native formulas of a scoring sheet, one set for each prepared node, which count the very points that `score` counts,
 * with no add-in present. Only forms that Excel and LibreOffice evaluate alike: whole units throughout, no volatile or
 * dynamic functions, separators `,` and `.`.
 */
export function sheetFormulas(prepared: Prepared, cellsOf: (node: number) => FormulaCells): RowFormulas[] {
  const { nodes, template } = prepared
  const childrenOf = nodes.map((): number[] => [])
  nodes.forEach(({ parent }, index) => childrenOf[parent]?.push(index))
  return nodes.map(({ branch, section, most }, index) => {
    const cells = cellsOf(index)
    const points = shown(cells.settled, section === 'deduction', template.decimals)
    if (branch.kind === 'criterion') {
      const check = `=IF(${cells.settled}>=0,"",CHOOSE(0-${cells.settled},${words.map((word) => `"${word}"`).join(',')}))`
      return {
        earned: `=${earnFormula(branch, cells, template.decimals)}`,
        settled: `=${settledFormula(branch.evidence, cells, section)}`,
        points,
        check,
      }
    }
    const children = childrenOf[index] ?? []
    const sum = children.map((child) => `MAX(0,${cellsOf(child).settled})`).join('+')
    const capped = most === Infinity ? sum : `MIN(${String(most)},${sum})`
    const zeroed = children.flatMap((child) => {
      const leaf = nodes[child]?.branch
      const at = cellsOf(child)
      const chosen =
        leaf?.kind === 'criterion' && leaf.method.kind === 'levels'
          ? zeroesFormula(leaf.method, at, template.decimals)
          : undefined
      return chosen === undefined ? [] : [`IF(${at.settled}<0,FALSE(),${chosen})`]
    })
    return {
      earned: '',
      settled: zeroed.length === 0 ? `=${capped}` : `=IF(OR(${zeroed.join(',')}),0,${capped})`,
      points,
      check: '',
    }
  })
}

function settledFormula(
  evidence: { need: 'none' | 'when-earning' | 'always'; orExplanation: boolean },
  cells: FormulaCells,
  section: 'main' | 'bonus' | 'deduction',
): string {
  const { earned } = cells
  const texts = evidence.orExplanation ? [cells.evidence, cells.explanation] : [cells.evidence]
  const absent = texts.map((cell) => `IF(ISERROR(${cell}),FALSE(),TRIM(${cell})="")`)
  const tests = [`${earned}${evidence.need === 'when-earning' ? '>' : '>='}0`, ...absent]
  const settled = evidence.need === 'none' ? earned : `IF(AND(${tests.join(',')}),-6,${earned})`
  return section === 'main' ? settled : `IF(${earned}=-1,0,${settled})`
}

/** A hidden cell's whole units as points; a verdict shows 0, a deduction shows negative. */
function shown(settled: string, negative: boolean, decimals: number): string {
  const size = `${settled}/${String(unitsPerPoint(decimals))}`
  return negative ? `=IF(${settled}<=0,0,0-${size})` : `=IF(${settled}<0,0,${size})`
}

/** The four lines under the table, from the hidden cells of its sections. */
export function totalFormulas(
  prepared: Prepared,
  settledOf: (node: number) => string,
  ownCell: (line: TotalLine) => string,
) {
  const { nodes, template } = prepared
  const sum = (kind: 'main' | 'bonus' | 'deduction'): string => {
    const sections = nodes.flatMap((node, index) =>
      node.parent < 0 && node.section === kind ? [settledOf(index)] : [],
    )
    return sections.length === 0 ? '0' : sections.join('+')
  }
  const total = `MAX(${String(template.floor)},MIN(${String(template.ceiling)},${ownCell('main')}+${ownCell('bonus')}-${ownCell('deduction')}))`
  return totalLines.map((line) => ({
    line,
    settled: `=${line === 'total' ? total : sum(line)}`,
    points: shown(ownCell(line), line === 'deduction', template.decimals),
  }))
}

/** The lines under the table, top down. */
export const totalLines = ['main', 'bonus', 'deduction', 'total'] as const
export type TotalLine = (typeof totalLines)[number]
