import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/preset-sheets-core'
import { UNIT, type GridAccess } from './grid-access.ts'

/** How the shown sheet lies under its window: sizes of the sheet are unzoomed, those of the window are the screen's. */
export type Geometry = {
  zoom: number
  scroll: { x: number; y: number }
  /** Where the part that scrolls begins: beside the headers and what is frozen. */
  corner: { x: number; y: number }
  frozen: { rows: number; columns: number }
  /** The window of the part that scrolls. */
  window: { width: number; height: number }
  canvas: DOMRect
  rect: (row: number, column: number) => DOMRect
}

/** Undefined before anything is drawn. */
export function geometryOf(grid: GridAccess): Geometry | undefined {
  const sheet = grid.api.getWorkbook(UNIT)?.getActiveSheet()
  const render = grid.injector.get(IRenderManagerService).getRenderById(UNIT)
  const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN)
  const canvas = document.querySelector('canvas[id^="univer-sheet-main-canvas"]')?.getBoundingClientRect()
  if (!sheet || !main || !canvas || !sheet.getSkeleton()) return undefined
  const { xSplit, ySplit } = sheet.getFreeze()
  const frozen = { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) }
  const rect = (row: number, column: number): DOMRect => sheet.getRange(row, column).getCellRect()
  const { left: x, top: y } = rect(frozen.rows, frozen.columns)
  const zoom = render?.scene.getAncestorScale().scaleX ?? 1
  return {
    zoom,
    scroll: { x: main.viewportScrollX, y: main.viewportScrollY },
    corner: { x, y },
    frozen,
    window: { width: canvas.width - x * zoom, height: canvas.height - y * zoom },
    canvas,
    rect,
  }
}

/** How far to scroll, in the sheet's pixels, so that a cell can be seen; whole rows and columns stand at the edge. */
export function wayTo({ rect, corner, frozen, scroll, window, zoom }: Geometry, row: number, column: number) {
  const cell = rect(row, column)
  const wide = window.width / zoom
  const tall = window.height / zoom
  const x = shift(cell.left - corner.x, cell.width, scroll.x, wide, (at) => {
    let next = frozen.columns
    while (next < column && rect(row, next).left - corner.x < at) next += 1
    return rect(row, next).left - corner.x
  })
  const y = shift(cell.top - corner.y, cell.height, scroll.y, tall, (at) => {
    let next = frozen.rows
    while (next < row && rect(next, column).top - corner.y < at) next += 1
    return rect(next, column).top - corner.y
  })
  return { x: column < frozen.columns ? 0 : x, y: row < frozen.rows ? 0 : y }
}

function shift(
  start: number,
  size: number,
  scroll: number,
  room: number,
  edgeFrom: (at: number) => number,
): number {
  if (start < scroll) return start - scroll
  // beside the scroll bar nothing can be read
  const least = start + size - (room - SCROLL_BAR)
  return least > scroll ? Math.min(start, edgeFrom(least)) - scroll : 0
}

const SCROLL_BAR = 12
