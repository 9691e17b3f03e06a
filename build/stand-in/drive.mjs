// Runs inside the unpacked archive: starts the packed main program and does a counter's first minute with it.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { ipcMain } from 'electron'
import koffi from 'koffi'

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
const lowThreads = process.platform === 'linux' ? threadsBelow(10) : 0
const mappedAnew = process.platform === 'linux' ? picturesMapped(3) : 0
const image = await ask(`page/${pageId}?width=240`)

process.stdout.write(
  JSON.stringify({
    opened: standIn.opened,
    page: page.status,
    practice,
    batch: { state, pagesTaken, pagesRead, refused: refused.length },
    lowThreads,
    mappedAnew,
    image: [image.status, image.headers.get('content-type')],
    fields: JSON.stringify(review).split('"fieldId"').length - 1,
  }),
)
process.exit(0)

/** How many threads of this process run at that niceness. */
function threadsBelow(nice) {
  const own = '/proc/self/task'
  const stats = readdirSync(own).map((thread) => readFileSync(`${own}/${thread}/stat`, 'utf8'))
  return stats.filter((stat) => Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16]) === nice).length
}

/** Of so many pictures, taken and given back in turn: how many the system mapped for themselves, as glibc tells. */
function picturesMapped(pictures) {
  const libc = koffi.load('libc.so.6')
  const [malloc, free] = [libc.func('void *malloc(size_t)'), libc.func('void free(void *)')]
  const [open, close] = [libc.func('void *fopen(str, str)'), libc.func('int fclose(void *)')]
  const tell = libc.func('int malloc_info(int, void *)')
  const count = () => {
    const file = join(process.env.STAND_IN_DATA, 'malloc.xml')
    const out = open(file, 'w')
    tell(0, out)
    close(out)
    return Number([...readFileSync(file, 'utf8').matchAll(/type="mmap" count="(\d+)"/g)].at(-1)[1])
  }
  return Array.from({ length: pictures }, () => {
    const before = count()
    const picture = malloc(10_000_000)
    const during = count()
    free(picture)
    return during - before
  }).filter((more) => more === 1).length
}

function ask(path) {
  return standIn.handler(new Request(`app://desk/${path}`))
}

async function until(holds) {
  while (!(await holds())) await wait(100)
}
