import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerDeskRequest, type DeskFiles } from '../../main/hosts/answer-request.ts'
import { AppError } from '../../shared/errors.ts'

const id = '019aab12-3456-7abc-8def-0123456789ab'
let pageFolder = ''
const logged: unknown[] = []

beforeAll(async () => {
  pageFolder = await mkdtemp(join(tmpdir(), 'page-'))
  await writeFile(join(pageFolder, 'index.html'), '<!doctype html><title>Một Cửa</title>')
  await mkdir(join(pageFolder, 'assets'))
  await writeFile(join(pageFolder, 'assets/secret.key'), 'x')
})
afterAll(() => rm(pageFolder, { recursive: true }))

function someFiles(files: Partial<DeskFiles> = {}): DeskFiles {
  return {
    pageImage: async (pageId, { width }) => ({ bytes: Buffer.from(`${pageId} ${width}`), type: 'image/jpeg' }),
    pageOriginal: async (pageId, width) => ({ bytes: Buffer.from(`${pageId} ${width}`), type: 'image/jpeg' }),
    slip: async () => ({ bytes: Buffer.from('%PDF-1.7'), type: 'application/pdf' }),
    separator: async () => ({ bytes: new Uint8Array(), type: 'image/png' }),
    entryForm: async () => ({ bytes: new Uint8Array(), type: 'image/png' }),
    electronicCopy: async (entryId) => ({ bytes: Buffer.from(entryId), type: 'application/pdf' }),
    bookPage: async (page) => ({ bytes: Buffer.from(JSON.stringify(page)), type: 'application/pdf' }),
    dayClose: async (day) => ({ bytes: Buffer.from(day), type: 'application/pdf' }),
    scanPreview: async () => ({ bytes: new Uint8Array(), type: 'image/jpeg' }),
    madeFile: async (fileId) => ({ bytes: Buffer.from(fileId), type: 'text/csv; charset=utf-8' }),
    takeUpload: async (name, bytes) => `${name}:${bytes.length}`,
    ...files,
  }
}

function ask(path: string, init: RequestInit = {}, files = someFiles(), signedIn = true): Promise<Response> {
  const request = new Request(`app://desk${path}`, init)
  return answerDeskRequest(request, { pageFolder, files, signedIn: () => signedIn, log: (entry) => logged.push(entry) })
}

describe('requests of the page', () => {
  it('serves electronic copies and pages of the books of certified copies, and nothing that is neither', async () => {
    expect(await (await ask(`/electronic-copy/${id}.pdf`)).text()).toBe(id)
    const page = { book: 'electronic', year: 2026, page: 12 }
    expect(await (await ask('/certification-book/electronic-2026-12.pdf')).json()).toEqual(page)
    for (const wrong of [
      '/electronic-copy/x.pdf',
      '/certification-book/other-2026-1.pdf',
      '/certification-book/paper-2026-0.pdf',
    ]) {
      expect((await ask(wrong)).status).toBe(404)
    }
  })

  it('serves the built page with the security policy', async () => {
    const answer = await ask('/')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
  })

  it.each(['/assets/secret.key', '/missing.js', '/assets'])('gives nothing for %s', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })

  it('serves page images, and keeps them out of the cache on disk', async () => {
    const answer = await ask(`/page/${id}?width=240`)
    expect(await answer.text()).toBe(`${id} 240`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('takes an upload with its Vietnamese name', async () => {
    const answer = await ask('/upload', {
      method: 'POST',
      body: 'abc',
      headers: { 'x-file-name': encodeURIComponent('Giấy khai sinh.pdf') },
    })
    expect(await answer.json()).toEqual({ uploadId: 'Giấy khai sinh.pdf:3' })
  })

  it('stops reading an upload that is larger than any paper', async () => {
    const chunk = new Uint8Array(8 * 1024 * 1024)
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += chunk.length
        controller.enqueue(chunk)
      },
    })
    const answer = await ask('/upload', { method: 'POST', body, duplex: 'half' } as RequestInit)
    expect(await answer.json()).toMatchObject({ code: 'file_too_large' })
    expect(sent).toBeLessThan(230 * 1024 * 1024)
  })

  it('gives no paper before an officer is signed in', async () => {
    const answer = await ask(`/page/${id}`, {}, someFiles(), false)
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ code: 'not_signed_in' })
  })

  it('refuses another origin', async () => {
    expect(
      (await ask('/upload', { method: 'POST', body: 'abc', headers: { origin: 'https://evil.example' } })).status,
    ).toBe(403)
  })

  it('answers a refusal with its code', async () => {
    const files = someFiles({ pageImage: async () => Promise.reject(new AppError('page_tampered')) })
    const answer = await ask(`/page/${id}`, {}, files)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toEqual({ code: 'page_tampered', details: {}, report: null })
  })

  it('tells nothing of a bug but that there is one', async () => {
    const files = someFiles({ slip: async () => Promise.reject(new TypeError('Nguyễn Văn A')) })
    const answer = await ask(`/slip/${id}.pdf`, {}, files)
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('Nguyễn')
    expect(JSON.stringify(logged)).not.toContain('Nguyễn')
  })
})
