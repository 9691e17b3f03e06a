import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { createRouterClient, type RouterClient } from '@orpc/server'
import type { Client } from '../main/core/dispatch.ts'
import { createPlainHost } from '../main/hosts/plain-host.ts'
import { openPracticeOffice, type PracticeOffice } from '../main/practice/open-practice-office.ts'
import { samplePapersFolder } from '../main/practice/simulated-scanner.ts'
import type { DossierId } from '../shared/domain/ids.ts'
import { withTempFolder } from './temp-folder.ts'

type Desk = {
  readonly core: PracticeOffice['core']
  readonly client: Client
  readonly call: RouterClient<PracticeOffice['core']['router']>
}

/** A sheet with a card, whose code is told first, and a declaration, of which the upper part is. */
const papers = { card: 'khai-sinh-a-3.jpg', declaration: 'khai-sinh-a-1.jpg' } as const
type Paper = (typeof papers)[keyof typeof papers]

/** From the start of the desk to the first paper of the day an officer signs in and picks a procedure. */
const settlingMs = 6_000

/**
 * What an officer waits for: from the arrival of a page to its first field on the review desk, for a page alone and for
 * the first of a stack; and how long the desk takes to answer while a stack of 30 is read.
 */
export async function benchFirstField(): Promise<void> {
  await withTempFolder(async (dataDir) => {
    const office = await openPracticeOffice(createPlainHost({ dataDir, log: () => {} }), { sources: [] })
    const client = office.core.newClient()
    const desk: Desk = {
      core: office.core,
      client,
      call: createRouterClient(office.core.router, { context: { client } }),
    }
    const { officers } = await desk.call.session.current()
    const officer = officers.find(({ role }) => role === 'reception')
    if (officer === undefined) throw new Error('the practice office has a reception officer')
    await desk.call.session.signIn({ officerId: officer.officerId, pin: '1111' })
    office.core.start()
    await wait(settlingMs)
    for (const paper of [papers.card, papers.declaration, papers.card, papers.declaration]) {
      await tellFirstField(desk, 1, paper)
    }
    await tellFirstField(desk, 15, papers.declaration)
    await tellAnswers(desk, 30)
    await office.close()
  })
}

async function tellFirstField(desk: Desk, pages: number, paper: Paper): Promise<void> {
  const { dossierId, arrivedAt } = await feed(desk, pages, paper)
  while ((await desk.call.reviews.get({ dossierId })).documents.every(({ fields }) => fields.length === 0))
    await wait(20)
  print(
    `Trường đầu tiên của ${pages === 1 ? 'một trang' : `tập ${pages} trang`} (${paper})`,
    performance.now() - arrivedAt,
  )
  await untilRead(desk, dossierId)
}

/** Asks what a form asks, over and over, until all pages are read. */
async function tellAnswers(desk: Desk, pages: number): Promise<void> {
  const { dossierId } = await feed(desk, pages, papers.card)
  const answers: number[] = []
  for (let open = true; open; await wait(15)) {
    const asked = performance.now()
    const review = await desk.call.reviews.get({ dossierId })
    answers.push(performance.now() - asked)
    open = review.pages.length < pages || review.pages.some(({ state }) => state !== 'read')
  }
  answers.sort((a, b) => a - b)
  const [middle, late] = [0.5, 0.99].map((share) => answers[Math.floor(answers.length * share)] ?? 0)
  print(`Trả lời trong khi đọc ${pages} trang: p50`, middle ?? 0)
  print('  p99', late ?? 0)
  print('  lâu nhất', answers.at(-1) ?? 0)
}

async function feed({ core, client, call }: Desk, pages: number, paper: Paper) {
  const bytes = await readFile(new URL(paper, samplePapersFolder))
  const { dossierId } = await call.dossiers.open({ procedureCode: '1.001193' })
  const uploadIds = []
  for (let page = 1; page <= pages; page++) uploadIds.push(await core.upload(client, { name: `${page}.jpg`, bytes }))
  const arrivedAt = performance.now()
  await call.scans.addFiles({ dossierId, uploadIds })
  return { dossierId, arrivedAt }
}

async function untilRead({ call }: Desk, dossierId: DossierId): Promise<void> {
  for (;;) {
    const { pages } = await call.reviews.get({ dossierId })
    if (pages.length > 0 && pages.every(({ state }) => state === 'read' || state === 'failed')) return
    await wait(100)
  }
}

function print(what: string, ms: number): void {
  console.log(`${what}: ${ms.toFixed(0)} ms`)
}
