import { draw, drawingOf } from './charts.ts'
import type { Box, Places } from './places.ts'
import type { ChartModel } from './host/model/sheet-parts.ts'
import type { WorkbookModel } from './host/model/workbook.ts'

/** Excel's own size of a new chart, in pixels. */
const OWN_SIZE = { width: 480, height: 288 }

/** Draws the active sheet's charts over the grid, each at its cells; they scroll with them. */
export function showCharts(model: WorkbookModel, places: Places): void {
  let holders: { chart: ChartModel; holder: HTMLElement; drawn: string }[] = []

  function boxOf({ position, values }: ChartModel): Box | undefined {
    const beside = { row: values.row, column: values.column + values.columns + 1, rows: 1, columns: 1 }
    const from = position?.from ?? beside
    const box = places.boxOf(
      position
        ? {
            row: from.row,
            column: from.column,
            rows: position.to.row + position.to.rows - from.row,
            columns: position.to.column + position.to.columns - from.column,
          }
        : from,
    )
    return box && !position ? { ...box, ...OWN_SIZE } : box
  }

  function place(): void {
    for (const each of holders) {
      const box = boxOf(each.chart)
      each.holder.hidden = !box
      if (!box) continue
      Object.assign(each.holder.style, { left: `${String(box.left)}px`, top: `${String(box.top)}px` })
      const drawing = drawingOf(model.active, each.chart)
      const [width, height] = [Math.round(box.width), Math.round(box.height)]
      const drawn = JSON.stringify([drawing, width, height])
      if (drawn === each.drawn) continue
      each.drawn = drawn
      each.holder.replaceChildren(draw(drawing, width, height))
    }
  }

  function show(): void {
    for (const { holder } of holders) holder.remove()
    holders = model.active.charts.map((chart) => {
      const holder = document.createElement('figure')
      holder.className = 'chart'
      holder.style.margin = '0'
      places.layer.append(holder)
      return { chart, holder, drawn: '' }
    })
    place()
  }

  let frame: number | undefined
  model.onChange(({ kind }) => {
    if (kind === 'formats' || kind === 'rules') return
    frame ??= requestAnimationFrame(() => {
      frame = undefined
      const same =
        holders.length === model.active.charts.length &&
        holders.every(({ chart }, at) => chart === model.active.charts[at])
      if (same) place()
      else show()
    })
  })
  places.onMove(place)
  show()
}
