import { generateKeyPairSync, sign } from 'node:crypto'
import { digestOf } from '../../../main/core/outbox/canonical-json.ts'
import {
  type DeliveryProof,
  proofText,
  type StatusEvent,
  statusText,
} from '../../../main/core/outbox/delivery-proof.ts'
import type { OutgoingStatus } from '../../../main/core/outbox/outgoing-dossier.ts'
import type { Packet, Portal, SubmitReply } from '../../../main/core/outbox/portal.ts'

export type FakePortal = Portal & {
  readonly calls: string[]
  readonly dossiers: Map<string, { readonly code: string; readonly packets: Map<string, DeliveryProof> }>
  readonly stored: Set<string>
  /** Consulted before each call is carried out; a reply here is given instead. */
  instead: (call: string, packet: Packet | null) => SubmitReply | null
  tell(dossierId: string, status: OutgoingStatus): void
}

/** A portal in memory that keeps the port's promises: once each, the same proof each time. */
export function fakePortal(): FakePortal {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const seal = (text: string) => sign(null, Buffer.from(text), privateKey).toString('base64')
  const calls: string[] = []
  const dossiers: FakePortal['dossiers'] = new Map()
  const stored = new Set<string>()
  const events: StatusEvent[] = []
  const at = '2026-11-22T02:00:00.000Z'

  function prove(packet: Packet, code: string): DeliveryProof {
    const packets = dossiers.get(packet.dossierId)?.packets
    const earlier = packets?.get(packet.digest)
    if (earlier !== undefined) return earlier
    const number = `FAKE-${[...dossiers.values()].reduce((sum, { packets: all }) => sum + all.size, 1)}`
    const unsigned = {
      packetDigest: packet.digest,
      dossierId: packet.dossierId,
      dossierCode: code,
      number,
      signedAt: at,
    }
    const proof = { ...unsigned, signature: seal(proofText(unsigned)) }
    packets?.set(packet.digest, proof)
    return proof
  }

  const portal: FakePortal = {
    name: 'fake',
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    calls,
    dossiers,
    stored,
    instead: () => null,
    async uploadFile(file, resume) {
      calls.push(`upload ${file.digest.slice(0, 4)}`)
      const reply = portal.instead('upload', null)
      if (reply !== null && reply.kind !== 'applied' && reply.kind !== 'already_there' && reply.kind !== 'not_there') {
        return reply
      }
      resume.onUploadUrl(`fake://${file.digest}`)
      resume.onProgress(file.size)
      stored.add(file.digest)
      return { kind: 'uploaded', address: `http://fake.invalid/${file.digest}` }
    },
    packDossier(dossier, addresses) {
      const records = [{ dossier, files: [...addresses.keys()] }]
      const { text, provisional } = dossier.code
      const digest = digestOf(records)
      return { dossierId: dossier.dossierId, dossierCode: text, provisional, records, digest }
    },
    packStep({ dossierId, code }, step) {
      const records = [{ code, step }]
      return { dossierId, dossierCode: code, provisional: false, records, digest: digestOf({ dossierId, records }) }
    },
    async findDossier(packet) {
      calls.push('find')
      const reply = portal.instead('find', packet)
      if (reply !== null && reply.kind !== 'applied' && reply.kind !== 'already_there' && reply.kind !== 'not_there') {
        return reply
      }
      const known = dossiers.get(packet.dossierId)
      if (known === undefined) return { kind: 'absent' }
      return { kind: 'found', dossierCode: known.code, proof: known.packets.get(packet.digest) ?? null }
    },
    async submitDossier(packet, mode) {
      calls.push(mode)
      const reply = portal.instead(mode, packet)
      if (reply !== null) return reply
      const known = dossiers.get(packet.dossierId)
      if (mode === 'create' && known !== undefined) return { kind: 'already_there' }
      if (mode === 'update' && known === undefined) return { kind: 'not_there' }
      const code = known?.code ?? (packet.provisional ? `H99.21.07-261122-${1000 + dossiers.size}` : packet.dossierCode)
      if (known === undefined) dossiers.set(packet.dossierId, { code, packets: new Map() })
      return { kind: 'applied', dossierCode: code, proof: prove(packet, code) }
    },
    async submitSteps(packet) {
      calls.push('step')
      const reply = portal.instead('step', packet)
      if (reply !== null) return reply
      const known = dossiers.get(packet.dossierId)
      if (known === undefined) return { kind: 'not_there' }
      return { kind: 'applied', dossierCode: known.code, proof: prove(packet, known.code) }
    },
    packReport(report) {
      const { reportId, month } = report
      const records = [report]
      const digest = digestOf({ reportId, records })
      return { dossierId: reportId, dossierCode: `BC-${month}`, provisional: false, records, digest }
    },
    async submitReport(packet) {
      calls.push('report')
      const reply = portal.instead('report', packet)
      if (reply !== null) return reply
      if (!dossiers.has(packet.dossierId)) {
        dossiers.set(packet.dossierId, { code: packet.dossierCode, packets: new Map() })
      }
      return { kind: 'applied', dossierCode: packet.dossierCode, proof: prove(packet, packet.dossierCode) }
    },
    async fetchStatuses(cursor) {
      calls.push('statuses')
      const after = Number(cursor ?? 0)
      const page = events.filter((event) => event.sequence > after).slice(0, 2)
      const last = page.at(-1)?.sequence ?? after
      return { kind: 'statuses', events: page, cursor: String(last), more: last < events.length }
    },
    tell(dossierId, status) {
      const dossierCode = dossiers.get(dossierId)?.code ?? 'H99.21.07-261122-0001'
      const event = { sequence: events.length + 1, dossierId, dossierCode, status, at }
      events.push({ ...event, signature: seal(statusText(event)) })
    },
  }
  return portal
}
