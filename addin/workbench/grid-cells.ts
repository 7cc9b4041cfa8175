import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type ICellData,
  type IStyleData,
  type Nullable,
} from '@univerjs/presets'
import type { Border, CellFormat } from './host/model/cell-format.ts'
import { type CellValue } from './host/model/cell-text.ts'
import type { Cell } from './host/model/sheet-parts.ts'

const horizontals: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
}
const verticals: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
}
const lines: Readonly<Record<string, BorderStyleTypes>> = {
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
}
const weights: Readonly<Record<string, BorderStyleTypes>> = {
  Hairline: BorderStyleTypes.HAIR,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
}

export function gridBorder(border: Border | undefined): IBorderStyleData | null {
  if (!border || border.style === 'None') return null
  const s = lines[border.style] ?? weights[border.weight] ?? BorderStyleTypes.THIN
  return { s, cl: { rgb: border.color } }
}

/**
 * Every key is said, null where the cell is plain, so that nothing of an earlier look stays. A line that the cell before
 * draws at its end is not drawn again: it would cover that cell's line where a condition colours it.
 */
export function gridStyle(
  format: Readonly<CellFormat>,
  above: Readonly<CellFormat>,
  before: Readonly<CellFormat>,
): Nullable<IStyleData> {
  const { borders = {}, numberFormat = 'General' } = format
  const said = {
    bg: format.fill === undefined ? null : { rgb: format.fill },
    bl: format.bold ? BooleanNumber.TRUE : null,
    it: format.italic ? BooleanNumber.TRUE : null,
    ul: format.underline === undefined || format.underline === 'None' ? null : { s: BooleanNumber.TRUE },
    cl: format.fontColor === undefined ? null : { rgb: format.fontColor },
    fs: format.fontSize ?? null,
    ff: format.fontName ?? null,
    ht: horizontals[format.horizontal ?? ''] ?? null,
    vt: verticals[format.vertical ?? ''] ?? null,
    tb: format.wrap ? WrapStrategy.WRAP : null,
    pd: format.indent ? { l: 2 + format.indent * 9 } : null,
    n: numberFormat === 'General' ? null : { pattern: numberFormat },
    bd: {
      t: isSameLine(borders.top, above.borders?.bottom) ? null : gridBorder(borders.top),
      b: gridBorder(borders.bottom),
      l: isSameLine(borders.left, before.borders?.right) ? null : gridBorder(borders.left),
      r: gridBorder(borders.right),
    },
  }
  return said as IStyleData // Univer takes null as "none of it"
}

const isSameLine = (a: Border | undefined, b: Border | undefined): boolean =>
  a?.style === b?.style && a?.color === b?.color && a?.weight === b?.weight

/** A cell's content as the grid keeps it. Text stays text even where it looks like a number. */
export function gridContent({ value, formula }: Readonly<Cell>): ICellData {
  const content = { f: formula ?? null, si: null, p: null }
  if (value === '')
    return formula === undefined ? { ...content, v: null } : { ...content, v: '', t: CellValueType.STRING }
  if (typeof value === 'boolean') return { ...content, v: value ? 1 : 0, t: CellValueType.BOOLEAN }
  if (typeof value === 'number') return { ...content, v: value, t: CellValueType.NUMBER }
  const looksCounted = formula === undefined && value.trim() !== '' && !Number.isNaN(Number(value))
  return { ...content, v: value, t: looksCounted ? CellValueType.FORCE_STRING : CellValueType.STRING }
}

/** What a cell of the grid holds, formula aside. */
export function contentValue(cell: Nullable<ICellData>): CellValue {
  const { v, t, p } = cell ?? {}
  if (p?.body) return p.body.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n')
  if (v === null || v === undefined) return ''
  if (typeof v === 'boolean') return v
  if (t === CellValueType.BOOLEAN) return Number(v) === 1 || v === 'TRUE'
  if (t === CellValueType.NUMBER) return Number(v)
  return v
}
