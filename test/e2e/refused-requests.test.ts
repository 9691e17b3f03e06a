import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorkstation, type Workstation } from '../../main/hosts/loopback/start-workstation.ts'
import { aTempFolderFor } from '../support/temp-folder-for.ts'

describe('the door of the workstation', () => {
  const folder = aTempFolderFor('door')
  let workstation: Workstation
  let token = ''

  beforeAll(async () => {
    workstation = await startWorkstation({ data: folder.path, port: 0 })
    token = new URL(workstation.url).searchParams.get('token') ?? ''
  })
  afterAll(async () => {
    await workstation.close()
    folder.remove()
  })

  const ask = (path: string, headers: Record<string, string> = {}) =>
    new Promise<number>((resolve, reject) => {
      const { port } = new URL(workstation.url)
      const cookie = { cookie: `desk-${port}=${token}` }
      request({ host: '127.0.0.1', port, path, headers: { ...cookie, ...headers } }, (answer) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      })
        .once('error', reject)
        .end()
    })

  it('lets in the window that has the token', async () => {
    expect(await ask('/')).toBe(200)
    expect(await ask(`/?token=${token}`, { cookie: '' })).toBe(303)
  })

  it.each([
    ['without the token', { cookie: '' }],
    ['with a wrong token', { cookie: 'desk=wrong' }],
    ['under another name (DNS led here)', { host: 'evil.example' }],
    ['from another page', { origin: 'https://evil.example' }],
    ['from another site of this browser', { 'sec-fetch-site': 'cross-site' }],
  ])('refuses a request %s', async (_how, headers) => {
    expect(await ask('/', headers)).toBe(403)
    expect(await ask('/rpc/session/current', headers)).toBe(403)
  })

  it('listens on this machine only', async () => {
    expect(new URL(workstation.url).hostname).toBe('127.0.0.1')
  })

  it('is refused a second time on the same data folder', async () => {
    await expect(startWorkstation({ data: folder.path, port: 0 })).rejects.toMatchObject({ code: 'store_in_use' })
  })
})
