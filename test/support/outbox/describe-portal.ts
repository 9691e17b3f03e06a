import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isProofOf, isStatusSigned } from '../../../main/core/outbox/delivery-proof.ts'
import type { OutgoingFile, OutgoingStatus } from '../../../main/core/outbox/outgoing-dossier.ts'
import type { Portal } from '../../../main/core/outbox/portal.ts'
import { aComponent, aDossier, aStep, dossierIdOf, someBytes } from './a-dossier.ts'
import { never } from './outbox-desk.ts'

export type PortalSubject = {
  readonly portal: Portal
  /** Lays a file where the portal's `openFile` finds it. */
  put(bytes: Uint8Array): string
  /** The portal's own officers move a received dossier to this status. */
  process(dossierId: string): Promise<OutgoingStatus>
  close(): Promise<void>
}

/** What every portal promises the outbox; runs on the fake and on the real adapter against the practice portal. */
export function describePortal(name: string, makePortal: () => Promise<PortalSubject>): void {
  describe(`a portal (${name})`, () => {
    let subject: PortalSubject
    beforeEach(async () => {
      subject = await makePortal()
    })
    afterEach(() => subject.close())

    const noAddresses = new Map<string, string>()
    const silent = { uploadUrl: null, onUploadUrl: () => {}, onProgress: () => {} }

    function aFile(n: number): OutgoingFile {
      const bytes = someBytes(n, 5_000)
      return { digest: subject.put(bytes), size: bytes.length, name: 'tờ khai.pdf', mediaType: 'application/pdf' }
    }

    it('takes a file and says where it lies, the same place for the same file', async () => {
      const file = aFile(1)
      const first = await subject.portal.uploadFile(file, silent, never)
      const second = await subject.portal.uploadFile(file, silent, never)
      expect(first.kind).toBe('uploaded')
      expect(second).toEqual(first)
    })

    it('takes a dossier with its file and proves it with a signature over this very packet', async () => {
      const { portal } = subject
      const file = aFile(2)
      const reply = await portal.uploadFile(file, silent, never)
      const address = reply.kind === 'uploaded' ? reply.address : ''
      const packet = portal.packDossier(
        aDossier({ components: [aComponent({ file })] }),
        new Map([[file.digest, address]]),
      )
      const submitted = await portal.submitDossier(packet, 'create', never)
      expect(submitted).toMatchObject({ kind: 'applied', dossierCode: 'H99.21.07-261122-0001' })
      const proof = submitted.kind === 'applied' ? submitted.proof : null
      expect(proof !== null && isProofOf(proof, packet, portal.publicKey)).toBe(true)
      expect(proof !== null && isProofOf({ ...proof, number: 'x' }, packet, portal.publicKey)).toBe(false)
      expect(proof !== null && isProofOf(proof, { ...packet, digest: '0'.repeat(64) }, portal.publicKey)).toBe(false)
    })

    it('says of a second creation that it is already there, and proves an equal update with the same number', async () => {
      const { portal } = subject
      const packet = portal.packDossier(aDossier(), noAddresses)
      const created = await portal.submitDossier(packet, 'create', never)
      expect(await portal.submitDossier(packet, 'create', never)).toEqual({ kind: 'already_there' })
      expect(await portal.submitDossier(packet, 'update', never)).toEqual(created)
    })

    it('says of an update of something unknown that it is not there', async () => {
      const packet = subject.portal.packDossier(aDossier(), noAddresses)
      expect(await subject.portal.submitDossier(packet, 'update', never)).toEqual({ kind: 'not_there' })
    })

    it('finds a dossier with the proof of the packet it has, and without one for a packet it has not', async () => {
      const { portal } = subject
      const packet = portal.packDossier(aDossier(), noAddresses)
      expect(await portal.findDossier(packet, never)).toEqual({ kind: 'absent' })
      const created = await portal.submitDossier(packet, 'create', never)
      const proof = created.kind === 'applied' ? created.proof : null
      expect(await portal.findDossier(packet, never)).toMatchObject({ kind: 'found', proof })
      const other = portal.packDossier(aDossier({ status: 'processing' }), noAddresses)
      expect(await portal.findDossier(other, never)).toMatchObject({ kind: 'found', proof: null })
    })

    it('issues a number of its own for a provisional code, the same one ever after', async () => {
      const { portal } = subject
      const code = { text: 'TAM-7K2M-0001', provisional: true }
      const packet = portal.packDossier(aDossier({ code }), noAddresses)
      const created = await portal.submitDossier(packet, 'create', never)
      const issued = created.kind === 'applied' ? created.dossierCode : ''
      expect(issued).toMatch(/^H99\.21\.07-\d{6}-\d{4}$/)
      const changed = portal.packDossier(aDossier({ code, status: 'processing' }), noAddresses)
      expect(await portal.submitDossier(changed, 'update', never)).toMatchObject({
        kind: 'applied',
        dossierCode: issued,
      })
    })

    it('takes a step of a dossier it has and proves it once, and knows no step of an unknown dossier', async () => {
      const { portal } = subject
      const dossier = aDossier()
      const step = portal.packStep({ dossierId: dossier.dossierId, code: dossier.code.text }, aStep())
      expect(await portal.submitSteps(step, never)).toEqual({ kind: 'not_there' })
      await portal.submitDossier(portal.packDossier(dossier, noAddresses), 'create', never)
      const first = await portal.submitSteps(step, never)
      expect(first.kind).toBe('applied')
      expect(await portal.submitSteps(step, never)).toEqual(first)
    })

    it('takes the report of a month and proves it with the same number, however often it comes', async () => {
      const { portal } = subject
      const report = {
        ...{ reportId: dossierIdOf(9), month: '2026-10', unitName: 'Trung tâm xã Mẫu', mapEdition: '2026-07-01' },
        values: [
          { code: 'CS2.1', value: 98.3 },
          { code: 'CS5.3', value: null },
        ],
      }
      const packet = portal.packReport(report)
      const first = await portal.submitReport(packet, never)
      expect(first.kind).toBe('applied')
      const proof = first.kind === 'applied' ? first.proof : null
      expect(proof !== null && isProofOf(proof, packet, portal.publicKey)).toBe(true)
      expect(await portal.submitReport(packet, never)).toEqual(first)
    })

    it('tells signed changes of status after a cursor, each once', async () => {
      const { portal } = subject
      const dossierId = aDossier().dossierId
      await portal.submitDossier(portal.packDossier(aDossier(), noAddresses), 'create', never)
      const before = await portal.fetchStatuses(null, never)
      const cursor = before.kind === 'statuses' ? before.cursor : null
      const status = await subject.process(dossierId)
      const after = await portal.fetchStatuses(cursor, never)
      expect(after).toMatchObject({ kind: 'statuses', events: [{ dossierId, status }], more: false })
      const [event] = after.kind === 'statuses' ? after.events : []
      expect(event !== undefined && isStatusSigned(event, portal.publicKey)).toBe(true)
      expect(event !== undefined && isStatusSigned({ ...event, status: 'returned' }, portal.publicKey)).toBe(false)
      const end = after.kind === 'statuses' ? after.cursor : null
      const nothing = await portal.fetchStatuses(end, never)
      expect(nothing).toMatchObject({ kind: 'statuses', events: [] })
    })

    it('keeps two dossiers apart', async () => {
      const { portal } = subject
      const second = { dossierId: dossierIdOf(2), code: { text: 'H99.21.07-261122-0002', provisional: false } }
      await portal.submitDossier(portal.packDossier(aDossier(), noAddresses), 'create', never)
      const packet = portal.packDossier(aDossier(second as Partial<ReturnType<typeof aDossier>>), noAddresses)
      expect(await portal.findDossier(packet, never)).toEqual({ kind: 'absent' })
      expect(await portal.submitDossier(packet, 'create', never)).toMatchObject({ kind: 'applied' })
    })
  })
}
