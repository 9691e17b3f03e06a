import type { DossierId } from '../../shared/domain/ids.ts'
import type { PracticeDesk } from './practice-desk.ts'

const nobody = { fullName: '', personalId: '', dateOfBirth: '', address: '', phone: '', email: '' }

/** Each dossier of a desk concerns somebody else, unless a test says whom. */
const made = new WeakMap<object, number>()

/** A dossier without papers, typed in by hand and complete: ready to be received. */
export async function aTypedDossier(
  { call }: Pick<PracticeDesk, 'call'>,
  {
    procedureCode = '1.001193',
    fullName = 'LÒ THỊ MẪU',
    personalId = nextNumber(call),
    ticket = [],
  }: {
    readonly procedureCode?: string
    readonly fullName?: string
    readonly personalId?: string
    readonly ticket?: string[]
  } = {},
): Promise<DossierId> {
  const { dossierId } = await call.dossiers.open({ procedureCode, ticket })
  const person = { ...nobody, fullName, personalId, address: 'Bản Mẫu, xã Na Sang, tỉnh Điện Biên' }
  await call.dossiers.setPeople({ dossierId, applicant: person, submitter: person })
  const { components } = await call.dossiers.get({ dossierId })
  for (const component of components.filter(({ required }) => required)) {
    await call.dossiers.setComponent({
      componentId: component.componentId,
      originals: component.action === 'show' ? 0 : 1,
      certifiedCopies: 0,
      photocopies: 0,
      shown: component.action === 'show',
    })
  }
  return dossierId
}

function nextNumber(call: object): string {
  const before = made.get(call) ?? 0
  made.set(call, before + 1)
  return String(11_190_004_321 + before).padStart(12, '0')
}
