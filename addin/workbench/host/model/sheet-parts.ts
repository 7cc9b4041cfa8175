import type { Area } from './area.ts'
import type { CellValue } from './cell-text.ts'

export type Cell = { value: CellValue; formula?: string }
export type Validation = {
  area: Area
  rule: Record<string, unknown>
  prompt: unknown
  errorAlert: unknown
  ignoreBlanks: boolean
}
export type ConditionalFormat = {
  id: string
  area: Area
  type: string
  formula: string
  fill?: string
  fontColor?: string
  bold?: boolean
  border?: string
}
export type ChartModel = {
  id: string
  name: string
  type: string
  title: string
  titleVisible: boolean
  legend: boolean
  dataLabels: boolean
  seriesName?: string
  /** Where the axis of the values begins and ends; '' or nothing where Excel chooses. */
  least?: number | ''
  most?: number | ''
  color?: string
  reversed: boolean
  values: Area
  names: Area | undefined
  position: { from: Area; to: Area } | undefined
}

/** All that a sheet holds beside its id and name, as plain values: what a copy and a saved file take along. */
export const plainParts = [
  'visibility',
  'tabColor',
  'showGridlines',
  'protection',
  'password',
  'frozen',
  'selection',
  'merges',
  'validations',
  'conditionals',
  'charts',
  'customProperties',
  'pageLayout',
  'sizes',
  'hidden',
  'cells',
  'formats',
] as const
