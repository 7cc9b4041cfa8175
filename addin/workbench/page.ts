import './page.css'
import { showCharts } from './chart-layer.ts'
import { openFile, type FileState, type WorkbenchFile } from './file.ts'
import type { Refusals } from './grid-edits.ts'
import { startGrid, type Grid } from './grid.ts'
import { makeResizable } from './handle.ts'
import type { WorkbookModel } from './host/model/workbook.ts'
import { ExcelWebHost } from './host/web-channel.ts'
import { followInputMessage } from './input-message.ts'
import { noticeBoard } from './notices.ts'
import { places } from './places.ts'
import { showRowMenu } from './row-menu.ts'
import { localeOf, wordsOf, type Words } from './words.ts'

declare global {
  interface Window {
    /** For tests: the page's own parts. */
    workbench?: {
      model: WorkbookModel
      host: ExcelWebHost
      univer: Grid['api']
      settled: () => Promise<void>
    }
  }
}

const PANE = '/workbench/taskpane.html'

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (!found) throw new Error(`opening the workbench: its page has no element "${id}", it should have one`)
  return found
}

/** The pane's address: another one may be asked for, from this machine only. */
function paneAddress(): string {
  const asked = new URL(new URLSearchParams(location.search).get('pane') ?? PANE, location.href)
  return asked.hostname === location.hostname && asked.protocol === location.protocol ? asked.href : PANE
}

function sayWords(words: Words, locale: string): void {
  document.documentElement.lang = locale.slice(0, 2)
  document.title = words.title
  for (const said of document.querySelectorAll<HTMLElement>('[data-word]')) {
    const word = words[said.dataset['word'] as 'title' | 'newFile']
    said.textContent = word
  }
  for (const named of document.querySelectorAll<HTMLElement>('[data-label]'))
    named.setAttribute('aria-label', words[named.dataset['label'] as 'grid' | 'handle'])
}

function refusalsOn(notices: ReturnType<typeof noticeBoard>, words: Words): Refusals {
  return {
    locked: () => notices.show({ title: '', text: words.locked }),
    protectedRows: () => notices.show({ title: '', text: words.protectedRows }),
    notHere: () => notices.show({ title: '', text: words.notHere }),
    limited({ style, message }) {
      const said = { title: message?.title || words.wrongTitle, text: message?.text || words.wrong }
      if (style === 'Warning') return confirm(`${said.title}\n${said.text}\n${words.stillEnter}`)
      notices.show(said)
      return style === 'Information'
    },
  }
}

function askForNewFile(file: WorkbenchFile, words: Words): void {
  const ask = element('ask') as HTMLDialogElement
  element('ask-title').textContent = words.askTitle
  element('ask-text').textContent = words.askText
  element('ask-yes').textContent = words.askYes
  element('ask-no').textContent = words.askNo
  element('new-file').addEventListener('click', () => ask.showModal())
  ask.addEventListener('close', () => {
    if (ask.returnValue === 'yes') void file.erase().finally(() => location.reload())
  })
}

function tellState(words: Words, locale: string): (state: FileState) => void {
  const saved = element('saved')
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hour12: false })
  return (state) => {
    if (state.kind === 'saved') saved.textContent = words.saved(time.format(state.at))
    else if (state.kind === 'failed') saved.textContent = words.notSaved
    else saved.textContent = words.saving
  }
}

async function open(): Promise<void> {
  const locale = localeOf(location.search)
  const words = wordsOf(locale)
  sayWords(words, locale)
  makeResizable(element('handle'))
  const notices = noticeBoard(element('notice'))
  const file = await openFile()
  const { model } = file
  const grid = await startGrid(element('grid'), model, locale, refusalsOn(notices, words))
  const over = places(grid.access, element('grid'), element('over-grid'))
  showCharts(model, over)
  showRowMenu(element('grid'), grid.rows, model, over, words)
  followInputMessage(grid.access, model, over)
  file.keep(tellState(words, locale))
  askForNewFile(file, words)
  if (file.unreadable) notices.show({ title: '', text: words.newerFile })
  const host = new ExcelWebHost({ model, locale, settled: () => grid.settled() })
  host.mount(element('pane'), paneAddress())
  window.workbench = { model, host, univer: grid.api, settled: () => grid.settled() }
}

await open()
