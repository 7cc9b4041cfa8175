export type Edge = 'top' | 'bottom' | 'left' | 'right'
export type Border = { style: string; color: string; weight: string }

/** How a cell looks and whether it is locked; what is absent is as in a new cell. */
export type CellFormat = {
  numberFormat?: string
  fill?: string
  bold?: boolean
  italic?: boolean
  underline?: string
  fontColor?: string
  fontSize?: number
  fontName?: string
  horizontal?: string
  vertical?: string
  wrap?: boolean
  indent?: number
  locked?: boolean
  formulaHidden?: boolean
  borders?: Partial<Record<Edge, Border>>
}

/** A new cell's look. */
export const plainFormat = {
  numberFormat: 'General',
  fill: '#FFFFFF',
  bold: false,
  italic: false,
  underline: 'None',
  fontColor: '#000000',
  fontSize: 11,
  fontName: 'Calibri',
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  locked: true,
  formulaHidden: false,
} as const satisfies Required<Omit<CellFormat, 'borders'>>

export const noBorder: Border = { style: 'None', color: '#000000', weight: 'Thin' }
