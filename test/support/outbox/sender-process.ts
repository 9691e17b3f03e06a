import { aDesk, fileShelf, never, openOutboxDatabase } from './outbox-desk.ts'
import { aProvincePortal } from './practice-subject.ts'
import { stormDossier } from './storm-dossier.ts'

/** A desk in a process of its own, to be killed: `sender-process.ts STORE URL PUBLIC_KEY COUNT`. Ends when all is proven. */
const [, , store = '', url = '', publicKey = '', count = '0'] = process.argv
const shelf = fileShelf()
/** One line for each request, so that whoever kills this process knows how far it is. */
const told: typeof fetch = (input, init) => {
  process.stdout.write('request\n')
  return fetch(input, init)
}
const portal = aProvincePortal({ url, publicKey }, shelf, { config: { chunkBytes: 1_024 }, fetch: told })
const desk = aDesk(portal, { db: openOutboxDatabase(store) })
for (let n = 0; n < Number(count); n += 1) stormDossier(n, shelf)
await desk.sendAll()
await desk.sender.receiveStatuses(never)
