import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/preset-sheets-core'
import { UNIT, type GridAccess } from './grid-access.ts'
import type { Area } from './host/model/area.ts'

export type Box = { left: number; top: number; width: number; height: number }

/** Where cells stand on the screen, within the layer over the grid; the layer covers the part that scrolls. */
export type Places = {
  layer: HTMLElement
  boxOf(area: Area): Box | undefined
  /** Calls back after anything that may have moved a cell. */
  onMove(moved: () => void): void
}

export function places(grid: GridAccess, container: HTMLElement, layer: HTMLElement): Places {
  const listeners: (() => void)[] = []
  let frame: number | undefined
  const { api } = grid

  const shown = () => api.getWorkbook(UNIT)?.getActiveSheet()
  const view = () => {
    const scene = grid.injector.get(IRenderManagerService).getRenderById(UNIT)?.scene
    const main = scene?.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN)
    return (
      scene &&
      main && { zoom: scene.getAncestorScale().scaleX, x: main.viewportScrollX, y: main.viewportScrollY }
    )
  }

  function corner(): { x: number; y: number } {
    const { xSplit = 0, ySplit = 0 } = shown()?.getFreeze() ?? {}
    const { left = 0, top = 0 } =
      shown()?.getRange(Math.max(0, ySplit), Math.max(0, xSplit)).getCellRect() ?? {}
    return { x: left, y: top }
  }

  function fitLayer(): void {
    const canvas = container.querySelector('canvas[id^="univer-sheet-main-canvas"]')?.getBoundingClientRect()
    const around = layer.offsetParent?.getBoundingClientRect()
    const scale = view()?.zoom ?? 1
    if (!canvas || !around) return
    const { x, y } = corner()
    Object.assign(layer.style, {
      left: `${String(canvas.left - around.left + x * scale)}px`,
      top: `${String(canvas.top - around.top + y * scale)}px`,
      width: `${String(canvas.width - x * scale)}px`,
      height: `${String(canvas.height - y * scale)}px`,
    })
  }

  function moved(): void {
    frame ??= requestAnimationFrame(() => {
      frame = undefined
      fitLayer()
      for (const listener of listeners) listener()
    })
  }

  api.addEvent(api.Event.Scroll, moved)
  grid.commands.onCommandExecuted(({ id }) => {
    if (id.startsWith('sheet.mutation.')) moved()
  })
  api.addEvent(api.Event.SheetZoomChanged, moved)
  api.addEvent(api.Event.ActiveSheetChanged, moved)
  api.addEvent(api.Event.SelectionChanged, moved)
  new ResizeObserver(moved).observe(container)
  return {
    layer,
    boxOf({ row, column, rows, columns }) {
      const sheet = shown()
      const at = view()
      if (!sheet || !at) return undefined
      const first = sheet.getRange(row, column).getCellRect()
      const last = sheet.getRange(row + rows - 1, column + columns - 1).getCellRect()
      const from = corner()
      const shift = (place: number, start: number, scroll: number): number =>
        (place - start - (place >= start ? scroll : 0)) * at.zoom
      return {
        left: shift(first.left, from.x, at.x),
        top: shift(first.top, from.y, at.y),
        width: (last.right - first.left) * at.zoom,
        height: (last.bottom - first.top) * at.zoom,
      }
    },
    onMove: (listener) => void listeners.push(listener),
  }
}
