import type { Message } from './limits.ts'

const SHOWN_FOR = 8000

/** A small message over the grid; it goes with Escape, with the next thing done in the grid, or by itself. */
export function noticeBoard(element: HTMLElement): { show(message: Message): void; hide(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const hide = (): void => {
    element.hidden = true
    element.replaceChildren()
    clearTimeout(timer)
  }
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide()
  })
  return {
    hide,
    show({ title, text }) {
      hide()
      const parts = [document.createElement('strong'), document.createElement('span')] as const
      parts[0].textContent = title
      parts[1].textContent = text
      element.append(...parts.filter(({ textContent }) => textContent !== ''))
      element.hidden = false
      timer = setTimeout(hide, SHOWN_FOR)
    },
  }
}
