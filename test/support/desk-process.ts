import { createRouterClient } from '@orpc/server'
import { createPlainHost } from '../../main/hosts/plain-host.ts'
import { openPracticeOffice } from '../../main/practice/open-practice-office.ts'

/** A program that opens a data folder, opens one dossier, says so and waits to be killed. */
const dataDir = process.argv[2] ?? ''
const office = await openPracticeOffice(createPlainHost({ dataDir, log: () => {} }), { sources: [] })
const client = office.core.newClient()
const call = createRouterClient(office.core.router, { context: { client } })
const [officer] = (await call.session.current()).officers
if (officer === undefined) throw new Error('the practice office has officers')
await call.session.signIn({ officerId: officer.officerId, pin: '1111' })
const { dossierId } = await call.dossiers.open({ procedureCode: '1.001193' })
process.stdout.write(`${dossierId}\n`)
setInterval(() => {}, 1_000)
