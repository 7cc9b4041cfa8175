import type { GridAccess } from './grid-access.ts'
import { geometryOf } from './grid-geometry.ts'
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

  function fitLayer(): void {
    const geometry = geometryOf(grid)
    const around = layer.offsetParent?.getBoundingClientRect()
    if (!geometry || !around) return
    const { canvas, corner, zoom, window } = geometry
    Object.assign(layer.style, {
      left: `${String(canvas.left - around.left + corner.x * zoom)}px`,
      top: `${String(canvas.top - around.top + corner.y * zoom)}px`,
      width: `${String(window.width)}px`,
      height: `${String(window.height)}px`,
    })
  }

  function moved(): void {
    frame ??= requestAnimationFrame(() => {
      frame = undefined
      fitLayer()
      for (const listener of listeners) listener()
    })
  }

  // contents and sizes, scrolling and zooming, selecting and changing sheets
  grid.commands.onCommandExecuted(({ id }) => {
    if (/^sheet\.(?:mutation|operation)\./.test(id)) moved()
  })
  new ResizeObserver(moved).observe(container)
  return {
    layer,
    boxOf({ row, column, rows, columns }) {
      const geometry = geometryOf(grid)
      if (!geometry) return undefined
      const { corner, scroll, zoom, rect } = geometry
      const first = rect(row, column)
      const last = rect(row + rows - 1, column + columns - 1)
      const shift = (place: number, start: number, scrolled: number): number =>
        (place - start - (place >= start ? scrolled : 0)) * zoom
      return {
        left: shift(first.left, corner.x, scroll.x),
        top: shift(first.top, corner.y, scroll.y),
        width: (last.right - first.left) * zoom,
        height: (last.bottom - first.top) * zoom,
      }
    },
    onMove: (listener) => void listeners.push(listener),
  }
}
