/**
 * `npm run crash`: kills the server at random moments while clients submit, and looks whether anything is lost that was
 * acknowledged, or half of anything was written. `-- --kills 50` kills more often than 20 times.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { subjectOf } from '../../functions/identity.ts'
import { saveMembership } from '../../functions/store/memberships.ts'
import { openTables } from '../../functions/store/open.ts'
import { issuer } from '../functions/tokens.ts'
import { bloc, makeWorld, police, units } from '../functions/world.ts'
import { check } from './check.ts'
import { saveOn, submitOn, type Acknowledged, type Client } from './client.ts'
import { Victim } from './victim.ts'

const { values } = parseArgs({ options: { kills: { type: 'string', default: '20' } } })
const kills = Number(values.kills)
const clientsAtOnce = 8
const folder = mkdtempSync(path.join(tmpdir(), 'blocscore-crash-'))
const victim = new Victim(folder)
const acknowledged: Acknowledged = { receipts: [], drafts: [] }
const found = { lost: 0, torn: 0 }
let ended = false

async function look(): Promise<void> {
  const tables = await openTables({ DATA_FOLDER: folder })
  const { lost, torn } = await check(tables, acknowledged)
  found.lost = Math.max(found.lost, lost)
  found.torn = Math.max(found.torn, torn)
  await tables.close()
}

async function makeClients(): Promise<Client[]> {
  const tables = await openTables({ DATA_FOLDER: folder })
  await makeWorld(tables)
  const clients = Array.from({ length: clientsAtOnce + units.length }, (_, index): Client => {
    const unit = units[index % units.length] ?? police
    return { name: `client-${index}`, unit, victim, acknowledged, ended: () => ended }
  })
  for (const { name, unit } of clients) {
    await saveMembership(tables, bloc, 2026, subjectOf(issuer, name), { roles: ['staff'], unit, name })
  }
  await tables.close()
  return clients
}

const total = (): number => acknowledged.receipts.length + acknowledged.drafts.length

/** Lets the server work for a moment, from the first acknowledgement on. */
async function work(): Promise<void> {
  const before = total()
  await victim.start()
  while (total() === before) await wait(5)
  await wait(Math.random() * 1000)
}

const clients = await makeClients()
const busy = Promise.all(clients.map((each, index) => (index < units.length ? saveOn(each) : submitOn(each))))
busy.catch(async (failure: unknown) => {
  console.error(failure)
  await victim.kill()
  process.exit(1)
})
for (let kill = 1; kill <= kills; kill += 1) {
  await work()
  await victim.kill()
  await look()
  console.log(`kill ${kill} of ${kills}: ${total()} acknowledged, lost ${found.lost}, torn ${found.torn}`)
}
// what was under way at the last kill is asked again, and answered
await work()
ended = true
await busy
await victim.kill()
await look()
rmSync(folder, { recursive: true })
console.log(`kills ${kills}, acknowledged ${total()}, lost ${found.lost}, torn ${found.torn}`)
process.exit(found.lost + found.torn === 0 ? 0 : 1)
