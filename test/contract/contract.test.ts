import { isContractProcedure } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import { describe, expect, it } from 'vitest'
import type { CallMeta } from '../../shared/contract/call.ts'
import { contract } from '../../shared/contract/index.ts'
import { aPaper } from '../support/bad-papers.ts'
import { aSignedInDesk, type PracticeDesk } from '../support/practice-desk.ts'
import { refusal } from '../support/refusal.ts'
import { storeOf } from '../support/store-of.ts'
import { takeInto } from '../support/take-papers.ts'
import { aTypedDossier } from '../support/typed-dossier.ts'

const patienceMs = 240_000

type Call = { readonly path: readonly [string, string]; readonly meta: CallMeta; readonly takesInput: boolean }

/** Every call that the contract knows, found by walking it. */
const calls: readonly Call[] = Object.entries(contract).flatMap(([area, group]) =>
  Object.entries(group).map(([name, procedure]: [string, unknown]) => {
    if (!isContractProcedure(procedure)) throw new Error(`${area}.${name} is no call`)
    const { meta, inputSchema } = procedure['~orpc']
    return { path: [area, name], meta: meta as CallMeta, takesInput: inputSchema !== undefined } as const
  }),
)

function named(wanted: (call: Call) => boolean): readonly (readonly [string, Call])[] {
  return calls.filter(wanted).map((call) => [call.path.join('.'), call] as const)
}

/** The contract as someone who writes requests by hand sees it: any name, any input. */
function anyCall({ office }: PracticeDesk, client = office.core.newClient()) {
  const router = createRouterClient(office.core.router, { context: { client } }) as unknown as Record<
    string,
    Record<string, (input?: unknown) => Promise<unknown>>
  >
  return ([area, name]: readonly [string, string], input?: unknown) => {
    const call = router[area]?.[name]
    if (call === undefined) throw new Error(`there is no ${area}.${name}`)
    return call(input)
  }
}

async function signInAs(desk: PracticeDesk, role: string, pin: string): Promise<void> {
  const { officers } = await desk.call.session.current()
  const officer = officers.find((candidate) => candidate.role === role)
  if (officer === undefined) throw new Error('the practice office has all roles')
  await desk.call.session.signIn({ officerId: officer.officerId, pin })
}

describe('the contract', () => {
  it('has the calls that this test walks over', () => {
    expect(calls.length).toBeGreaterThan(35)
    expect(named(({ meta }) => meta.role === 'anyone').map(([name]) => name)).toEqual([
      'session.current',
      'session.signIn',
      'session.signOut',
      'events.listen',
    ])
  })

  it(
    'refuses wrong input of every call that takes any',
    async () => {
      const desk = await aSignedInDesk()
      await signInAs(desk, 'lead', '2222')
      const call = anyCall(desk, desk.client)
      const wrong = [undefined, null, 'chữ', 7, [], { dossierId: '../../etc/passwd', limit: -1, text: 5 }]
      for (const [name, { path }] of named(({ takesInput }) => takesInput)) {
        for (const input of wrong) {
          // Only `outbox.list` may be asked without saying anything.
          if (name === 'outbox.list' && Array.isArray(input)) continue
          await expect(call(path, input), `${name} ${JSON.stringify(input)}`).rejects.toEqual(refusal('input_invalid'))
        }
      }
    },
    patienceMs,
  )

  it(
    'refuses whoever is not signed in, before looking at the input',
    async () => {
      const desk = await aSignedInDesk()
      const call = anyCall(desk)
      for (const [name, { path }] of named(({ meta }) => meta.role !== 'anyone')) {
        await expect(call(path, {}), name).rejects.toEqual(refusal('not_signed_in'))
      }
    },
    patienceMs,
  )

  it(
    'lets the reception officer do nothing that is for those who run the office',
    async () => {
      const desk = await aSignedInDesk()
      const call = anyCall(desk, desk.client)
      const forLeads = named(({ meta }) => meta.role === 'lead')
      expect(forLeads.map(([name]) => name)).toEqual([
        'certifications.sealCopies',
        'certifications.close',
        'certifications.setCertifiers',
        'deadlines.postpone',
        'calendar.save',
        'calendar.takeFile',
        'calendar.trustClock',
        'slips.setSettings',
        'slips.renewKey',
        'templates.setPublisher',
        'templates.take',
        'templates.use',
        'templates.rollBack',
        'fees.setLocal',
        'fees.setAccount',
        'reports.takeMap',
        'reports.sendMonth',
        'reports.setTimeAssumptions',
        'localLists.setEnabled',
        'settings.update',
        'settings.setTicketForms',
        'signing.setStampAuthority',
        'signing.sealReceipts',
      ])
      for (const [name, { path }] of forLeads) {
        await expect(call(path, {}), name).rejects.toEqual(refusal('forbidden'))
      }
      const { office } = await desk.call.settings.get()
      await signInAs(desk, 'it', '3333')
      await expect(desk.call.settings.update({ ...office, phone: '0215 000 0001' })).resolves.toEqual({ done: true })
      const elsewhere = desk.call.settings.update({ ...office, portalUrl: 'https://dichvucong.example' })
      await expect(elsewhere).rejects.toEqual(refusal('practice_only'))
    },
    patienceMs,
  )

  it(
    'knows no other name, and none that every object inherits',
    async () => {
      const desk = await aSignedInDesk()
      const handler = new RPCHandler(desk.office.core.router)
      const ask = (path: string) =>
        handler.handle(
          new Request(`http://desk/rpc/${path}`, {
            method: 'POST',
            body: '{}',
            headers: { 'content-type': 'application/json' },
          }),
          {
            prefix: '/rpc',
            context: { client: desk.client },
          },
        )
      expect((await ask('dossiers/today')).response?.status).toBe(200)
      const names = [
        'constructor',
        '__proto__',
        'toString',
        'hasOwnProperty',
        'then',
        'valueOf',
        'dossiers',
        'dossiers/none',
      ]
      for (const name of names) {
        for (const path of [name, `dossiers/${name}`, `${name}/constructor`, `dossiers/today/${name}`]) {
          const { matched, response } = await ask(path)
          expect([path, matched, response?.status]).toEqual([path, false, undefined])
        }
      }
    },
    patienceMs,
  )
})

describe('the audit log', () => {
  it(
    'gets one entry for each command that went through, none for questions and refusals, and stays whole',
    async () => {
      const desk = await aSignedInDesk()
      const { call } = desk
      const log = storeOf(desk.dataDir).prepare('SELECT action, officer_id FROM audit_entry WHERE seq > ? ORDER BY seq')
      let seen = 0
      const since = () => {
        const rows = log.all(seen) as { action: string; officer_id: string | null }[]
        seen += rows.length
        return rows
      }
      since()
      const done: string[] = []
      const run = async (name: string, command: () => Promise<unknown>) => {
        const answer = await command()
        expect(since(), name).toEqual([{ action: name, officer_id: desk.client.officer?.id ?? reception }])
        done.push(name)
        return answer
      }
      const reception = desk.client.officer?.id
      const dossierId = await aTypedDossier(desk)
      const typed = since().map(({ action }) => action)
      expect(new Set(typed)).toEqual(new Set(['dossiers.open', 'dossiers.setPeople', 'dossiers.setComponent']))

      await call.dossiers.today()
      await call.settings.doctor()
      await expect(call.dossiers.open({ procedureCode: '9.999999' })).rejects.toEqual(refusal('procedure_not_found'))
      expect(since()).toEqual([])

      const { batch } = await takeInto(desk, [{ name: 'so.jpg', bytes: aPaper('khai-sinh-a-1.jpg') }])
      expect(batch.pagesTaken).toBe(1)
      expect(since().map(({ action }) => action)).toEqual(['dossiers.open', 'scans.addFiles'])
      const received = await call.dossiers.receive({ dossierId })
      expect(since().map(({ action }) => action)).toEqual(['dossiers.receive'])
      const [message] = await call.outbox.list({ unprovenOnly: true, limit: 10 })
      if (message === undefined) throw new Error('reception queued a message')
      const { messageId } = message
      const { slipId } = received
      await run('outbox.hold', () => call.outbox.hold({ messageId, reason: 'thử' }))
      await run('outbox.release', () => call.outbox.release({ messageId }))
      await run('outbox.sendNow', () => call.outbox.sendNow({ messageId: null }))
      await run('slips.notePrint', () => call.slips.notePrint({ slipId }))
      await run('slips.noteSaved', () => call.slips.noteSaved({ slipId }))
      await run('dossiers.act', () => call.dossiers.act({ dossierId, action: 'forward', reason: '' }))
      await run('session.signOut', () => call.session.signOut())
      await signInAs(desk, 'lead', '2222')
      expect(since()).toEqual([{ action: 'session.signIn', officer_id: desk.client.officer?.id }])
      const { office } = await call.settings.get()
      await run('settings.update', () => call.settings.update(office))

      const checks = await call.settings.doctor()
      expect(checks.find(({ name }) => name === 'Nhật ký')).toMatchObject({
        state: 'ok',
        text: expect.stringContaining(`${seen} mục`),
      })
    },
    patienceMs,
  )
})

describe('a bug behind a call', () => {
  it(
    'is answered as internal with the number under which it is logged, and without a word of what it said',
    async () => {
      const secret = 'LÒ THỊ MẪU 011190004321'
      const trap: { armed: boolean } = { armed: false }
      const desk = await aSignedInDesk({
        host: {
          clock: {
            now: () => {
              if (trap.armed) throw new TypeError(`không đọc được ${secret}`)
              return new Date().toISOString()
            },
          },
        },
      })
      trap.armed = true
      const caught: unknown = await desk.call.dossiers.today().catch((error: unknown) => error)
      trap.armed = false

      expect(caught).toEqual(refusal('internal'))
      const { report } = (caught as { data: { report: string } }).data
      expect(report).toMatch(/^[0-9a-f-]{36}$/)
      expect(JSON.stringify(caught)).not.toContain('LÒ')
      expect((caught as Error).message).not.toContain('LÒ')
      const entry = desk.logged.find((logged) => logged['report'] === report)
      expect(entry).toMatchObject({ level: 'error', what: 'bug', call: 'dossiers.today' })
      expect(JSON.stringify(desk.logged)).not.toContain('LÒ')
    },
    patienceMs,
  )
})
