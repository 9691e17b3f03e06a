import { request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { expect, it, onTestFinished } from 'vitest'
import { startLoopback } from '../../main/hosts/loopback/loopback-server.ts'
import type { Contract } from '../../shared/contract/index.ts'
import { aPaper } from '../support/bad-papers.ts'
import { aPracticeDesk, type PracticeDesk } from '../support/practice-desk.ts'
import { refusal } from '../support/refusal.ts'
import { aTypedDossier } from '../support/typed-dossier.ts'

const patienceMs = 180_000
const token = 'khoa-cua-cua-so-nay'
const noPage = '0198f3a0-0000-7000-8000-000000000000'

type Ask = {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array | string
}

type Answer = { readonly status: number; readonly headers: Record<string, unknown>; readonly body: Buffer }

/** A request as any program of this machine could write it: node's own client sets no header by itself but Host. */
function ask(port: number, { method = 'GET', path = '/', headers = {}, body }: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    call.on('error', (cause) => reject(new Error(`${method} ${path}`, { cause })))
    call.end(body)
  })
}

async function aLoopback(desk: PracticeDesk) {
  const server = await startLoopback({
    core: desk.office.core,
    pageFolder: fileURLToPath(new URL('../../renderer', import.meta.url)),
    token,
    port: 0,
    log: (entry) => desk.logged.push(entry),
  })
  onTestFinished(() => server.close())
  const cookie = `desk-${server.port}=${token}`
  const link = new RPCLink({ url: `http://127.0.0.1:${server.port}/rpc`, headers: { cookie } })
  const call: ContractRouterClient<Contract> = createORPCClient(link)
  return { ...server, cookie, call, ask: (what: Ask) => ask(server.port, what) }
}

it(
  'lets in only the window that was opened: host, origin, token, cookie and site are all looked at',
  async () => {
    const desk = await aPracticeDesk()
    const window = await aLoopback(desk)
    const { port, cookie } = window
    const ours = { cookie }
    const rpc = { method: 'POST', path: '/rpc/session/current', body: '{}' }
    const json = { 'content-type': 'application/json' }
    const refused: readonly (readonly [string, Ask])[] = [
      ['no cookie', { ...rpc, headers: json }],
      ['another cookie', { ...rpc, headers: { ...json, cookie: `desk-${port}=anders` } }],
      ['the cookie of another port', { ...rpc, headers: { ...json, cookie: `desk-${port + 1}=${token}` } }],
      ['an empty cookie', { ...rpc, headers: { ...json, cookie: `desk-${port}=` } }],
      ['a name that leads here', { ...rpc, headers: { ...json, ...ours, host: 'evil.example' } }],
      ['a name with our port', { ...rpc, headers: { ...json, ...ours, host: `evil.example:${port}` } }],
      ['another page', { ...rpc, headers: { ...json, ...ours, origin: 'https://evil.example' } }],
      ['a page without origin', { ...rpc, headers: { ...json, ...ours, origin: 'null' } }],
      [
        'another port of this machine',
        { ...rpc, headers: { ...json, ...ours, origin: `http://127.0.0.1:${port + 1}` } },
      ],
      ['a cross-site fetch', { ...rpc, headers: { ...json, ...ours, 'sec-fetch-site': 'cross-site' } }],
      ['a same-site fetch', { ...rpc, headers: { ...json, ...ours, 'sec-fetch-site': 'same-site' } }],
      ['a wrong token', { path: '/?token=falsch' }],
      ['the token elsewhere', { path: `/rpc/session/current?token=${token}` }],
      ['the page without a cookie', { path: '/' }],
      ['an upload without a cookie', { method: 'POST', path: '/upload', body: 'x' }],
    ]
    for (const [name, what] of refused) {
      const { status, body } = await window.ask(what)
      expect([name, status]).toEqual([name, 403])
      expect(body.toString()).toContain('Không được phép')
    }

    const first = await window.ask({ path: `/?token=${token}` })
    expect(first.status).toBe(303)
    expect(first.headers).toMatchObject({ location: '/' })
    expect(String(first.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict; Path=\//)
    const page = await window.ask({ path: '/', headers: ours })
    expect(page.status).toBe(200)
    expect(String(page.headers['content-security-policy'])).toContain("default-src 'self'")
    expect(
      (await window.ask({ ...rpc, headers: { ...json, ...ours, origin: `http://127.0.0.1:${port}` } })).status,
    ).toBe(200)
  },
  patienceMs,
)

it(
  'gives papers and slips, and takes files, only while an officer is signed in',
  async () => {
    const desk = await aPracticeDesk()
    const window = await aLoopback(desk)
    const { officers } = await window.call.session.current()
    const officer = officers.find(({ role }) => role === 'reception')
    if (officer === undefined) throw new Error('the practice office has a reception officer')
    const headers = { cookie: window.cookie }
    const paper = aPaper('khai-sinh-a-1.jpg')
    const upload = { method: 'POST', path: '/upload', headers: { ...headers, 'x-file-name': 't%E1%BB%9D%20khai.jpg' } }
    const addresses = [`/page/${noPage}`, `/page/${noPage}?width=200`, `/slip/${noPage}.pdf`, `/slip/${noPage}.png`]

    expect((await window.ask({ ...upload, body: paper })).status).toBe(403)
    for (const path of addresses) {
      const { status, body } = await window.ask({ path, headers })
      expect([path, status, JSON.parse(body.toString()).code]).toEqual([path, 403, 'not_signed_in'])
    }
    await expect(window.call.dossiers.today()).rejects.toEqual(refusal('not_signed_in'))

    await expect(window.call.session.signIn({ officerId: officer.officerId, pin: '9999' })).rejects.toEqual(
      refusal('pin_wrong'),
    )
    await window.call.session.signIn({ officerId: officer.officerId, pin: '1111' })
    const { dossierId } = await window.call.dossiers.open({ procedureCode: '1.001193' })
    const taken = JSON.parse((await window.ask({ ...upload, body: paper })).body.toString())
    const { batchId } = await window.call.scans.addFiles({ dossierId, uploadIds: [taken.uploadId] })
    await expect
      .poll(async () => (await window.call.scans.batch({ batchId })).state, { timeout: 60_000 })
      .toBe('reading')
    const [page] = (await window.call.reviews.get({ dossierId })).pages
    if (page === undefined) throw new Error('the file became a page')
    expect(page.sourceName).toBe('tờ khai.jpg')
    const picture = await window.ask({ path: `/page/${page.pageId}?width=200`, headers })
    expect([picture.status, picture.headers['content-type'], picture.headers['cache-control']]).toEqual([
      200,
      'image/jpeg',
      'no-store',
    ])
    const { slipId } = await window.call.dossiers.receive({ dossierId: await aTypedDossier(window) })
    const slip = await window.ask({ path: `/slip/${slipId}.pdf`, headers })
    expect([slip.status, slip.body.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])

    for (const path of addresses) expect([path, (await window.ask({ path, headers })).status]).toEqual([path, 422])
    const empty = await window.ask({ ...upload, body: '' })
    expect([empty.status, JSON.parse(empty.body.toString()).code]).toEqual([422, 'file_empty'])
    for (const path of [
      '/page/../store.key',
      '/..%2f..%2fpackage.json',
      '/page/constructor',
      '/slip/x.pdf',
      '/rpc/constructor',
    ]) {
      expect([path, (await window.ask({ path, headers })).status]).toEqual([path, 404])
    }

    await window.call.session.signOut()
    expect((await window.ask({ path: `/page/${page.pageId}`, headers })).status).toBe(403)
    expect((await window.ask({ path: `/slip/${slipId}.pdf`, headers })).status).toBe(403)
    expect(desk.logged.filter(({ what }) => what === 'bug')).toEqual([])
  },
  patienceMs,
)
