import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import type { Client } from '../../core/dispatch.ts'
import type { ScanSource } from '../../core/intake/scan-source.ts'
import type { Log } from '../../core/ports.ts'
import { openPracticeOffice, type PracticeOffice } from '../../practice/open-practice-office.ts'
import { createFileLog } from '../line-log.ts'
import { createPlainHost } from '../plain-host.ts'
import { practiceFolder } from '../practice-folder.ts'
import type { CliArguments, CliOption } from './commands.ts'

/** Options of every command that opens a data folder. */
export const deskOptions: readonly CliOption[] = [
  { name: 'data', takes: 'THƯ_MỤC', about: 'Thư mục dữ liệu (mặc định: văn phòng thực hành của người dùng này)' },
  { name: 'json', takes: null, about: 'In kết quả dạng JSON ra stdout, lời nhắn ra stderr' },
]

export type CliDesk = {
  readonly office: PracticeOffice
  readonly client: Client
  readonly log: Log
  /** Calls of the contract, as an officer of the office. */
  readonly call: RouterClient<PracticeOffice['core']['router']>
}

/** Opens the data folder, does something as an officer of the office, and closes it whatever happened. */
export async function withDesk<T>(
  { values }: Pick<CliArguments, 'values'>,
  sources: readonly ScanSource[],
  act: (desk: CliDesk) => Promise<T>,
): Promise<T> {
  const dataDir = resolve(typeof values['data'] === 'string' ? values['data'] : practiceFolder())
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const log = createFileLog(join(dataDir, 'logs', 'desk.log'))
  const office = await openPracticeOffice(createPlainHost({ dataDir, log }), { sources })
  try {
    const client = office.core.newClient()
    const call = createRouterClient(office.core.router, { context: { client } })
    const { officers } = await call.session.current()
    const officer = officers.find((candidate) => candidate.role === 'reception') ?? officers[0]
    // The command line is for those who may read the store's key file: no PIN stands above that.
    if (officer !== undefined) client.officer = { id: officer.officerId, role: officer.role }
    return await act({ office, client, log, call })
  } finally {
    await office.close()
  }
}
