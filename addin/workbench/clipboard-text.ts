/** Reads what spreadsheets put on the clipboard as text: cells apart by tabs, lines by line breaks, quotes around both. */
export function readClipboardText(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const closeCell = (): void => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  const source = text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '')
  for (let at = 0; at < source.length; at += 1) {
    const mark = source.charAt(at)
    if (quoted && mark === '"' && source.charAt(at + 1) === '"') {
      cell += '"'
      at += 1
    } else if (quoted && mark === '"') quoted = false
    else if (!quoted && mark === '"' && cell === '' && closesQuote(source, at)) quoted = true
    else if (!quoted && mark === '\t') closeCell()
    else if (!quoted && mark === '\n') {
      closeCell()
      rows.push([])
    } else cell += mark
  }
  closeCell()
  return rows
}

/** A quote opens a cell only where one closes it at a cell's end; else it is a quote of the text. */
const closesQuote = (source: string, at: number): boolean =>
  /^"(?:[^"]|"")*"(?:[\t\n]|$)/.test(source.slice(at))
