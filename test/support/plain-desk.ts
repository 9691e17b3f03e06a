import { createRouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import type { OfficeSetUp } from '../../main/core/commands/set-up-office.ts'
import { createCore } from '../../main/core/create-core.ts'
import type { Host, LogEntry } from '../../main/core/ports.ts'
import { createPlainHost } from '../../main/hosts/plain-host.ts'
import { makePracticeCertificates } from '../../main/practice/practice-certificates.ts'
import { practiceOffice } from '../../main/practice/practice-office.ts'
import { aTempFolder } from './temp-folder.ts'

export type PlainDeskOptions = { readonly setUp?: Partial<OfficeSetUp>; readonly host?: Partial<Host> }

const password = 'mat-khau-chung-thu'
let made: ReturnType<typeof makePracticeCertificates> | undefined

/** The same for all of a file's tests: making keys takes long. */
function certificatesOfTheFile(): ReturnType<typeof makePracticeCertificates> {
  made ??= makePracticeCertificates({
    officerName: practiceOffice.officers[0].name,
    agencyName: practiceOffice.office.officeName,
    notBefore: '2026-01-01T00:00:00.000Z',
    notAfter: '2036-01-01T00:00:00.000Z',
    passphrase: password,
  })
  return made
}

/** The real core of an office that is none of practice, with no portal of its own, its reception officer signed in. */
export async function aPlainDesk({ setUp = {}, host = {} }: PlainDeskOptions = {}) {
  const logged: LogEntry[] = []
  const dataDir = aTempFolder()
  const core = await createCore(
    { ...createPlainHost({ dataDir, log: (entry) => logged.push(entry) }), ...host },
    { sources: [] },
  )
  onTestFinished(() => core.close())
  const certificates = await certificatesOfTheFile()
  await core.setUpOffice({
    practice: false,
    office: { ...practiceOffice.office, officeName: 'Trung tâm Phục vụ hành chính công xã Bản Thử' },
    issuer: practiceOffice.issuer,
    portal: { clientId: '', clientSecret: '', publicKey: '' },
    officers: practiceOffice.officers,
    signing: {
      pkcs12: certificates.officer,
      agencyPkcs12: certificates.agency,
      password,
      trustedRoots: [certificates.root],
    },
    ...setUp,
  })
  const client = core.newClient()
  const call = createRouterClient(core.router, { context: { client } })
  const { officers } = await call.session.current()
  const officer = officers.find(({ role }) => role === 'reception')
  if (officer === undefined) throw new Error('the office has a reception officer')
  await call.session.signIn({ officerId: officer.officerId, pin: '1111' })
  return { core, client, call, logged, dataDir, signingPassword: password }
}
