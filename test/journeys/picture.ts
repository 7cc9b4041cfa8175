/** `npm run picture`: the README's picture of the workbench, taken anew. */
import path from 'node:path'
import { Desk, openBrowser, openOffice } from './desk.ts'

const office = await openOffice()
const browser = await openBrowser()
const desk = await Desk.open(office, browser)
await desk.signIn('congan')
await desk.button('Lập bảng tự chấm').click()
await desk.text(/^56\/56 tiêu chí$/).waitFor()
await desk.paste(11, 6, '1,5')
await desk.text('G12').waitFor()
await desk.page.screenshot({ path: path.join(import.meta.dirname, 'workbench.png') })
await browser.close()
await office.stop()
