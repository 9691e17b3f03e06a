import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aScannedRequestAt } from '../../support/a-scanned-request.ts'
import { aSignedInDesk } from '../../support/practice-desk.ts'
import { refusal } from '../../support/refusal.ts'
import { aTempFolder } from '../../support/temp-folder.ts'
import { runTool } from '../signing/run-tool.ts'

const patienceMs = 300_000
const secret = { text: null, lastTryConfirmed: false }

/** A desk with a received request for an electronic copy, and how the lead comes to it. */
async function aScannedRequest() {
  const desk = await aSignedInDesk()
  const { call } = desk
  const request = await aScannedRequestAt(desk)
  const lead = async () => {
    const { officers } = await call.session.current()
    const found = officers.find(({ role }) => role === 'lead')
    if (found !== undefined) await call.session.signIn({ officerId: found.officerId, pin: '2222' })
  }
  return { ...desk, ...request, lead }
}

describe('an electronic copy', { timeout: patienceMs }, () => {
  it('is signed by who compared every page, then sealed, bound to its scans and numbered in its own book', async () => {
    const desk = await aScannedRequest()
    const { call, dossierId, originalId, pageIds } = desk
    const wish = { originalId, compared: pageIds, secret, seal: null }
    await expect(call.certifications.signCopy(wish)).rejects.toEqual(refusal('certifier_must_sign'))
    await desk.lead()
    const wrong = { ...wish, compared: [originalId as string as (typeof pageIds)[number]] }
    await expect(call.certifications.signCopy(wrong)).rejects.toEqual(refusal('pages_not_compared'))
    expect((await call.certifications.book({ book: 'electronic', year: null, text: '' })).found).toBe(0)

    const { entryId, number } = await call.certifications.signCopy(wish)
    expect(number).toBe(1)
    await expect(call.certifications.signCopy(wish)).rejects.toEqual(refusal('copy_signed_already'))
    await expect(call.certifications.handBack({ dossierId })).rejects.toEqual(refusal('certification_not_done'))
    expect(await call.certifications.sealCopies({ secret })).toEqual({ sealed: 1, left: 0 })
    const verdict = await call.certifications.verifyCopy({ entryId })
    expect(verdict).toMatchObject({ valid: true, bound: true })
    expect(verdict.signatures).toHaveLength(2)
    const book = await call.certifications.book({ book: 'electronic', year: null, text: '' })
    expect(book.rows).toMatchObject([{ number: 1, copies: 1, hasFile: true, title: desk.paper.title }])
    expect(book.volume).toMatch(/^01\/\d{4}-SCTĐT\/BS$/)
    await call.certifications.handBack({ dossierId })

    const pdf = await desk.office.core.electronicCopy(desk.client, entryId)
    const file = join(aTempFolder(), 'copy.pdf')
    writeFileSync(file, pdf)
    expect(runTool('qpdf', ['--check', file])).toMatchObject({ code: 0 })
    const signatures = runTool('pdfsig', ['-nocert', file]).stdout
    expect(signatures.match(/Signature is Valid/g)).toHaveLength(2)
    const info = runTool('pdfinfo', ['-meta', file]).stdout
    expect(info).toContain('<pdfaid:part>2</pdfaid:part>')
    for (const digest of digestsIn(info)) expect(Buffer.from(pdf).includes(digest)).toBe(true)
    expect(digestsIn(info)).toHaveLength(pageIds.length)
    const text = runTool('pdftotext', ['-raw', file, '-']).stdout.replace(/\s+/g, ' ')
    expect(text).toContain('CHỨNG THỰC BẢN SAO ĐIỆN TỬ ĐÚNG VỚI BẢN CHÍNH')
    expect(text).toContain('Bản sao điện tử · Số chứng thực 1, quyển số 01/')
    expect(text.replaceAll(' ', '')).toContain(digestsIn(info)[0])
  })

  it('is refused by our own verifier whichever byte is flipped', async () => {
    const desk = await aScannedRequest()
    await desk.lead()
    const { originalId, pageIds } = desk
    const { entryId, sealed } = await desk.call.certifications.signCopy({
      ...{ originalId, compared: pageIds, secret, seal: secret },
    })
    expect(sealed).toBe(true)
    const pdf = Buffer.from(await desk.office.core.electronicCopy(desk.client, entryId))
    const { core } = desk.office
    expect((await core.verifyFile(pdf)).valid).toBe(true)
    const accepted: number[] = []
    const step = Math.floor(pdf.length / 80)
    for (let at = 5; at < pdf.length; at += step) {
      const changed = Buffer.from(pdf)
      changed[at] = (changed[at] ?? 0) ^ 0x01
      if ((await core.verifyFile(changed)).valid) accepted.push(at)
    }
    expect(accepted).toEqual([])
  })

  it('goes on with the same number where it was cut off, and is signed once by two windows at a time', async () => {
    const desk = await aScannedRequest()
    const { call, originalId, pageIds } = desk
    await desk.lead()
    const wish = { originalId, compared: pageIds, secret, seal: null }
    const pages = join(desk.dataDir, 'pages')
    renameSync(pages, `${pages}-away`)
    writeFileSync(pages, 'the disk is gone')
    await expect(call.certifications.signCopy(wish)).rejects.toThrow()
    rmSync(pages)
    renameSync(`${pages}-away`, pages)
    const begun = await call.certifications.comparison({ originalId })
    expect(begun.entry).toMatchObject({ number: 1, signed: false })
    const [first, second] = await Promise.allSettled([
      call.certifications.signCopy(wish),
      call.certifications.signCopy(wish),
    ])
    const done = [first, second].flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(done.map(({ number }) => number)).toEqual([1])
    expect((await call.certifications.book({ book: 'electronic', year: null, text: '' })).found).toBe(1)
  })
})

/** The scans that the metadata name. */
function digestsIn(info: string): string[] {
  return [...info.matchAll(/sha256:([0-9a-f]{64})/g)].map(([, digest]) => digest ?? '')
}
