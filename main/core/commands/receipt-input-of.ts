import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import {
  copiesOf,
  feeOfOriginal,
  isCertifiable,
  listOriginals,
  type Original,
} from '../certification/original-repository.ts'
import type { Desk } from '../desk.ts'
import { type Dossier, printedCode } from '../dossiers/dossier.ts'
import { dossierFee } from '../dossiers/dossier-fee.ts'
import { takeNumber } from '../dossiers/dossier-repository.ts'
import type { Officer } from '../officers/officer.ts'
import { codeIssuerSetting, officeSetting, practiceSetting } from '../settings/office-settings.ts'
import { getSetting } from '../settings/settings.ts'
import type {
  CertificationReceiptInput,
  OriginalToCertify,
  ReceiptComponent,
  ReceiptInput,
} from '../slips/slip-input.ts'
import { competentAgencyOf } from './set-competent-commune.ts'

/** What every slip of a dossier says of office, dossier and people, from what the officer confirmed. */
export function slipBasis(desk: Desk, dossier: Dossier, officer: Officer) {
  const office = getSetting(desk.db, officeSetting)
  const { submitter } = dossier.people
  return {
    agencyParent: office.parentAgency,
    agency: office.officeName,
    agencyCode: office.unitCode,
    receivingUnit: office.officeName,
    place: office.place,
    code: { kind: codeKindOf(dossier), text: printedCode(dossier) },
    procedure: { code: dossier.procedure.code, name: dossier.procedure.name },
    channel: 'in_person' as const,
    submitter: {
      name: submitter.fullName,
      address: submitter.address,
      phone: orNull(submitter.phone),
      email: orNull(submitter.email),
      idNumber: orNull(submitter.personalId),
    },
    idNumberShown: 'masked' as const,
    lookUp: { site: null, phone: orNull(office.phone) },
    officer: { name: officer.name, title: officer.title },
    isPractice: getSetting(desk.db, practiceSetting),
  }
}

/** What the receipt of a dossier says (Mẫu 01, TT 03/2025/TT-VPCP). */
export function toReceiptInput(
  desk: Desk,
  dossier: Dossier,
  officer: Officer,
): ReceiptInput | CertificationReceiptInput {
  const { applicant } = dossier.people
  const receivedAt = dossier.receivedAt ?? desk.host.clock.now()
  const basis = slipBasis(desk, dossier, officer)
  const { text: fee, amount, exemption, reason } = dossierFee(desk.db, dossier)
  const input: ReceiptInput = {
    ...basis,
    applicant: { name: applicant.fullName, address: applicant.address },
    components: componentsOf(dossier),
    sets: 1,
    timeLimit: dossier.procedure.timeLimit.text,
    receivedAt,
    promisedAt: dossier.promisedAt ?? receivedAt,
    issuedAt: receivedAt,
    resultPlace: basis.agency,
    fee,
    competentAgency: competentAgencyOf(desk, dossier.id),
  }
  const originals = listOriginals(desk.db, dossier.id).filter(isCertifiable)
  if (originals.length === 0) return input
  // What an officer decided holds whatever the pages come to.
  const decided = amount === null || (exemption === null && reason === '') ? {} : { decided: { amount, text: fee } }
  return { ...input, ...decided, originals: originals.map((one) => toPrinted(dossier, one)) }
}

function toPrinted(dossier: Dossier, original: Original): OriginalToCertify {
  const { title, pages, electronic } = original
  return {
    name: electronic ? `${title} (có bản sao điện tử)` : title,
    ...{ pages, copies: copiesOf(original), fee: feeOfOriginal(dossier, original) },
  }
}

/** The next number of a receipt, `Q1-0001/2026/TNHS`, counted up in the caller's transaction. */
export function takeReceiptNumber(desk: Desk, at: string): string {
  const { unitShort } = getSetting(desk.db, codeIssuerSetting)
  const year = toVietnamTime(at).day.slice(0, 4)
  const number = takeNumber(desk.db, `receipt:${unitShort}`, year)
  return `${unitShort}-${String(number).padStart(4, '0')}/${year}/TNHS`
}

function codeKindOf({ dossierCode, provisionalCode }: Dossier): 'official' | 'provisional' {
  return dossierCode === null && provisionalCode !== null ? 'provisional' : 'official'
}

/** Papers that were handed in; what was only shown was given back and is not on the slip. */
function componentsOf(dossier: Dossier): ReceiptComponent[] {
  return dossier.components.flatMap((handedIn) => {
    const wanted = dossier.procedure.components.find((component) => component.code === handedIn.code)
    const count = handedIn.originals + handedIn.certifiedCopies + handedIn.photocopies
    if (wanted === undefined || count === 0) return []
    const { originals, certifiedCopies, photocopies } = handedIn
    return [{ name: wanted.name, originals, certifiedCopies, photocopies }]
  })
}

export function orNull(text: string): string | null {
  return text === '' ? null : text
}
