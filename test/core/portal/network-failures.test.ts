import { createServer, type RequestListener, type Server } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import type { Portal } from '../../../main/core/outbox/portal.ts'
import { aDossier } from '../../support/outbox/a-dossier.ts'
import { fakePortal } from '../../support/outbox/fake-portal.ts'
import { fileShelf, never } from '../../support/outbox/outbox-desk.ts'
import { aProvincePortal } from '../../support/outbox/practice-subject.ts'

let server: Server | null = null
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = null
})

/** A server that gives tokens and answers everything else as told; whoever stands in the way of a portal. */
async function portalBehind(answer: RequestListener, tokenAnswer?: RequestListener): Promise<Portal> {
  const listening = createServer((request, response) => {
    if (!request.url?.startsWith('/token')) answer(request, response)
    else if (tokenAnswer !== undefined) tokenAnswer(request, response)
    else response.setHeader('Content-Type', 'application/json').end('{"access_token":"t","expires_in":3600}')
  })
  server = listening
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const address = listening.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return aProvincePortal({ url: `http://127.0.0.1:${port}`, publicKey: fakePortal().publicKey }, fileShelf(), {
    config: { timeoutMs: 400 },
  })
}

function submit(portal: Portal) {
  return portal.submitDossier(portal.packDossier(aDossier(), new Map()), 'create', never)
}

const json = { 'Content-Type': 'application/json' }

describe('what stands between the desk and the portal', () => {
  it.each<[string, RequestListener, object]>([
    [
      'a captive network’s page',
      (_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>Đăng nhập Wi-Fi</html>'),
      { kind: 'html' },
    ],
    [
      'a page that lies about its type',
      (_, response) => response.writeHead(200, json).end('<!DOCTYPE html><html></html>'),
      { kind: 'html' },
    ],
    [
      'a redirect, which is not followed',
      (_, response) => response.writeHead(302, { Location: 'http://127.0.0.1:1/login' }).end(),
      { kind: 'unreachable', code: 'portal_redirected' },
    ],
    [
      'a proxy that wants a name',
      (_, response) => response.writeHead(407).end(),
      { kind: 'unreachable', code: 'portal_proxy' },
    ],
    ['a refused token', (_, response) => response.writeHead(401, json).end('{}'), { kind: 'unauthorised' }],
    [
      'a gateway in trouble',
      (_, response) => response.writeHead(502, { 'Content-Type': 'text/html' }).end('<html>Bad gateway</html>'),
      { kind: 'retry', code: 'portal_server_error', detail: 'HTTP 502' },
    ],
    [
      'a portal that asks for patience',
      (_, response) => response.writeHead(429, { 'Retry-After': '120' }).end(),
      { kind: 'wait', forMs: 120_000 },
    ],
    [
      'something that is no portal',
      (_, response) => response.writeHead(200, { 'Content-Type': 'image/png' }).end('x'),
      { kind: 'unreachable', code: 'portal_wrong_content' },
    ],
    [
      'JSON that ends in the middle',
      (_, response) => response.writeHead(200, json).end('{"error_code":0,"mess'),
      { kind: 'retry', code: 'portal_answer_cut' },
    ],
    [
      'a connection cut in the middle of the answer',
      (_, response) => {
        response.writeHead(200, { ...json, 'Content-Length': '500' }).write('{"error_code":0')
        setTimeout(() => response.destroy(), 50)
      },
      { kind: 'retry', code: 'portal_answer_cut' },
    ],
    [
      'a connection that is dropped',
      (request) => request.socket.destroy(),
      { kind: 'unreachable', code: 'portal_unreachable' },
    ],
    ['no answer at all', () => {}, { kind: 'slow', afterMs: 400 }],
    [
      'an answer nobody knows',
      (_, response) => response.writeHead(200, json).end('{"error_code":77,"message":"Mã lạ"}'),
      { kind: 'unknown', text: '77: Mã lạ' },
    ],
    [
      'JSON that is no answer',
      (_, response) => response.writeHead(200, json).end('[1]'),
      { kind: 'unknown', text: 'HTTP 200' },
    ],
    [
      'success without a signature',
      (_, response) => response.writeHead(200, json).end('{"error_code":"0","message":"Thành công"}'),
      { kind: 'applied', proof: null },
    ],
  ])('names %s', async (_name, answer, reply) => {
    const portal = await portalBehind(answer)
    expect(await submit(portal)).toMatchObject(reply)
  })

  it('names a machine that is not there, and a name that does not exist', async () => {
    const nowhere = (url: string) => aProvincePortal({ url, publicKey: fakePortal().publicKey }, fileShelf())
    expect(await submit(nowhere('http://127.0.0.1:1'))).toMatchObject({
      kind: 'unreachable',
      code: 'portal_unreachable',
    })
    const failing = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' })
    const offline = aProvincePortal({ url: 'https://portal.invalid', publicKey: '' }, fileShelf(), {
      fetch: async () => {
        throw new TypeError('fetch failed', { cause: failing })
      },
    })
    expect(await submit(offline)).toMatchObject({ kind: 'unreachable', code: 'portal_name_unknown' })
  })

  it('names a certificate that this machine’s clock does not accept', async () => {
    const failing = Object.assign(new Error('not yet valid'), { code: 'CERT_NOT_YET_VALID' })
    const portal = aProvincePortal({ url: 'https://portal.invalid', publicKey: '' }, fileShelf(), {
      fetch: async () => {
        throw new TypeError('fetch failed', { cause: failing })
      },
    })
    expect(await submit(portal)).toMatchObject({ kind: 'unreachable', code: 'portal_certificate' })
  })

  it('signs in once more when a token is refused, and goes on', async () => {
    let asked = 0
    const portal = await portalBehind((_, response) => {
      asked += 1
      if (asked === 1) response.writeHead(401, json).end('{}')
      else response.writeHead(200, json).end('{"error_code":0,"result":[]}')
    })
    expect(await portal.findDossier(portal.packDossier(aDossier(), new Map()), never)).toEqual({ kind: 'absent' })
    expect(asked).toBe(2)
  })

  it('does not repeat a sign-in that was refused', async () => {
    let signIns = 0
    const refused: RequestListener = (_, response) => {
      signIns += 1
      response.writeHead(401, json).end('{"error":"invalid_client"}')
    }
    const portal = await portalBehind(() => {}, refused)
    expect(await submit(portal)).toEqual({ kind: 'unauthorised' })
    expect(signIns).toBe(1)
  })

  it('ends at once when it is told to stop', async () => {
    const portal = await portalBehind(() => {})
    const life = new AbortController()
    const end = portal.submitDossier(portal.packDossier(aDossier(), new Map()), 'create', life.signal)
    setTimeout(() => life.abort(new Error('closing')), 50)
    await expect(end).rejects.toThrow('closing')
  })
})
