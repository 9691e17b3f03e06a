import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { z } from 'zod'
import { DossierSlipForm } from '../../../shared/domain/slip-form.ts'
import { Day } from '../../../shared/domain/vietnamese-date.ts'
import { AppError } from '../../../shared/errors.ts'
import { SlipTemplate } from './slip-template.ts'
import { templateFault } from './template-demands.ts'

const Name = z.string().trim().min(1).max(120)

/** Forms of slips, as data: what a pack says. Only of papers that remember which pack they were printed from. */
const TemplatePack = z.strictObject({
  /** Raised with each pack of a publisher. */
  edition: Day,
  name: Name,
  publisher: Name,
  templates: z
    .array(SlipTemplate.extend({ form: z.enum([...DossierSlipForm.options, 'certification_receipt']) }))
    .min(1)
    .max(40),
})
export type TemplatePack = z.infer<typeof TemplatePack>

const PackFile = z.strictObject({
  format: z.literal('mot-cua-templates/1'),
  /** Ed25519: SPKI in DER, base64. */
  key: z.base64(),
  /** Over the data as JSON without blanks, members in the order of the file; base64. */
  signature: z.base64(),
  data: z.record(z.string(), z.unknown()),
})

export type ReadPack = TemplatePack & { readonly signature: string }

/**
 * The pack in a file that the publisher with this fingerprint signed. Throws `template_pack_unreadable` where it is no
 * such file, `template_pack_other_key`, `template_pack_changed` where the signature does not fit, `template_pack_strange`
 * where it says what this program does not know, `template_pack_lacks` where a form lost what it has to say.
 */
export function readTemplatePack(text: string, fingerprint: string): ReadPack {
  const file = PackFile.safeParse(parseJson(text))
  if (!file.success) throw new AppError('template_pack_unreadable')
  const { key, signature, data } = file.data
  const publicKey = readKey(key)
  const signedBy = keyFingerprint(publicKey)
  if (signedBy !== fingerprint) throw new AppError('template_pack_other_key', { subject: `Khóa ${signedBy}` })
  if (!verify(null, signedBytes(data), publicKey, Buffer.from(signature, 'base64'))) {
    throw new AppError('template_pack_changed')
  }
  const pack = TemplatePack.safeParse(data)
  if (!pack.success) {
    throw new AppError('template_pack_strange', { subject: pack.error.issues[0]?.path.join('.') ?? '' })
  }
  for (const template of pack.data.templates) {
    const fault = templateFault(template)
    if (fault === null) continue
    const details = { subject: `${template.name} (${fault.what})` }
    throw new AppError(fault.kind === 'lacks' ? 'template_pack_lacks' : 'template_pack_strange', details)
  }
  return { ...pack.data, signature }
}

/** The file for a pack, as `readTemplatePack` takes it; `keys` are the publisher's. */
export function writeTemplatePack(
  data: Readonly<Record<string, unknown>>,
  keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject },
): string {
  const key = keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  const signature = sign(null, signedBytes(data), keys.privateKey).toString('base64')
  return `${JSON.stringify({ format: 'mot-cua-templates/1', key, signature, data }, null, 1)}\n`
}

/** By which people compare keys: 128 bits of SHA-256 over the SPKI, `4F2A 91C0 …`. */
export function keyFingerprint(key: KeyObject): string {
  const digest = createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')
  return tidyFingerprint(digest.slice(0, 32)) ?? ''
}

/** A fingerprint as somebody typed it; null where it is none. */
export function tidyFingerprint(text: string): string | null {
  const digits = text.replace(/[\s:-]/g, '').toUpperCase()
  return /^[0-9A-F]{32}$/.test(digits) ? (digits.match(/.{4}/g) ?? []).join(' ') : null
}

function readKey(base64: string): KeyObject {
  const key = parseKey(base64)
  if (key.asymmetricKeyType !== 'ed25519') throw new AppError('template_pack_unreadable')
  return key
}

function parseKey(base64: string): KeyObject {
  try {
    return createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' })
  } catch (cause) {
    throw new AppError('template_pack_unreadable', {}, { cause })
  }
}

function signedBytes(data: Readonly<Record<string, unknown>>): Buffer {
  return Buffer.from(JSON.stringify(data))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('template_pack_unreadable', {}, { cause })
  }
}
