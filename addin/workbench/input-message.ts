import type { GridAccess } from './grid-access.ts'
import { promptAt } from './limits.ts'
import type { Places } from './places.ts'
import type { WorkbookModel } from './host/model/workbook.ts'

/** What the grid says when a drop-down list opens; its package does not export the name. */
const LIST_OPENED = 'sheet.operation.show-data-validation-dropdown'

/** Shows a cell's input message beside it while it is selected, as Excel does; an open list is not covered by it. */
export function followInputMessage(grid: GridAccess, model: WorkbookModel, places: Places): void {
  const note = document.createElement('div')
  const [title, text] = [document.createElement('strong'), document.createElement('span')]
  note.className = 'input-message'
  note.setAttribute('role', 'note')
  note.hidden = true
  note.append(title, text)
  places.layer.append(note)

  let listOpen = false
  function place(): void {
    const { row, column } = model.selection
    const said = listOpen ? undefined : promptAt(model.active, row, column)
    const box = said && places.boxOf({ row, column, rows: 1, columns: 1 })
    note.hidden = !box || box.top + box.height < 0 || box.left + box.width < 0
    if (note.hidden || !box) return
    title.textContent = said.title
    text.textContent = said.text
    const below = box.top + box.height + 4
    const above = box.top - note.offsetHeight - 4
    const fits = below + note.offsetHeight <= places.layer.clientHeight
    note.style.left = `${String(Math.min(box.left + 12, places.layer.clientWidth - note.offsetWidth - 20))}px`
    note.style.top = `${String(fits || above < 0 ? below : above)}px`
  }

  places.onMove(place)
  grid.commands.onCommandExecuted(({ id }) => {
    if (id !== LIST_OPENED) return
    listOpen = true
    place()
  })
  model.onChange(({ kind }) => {
    if (kind === 'selection') listOpen = false
    if (kind === 'selection' || kind === 'rules') requestAnimationFrame(place)
  })
}
