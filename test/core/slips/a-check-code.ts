import { type CheckCode, formatCheckCode, packCheckCode, signatureSize } from '../../../shared/domain/check-code.ts'

/** What the code of a usual receipt says. */
export function aCheckCode(changes: Partial<CheckCode> = {}): CheckCode {
  return {
    dossierCode: 'H99.14-261122-0001',
    isProvisional: false,
    isPractice: false,
    form: 'receipt',
    number: 'Q1-0001/2026/TNHS',
    procedureCode: '1.001193',
    agencyCode: 'H99.14',
    issuedAt: '2026-11-22T01:06:30.000Z',
    promisedOn: '2026-11-25',
    revision: 1,
    copy: 0,
    keyId: '0fab12cd',
    ...changes,
  }
}

/** Always the same bytes, as no key's signature is: for papers whose look is compared. */
const someSignature = Uint8Array.from({ length: signatureSize }, (_, at) => (at * 151 + 89) % 256)

/** The text of such a code, with a signature of nobody. */
export function aCodeText(changes: Partial<CheckCode> = {}): string {
  return formatCheckCode(packCheckCode(aCheckCode(changes)), someSignature, '')
}
