/** The server that is killed: the functions as they are deployed, run by the local host. It tells its parent its port. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { loadFunctions } from '../../functions/local/host.ts'

const functions = await loadFunctions(() => import('../../functions/index.ts'))
const server = createServer((req, res) => {
  void functions.handle(req, res)
})
server.listen(0, '127.0.0.1', () => {
  process.send?.((server.address() as AddressInfo).port)
})
