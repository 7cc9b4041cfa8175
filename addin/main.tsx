import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App, type Host } from './App.tsx'

/** Office.js comes from elsewhere and takes its time: nothing here waits for it before painting. */
async function meetOffice(): Promise<Host> {
  await officeLoaded()
  const { host } = await Office.onReady()
  // outside any Office application it answers null, whatever its types say
  if ((host as Office.HostType | null) !== Office.HostType.Excel) return { kind: 'outside' }
  const { displayLanguage, partitionKey, officeTheme } = Office.context
  return {
    kind: 'excel',
    language: displayLanguage,
    partition: partitionKey,
    background: (officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor,
  }
}

function officeLoaded(): Promise<void> {
  if ('Office' in globalThis) return Promise.resolve()
  return new Promise((resolve) => {
    document.getElementById('office')?.addEventListener('load', () => {
      resolve()
    })
  })
}

const root = document.getElementById('root')
if (!root) throw new Error('Starting the pane found no #root in its page')
createRoot(root).render(
  <StrictMode>
    <App meeting={meetOffice()} />
  </StrictMode>,
)
