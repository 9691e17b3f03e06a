import { createRouterClient, type RouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
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

/** The real core over a real data folder with the real practice portal; closed when the test ends. */
export async function aPracticeDesk({
  dataDir = aTempFolder(),
  host = {},
  ...options
}: PracticeDeskOptions = {}): Promise<PracticeDesk> {
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
