import { createHash } from 'node:crypto'
import { AppError } from '../../../shared/errors.ts'
import { cadesFinish, cadesTbs } from './cades.ts'
import { newestRevision, type PdfFile, readPdfFile } from './pdf-file.ts'
import { PdfSyntaxError } from './pdf-values.ts'
import { findSignatureField, type SignatureField } from './signature-fields.ts'
import { contentsOfRoom, saysOfSignature, writeSignatureRevision } from './signature-revision.ts'
import { refuseUnusableCertificate } from './signing-certificate.ts'
import type { SigningCertificate, SigningKey } from './signing-key.ts'

export type SignRequest = {
  readonly pdf: Uint8Array
  /** Name of an empty signature field that was laid down in the base file. */
  readonly fieldName: string
  readonly key: SigningKey
  /** Which certificate of the key; its first when left out. */
  readonly certificateId?: string
  readonly reason: string
  readonly location: string
  /** Instant in UTC: the claimed time, also printed in the visible signature. */
  readonly at: string
}

/**
 * Bytes for the signed attributes, algorithm names and a 4096-bit signature value. None are kept for a time-stamp
 * token: a later time stamp fills its own field over all signatures, and two signatures must stay under 80 KB.
 */
const messageRoom = 1_536

/**
 * Signs by appending one revision (PAdES-B-B, ETSI EN 319 142-1); earlier signatures stay valid.
 * Throws `pdf_not_signable`, `signing_key_missing` and the `certificate_…` refusals.
 */
export async function signPdf(request: SignRequest): Promise<Uint8Array> {
  const certificate = await chooseCertificate(request)
  refuseUnusableCertificate(certificate, request.at)
  const { file, field } = openField(request)

  const certificates = [certificate.der, ...certificate.chain]
  const room = certificates.reduce((sum, der) => sum + der.length, messageRoom)
  const says = saysOfSignature(request)
  const { before, after } = writeSignatureRevision({ file, field, room, says, shownAt: request.at })
  const digest = createHash('sha256').update(before).update(after).digest()
  const tbs = cadesTbs({ digest, signerDer: certificate.der })
  const raw = await request.key.sign(tbs, { certificateId: certificate.id, hash: 'sha256' })
  const cms = cadesFinish({ tbs, raw, signerDer: certificate.der, chainDer: certificate.chain })
  if (cms.length > room) throw new AppError('pdf_not_signable', { reason: 'message too large' })

  return Buffer.concat([before, contentsOfRoom(cms, room), after])
}

async function chooseCertificate(request: SignRequest): Promise<SigningCertificate> {
  const all = await request.key.listCertificates()
  const chosen =
    request.certificateId === undefined ? all[0] : all.find((certificate) => certificate.id === request.certificateId)
  if (chosen === undefined) throw new AppError('signing_key_missing')
  return chosen
}

function openField(request: SignRequest): { readonly file: PdfFile; readonly field: SignatureField } {
  try {
    const file = readPdfFile(request.pdf)
    if (newestRevision(file).end !== request.pdf.length) throw new PdfSyntaxError('bytes after the end')
    const field = findSignatureField(file, request.fieldName)
    if (field === null) throw new PdfSyntaxError('no such signature field')
    if (field.dictionary.entries.has('V')) throw new PdfSyntaxError('field already signed')
    return { file, field }
  } catch (cause) {
    if (!(cause instanceof PdfSyntaxError)) throw cause
    throw new AppError('pdf_not_signable', { reason: cause.message, field: request.fieldName }, { cause })
  }
}
