// Runs inside the unpacked archive: starts the packed main program and does a counter's first minute with it.

import { setTimeout as wait } from 'node:timers/promises'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { ipcMain } from 'electron'

// Named by address: the file is there only inside the unpacked archive.
await import(new URL('out/main/main.js', import.meta.url).href)
const { standIn } = globalThis
await until(() => standIn.opened !== undefined)

const page = await ask('index.html')
const port = await new Promise((resolve) => {
  const postMessage = (_channel, _message, [handed]) => resolve(handed)
  ipcMain.emit('mot-cua:connect', { senderFrame: { url: standIn.opened, parent: null, postMessage } })
})
const desk = createORPCClient(new RPCLink({ port }))
const { officers, practice } = await desk.session.current()
await desk.session.signIn({ officerId: officers[0].officerId, pin: '1111' })
const { dossierId } = await desk.dossiers.open({ procedureCode: '1.001193' })
const [source] = await desk.scans.listSources()
const { batchId } = await desk.scans.scan({ dossierId, sourceId: source.sourceId })
await until(
  async () =>
    (await desk.scans.batch({ batchId })).state !== 'taking' &&
    (await desk.scans.batch({ batchId })).state !== 'reading',
)
const { state, pagesTaken, pagesRead, refused } = await desk.scans.batch({ batchId })
const review = await desk.reviews.get({ dossierId })
const pageId = JSON.stringify(review).match(/"pageId":"([^"]+)"/)?.[1]
const image = await ask(`page/${pageId}?width=240`)

process.stdout.write(
  JSON.stringify({
    opened: standIn.opened,
    page: page.status,
    practice,
    batch: { state, pagesTaken, pagesRead, refused: refused.length },
    image: [image.status, image.headers.get('content-type')],
    fields: JSON.stringify(review).split('"fieldId"').length - 1,
  }),
)
process.exit(0)

function ask(path) {
  return standIn.handler(new Request(`app://desk/${path}`))
}

async function until(holds) {
  while (!(await holds())) await wait(100)
}
