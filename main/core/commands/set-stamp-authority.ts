import { X509Certificate } from 'node:crypto'
import { AppError } from '../../../shared/errors.ts'
import type { Desk } from '../desk.ts'
import { queueAllRaising } from './raise-paper.ts'

/** Names the time-stamping authority, trusts its own root where one is given, and raises what waits. */
export function setStampAuthority(
  desk: Desk,
  { url, rootPem }: { readonly url: string; readonly rootPem: string },
): void {
  const roots = rootPem.trim() === '' ? [] : [readRoot(rootPem)]
  desk.signing.setStampAuthority({ url, roots })
  queueAllRaising(desk)
}

function readRoot(pem: string): Uint8Array {
  try {
    return new X509Certificate(pem).raw
  } catch (cause) {
    throw new AppError('value_invalid', { field: 'rootPem', problem: 'certificate_unreadable' }, { cause })
  }
}
