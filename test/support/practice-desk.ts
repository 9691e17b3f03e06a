import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { afterAll, onTestFinished } from 'vitest'
import type { Client } from '../../main/core/dispatch.ts'
import type { Host, LogEntry } from '../../main/core/ports.ts'
import { createPlainHost } from '../../main/hosts/plain-host.ts'
import {
  openPracticeOffice,
  type PracticeOffice,
  type PracticeOptions,
} from '../../main/practice/open-practice-office.ts'
import { aTempFolder } from './temp-folder.ts'

export type PracticeDesk = {
  readonly office: PracticeOffice
  readonly client: Client
  readonly call: RouterClient<PracticeOffice['core']['router']>
  readonly logged: LogEntry[]
  readonly dataDir: string
  close(): Promise<void>
}

export type PracticeDeskOptions = Partial<PracticeOptions> & {
  readonly dataDir?: string
  readonly host?: Partial<Host>
}

/** Offices that were furnished once in this file of tests, by the moment: making keys and PINs takes most of a second. */
const furnished = new Map<string, Promise<string>>()
afterAll(async () => {
  for (const folder of furnished.values()) rmSync(await folder, { recursive: true, force: true })
})

async function aFurnishedFolder({ clock }: Pick<Partial<Host>, 'clock'>): Promise<string> {
  const moment = clock?.now() ?? ''
  const model = furnished.get(moment) ?? furnish(clock)
  furnished.set(moment, model)
  const folder = aTempFolder()
  // Two offices that are open at once can't have one port.
  cpSync(await model, folder, { recursive: true, filter: (path) => !path.endsWith('practice-portal.port') })
  return folder
}

async function furnish(clock: Host['clock'] | undefined): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-furnished-'))
  const plain = createPlainHost({ dataDir, log: () => {} })
  const office = await openPracticeOffice(clock === undefined ? plain : { ...plain, clock }, { sources: [] })
  await office.close()
  return dataDir
}

/** The real core over a real data folder with the real practice portal; closed when the test ends. */
export async function aPracticeDesk({ host = {}, ...options }: PracticeDeskOptions = {}): Promise<PracticeDesk> {
  // Whoever gives out the numbers of things wants to give the first ones too.
  const isOwn = host.ids !== undefined
  const dataDir = options.dataDir ?? (isOwn ? aTempFolder() : await aFurnishedFolder(host))
  const logged: LogEntry[] = []
  const plain = createPlainHost({ dataDir, log: (entry) => logged.push(entry) })
  const office = await openPracticeOffice({ ...plain, ...host }, { sources: [], ...options })
  const client = office.core.newClient()
  const call = createRouterClient(office.core.router, { context: { client } })
  let open = true
  const close = async () => {
    if (!open) return
    open = false
    await office.close()
  }
  onTestFinished(close)
  return { office, client, call, logged, dataDir, close }
}

/** The desk with the reception officer signed in by PIN. */
export async function aSignedInDesk(options: PracticeDeskOptions = {}): Promise<PracticeDesk> {
  const desk = await aPracticeDesk(options)
  const { officers } = await desk.call.session.current()
  const officer = officers.find(({ role }) => role === 'reception')
  if (officer === undefined) throw new Error('the practice office has a reception officer')
  await desk.call.session.signIn({ officerId: officer.officerId, pin: '1111' })
  return desk
}
