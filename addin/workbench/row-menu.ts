import type { GridRows } from './grid-rows.ts'
import type { WorkbookModel } from './host/model/workbook.ts'
import type { Places } from './places.ts'
import type { Words } from './words.ts'

/** A menu for the selected rows, at the mouse or, from the keyboard, at the selection. */
export function showRowMenu(
  grid: HTMLElement,
  rows: GridRows,
  model: WorkbookModel,
  places: Places,
  words: Words,
): void {
  const menu = document.createElement('div')
  menu.className = 'menu'
  menu.popover = 'auto'
  menu.setAttribute('role', 'menu')
  menu.setAttribute('aria-label', words.rows)
  document.body.append(menu)

  const item = (text: string, act: () => void): HTMLButtonElement => {
    const button = document.createElement('button')
    button.type = 'button'
    button.setAttribute('role', 'menuitem')
    button.textContent = text
    button.addEventListener('click', () => {
      menu.hidePopover()
      act()
    })
    return button
  }

  function open(x: number, y: number): void {
    const { active, selection } = model
    const [first, last] = [selection.row + 1, selection.row + selection.rows]
    menu.replaceChildren(
      item(words.insertRows(first, last), () => rows.insert()),
      item(words.removeRows(first, last), () => rows.remove()),
      ...(active.protection ? [item(words.unprotect, () => rows.unprotect())] : []),
    )
    menu.showPopover()
    const { width, height } = menu.getBoundingClientRect()
    menu.style.left = `${String(Math.min(x, innerWidth - width))}px`
    menu.style.top = `${String(Math.min(y, innerHeight - height))}px`
    menu.querySelector('button')?.focus()
  }

  grid.addEventListener('contextmenu', (event) => {
    event.preventDefault()
    if (model.cellEditing) return
    const { left, top } = places.layer.getBoundingClientRect()
    const box = places.boxOf(model.selection)
    if (event.button === 2) open(event.clientX, event.clientY)
    else open(left + (box?.left ?? 0), top + (box?.top ?? 0))
  })
  menu.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const items = [...menu.querySelectorAll('button')]
    const at = items.findIndex((each) => each === document.activeElement)
    items[(at + step + items.length) % items.length]?.focus()
  })
}
