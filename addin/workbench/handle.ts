const LEAST = 320
const MOST = 480
const STEP = 16

/** Lets a person drag the pane's edge, or move it with the arrow keys. */
export function makeResizable(handle: HTMLElement): void {
  const width = (): number =>
    Number.parseInt(getComputedStyle(document.documentElement).getPropertyValue('--pane'), 10)
  const resize = (to: number): void => {
    const kept = Math.min(MOST, Math.max(LEAST, Math.round(to)))
    document.documentElement.style.setProperty('--pane', `${String(kept)}px`)
    handle.setAttribute('aria-valuenow', String(kept))
  }
  handle.setAttribute('aria-valuemin', String(LEAST))
  handle.setAttribute('aria-valuemax', String(MOST))
  resize(width())
  handle.addEventListener('pointerdown', (down) => {
    const before = width()
    handle.setPointerCapture(down.pointerId)
    handle.dataset['dragging'] = ''
    const drag = (move: PointerEvent): void => resize(before + down.clientX - move.clientX)
    handle.addEventListener('pointermove', drag)
    handle.addEventListener(
      'lostpointercapture',
      () => {
        delete handle.dataset['dragging']
        handle.removeEventListener('pointermove', drag)
      },
      { once: true },
    )
  })
  handle.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') resize(width() + STEP)
    if (key === 'ArrowRight') resize(width() - STEP)
  })
}
