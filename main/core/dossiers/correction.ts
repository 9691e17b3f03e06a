import type { DocumentType } from '../../../shared/domain/document-type.ts'
import type { ComponentId, DocumentId } from '../../../shared/domain/ids.ts'
import type { Procedure, RequiredComponent } from '../../../shared/domain/procedure.ts'
import { dayAsTyped, formatInstant } from '../../../shared/domain/vietnamese-date.ts'
import { suggestComponent } from './completeness.ts'
import type { Dossier, HandedIn, Person } from './dossier.ts'

/** What an officer says of a received dossier in place of what was taken down wrongly. */
export type Corrected = Pick<Dossier, 'procedure' | 'people'> & {
  readonly receivedAt: string
  /** How many of each component of the procedure; what is not named stays as it is. */
  readonly counts: readonly (Pick<HandedIn, 'originals' | 'certifiedCopies' | 'photocopies' | 'shown'> & {
    readonly code: string
  })[]
}

type Paper = { readonly id: DocumentId; readonly documentType: DocumentType }

export type CorrectionPorts = {
  /** All papers of the dossier, with or without a component. */
  readonly papers: readonly Paper[]
  readonly newId: () => ComponentId
}

/** The dossier as it should have been received; its promise is still the former one. */
export function correctDossier(dossier: Dossier, corrected: Corrected, ports: CorrectionPorts): Dossier {
  const { procedure, people, receivedAt, counts } = corrected
  const components =
    procedure.code === dossier.procedure.code ? dossier.components : moveComponents(dossier, procedure, ports)
  return {
    ...dossier,
    procedure,
    people,
    receivedAt,
    components: components.map((component) => ({
      ...component,
      ...counts.find(({ code }) => code === component.code),
    })),
  }
}

/** Codes of components are a procedure's own: what goes on in another procedure is told by its name, or by its papers. */
function moveComponents(dossier: Dossier, procedure: Procedure, { papers, newId }: CorrectionPorts): HandedIn[] {
  const former = (wanted: RequiredComponent) => {
    const code = dossier.procedure.components.find(({ name }) => name === wanted.name)?.code
    return dossier.components.find((component) => component.code === code)
  }
  const kept = procedure.components.map((wanted): HandedIn => {
    const same = former(wanted)
    if (same !== undefined) return { ...same, code: wanted.code }
    const nothing = { originals: 0, certifiedCopies: 0, photocopies: 0, shown: false, documentIds: [] }
    return { componentId: newId(), code: wanted.code, ...nothing }
  })
  for (const paper of papers.filter(({ id }) => !kept.some(({ documentIds }) => documentIds.includes(id)))) {
    const suggested = suggestComponent(procedure, paper.documentType, kept)
    if (suggested.kind !== 'fits') continue
    const at = kept.findIndex(({ code }) => code === suggested.component.code)
    const home = kept[at]
    if (home !== undefined) kept[at] = { ...home, documentIds: [...home.documentIds, paper.id] }
  }
  return kept
}

const personParts: Readonly<Record<keyof Person, string>> = {
  fullName: 'họ tên',
  personalId: 'số định danh',
  dateOfBirth: 'ngày sinh',
  address: 'địa chỉ',
  phone: 'điện thoại',
  email: 'email',
}

/** What is different, each as one line for the history: `Thủ tục: «A» → «B»`. */
export function correctionLines(before: Dossier, after: Dossier): string[] {
  const line = (label: string, from: string, to: string) => (from === to ? [] : [`${label}: «${from}» → «${to}»`])
  const people = (['applicant', 'submitter'] as const).flatMap((who) =>
    (Object.keys(personParts) as (keyof Person)[]).flatMap((part) =>
      line(
        `${who === 'applicant' ? 'Chủ hồ sơ' : 'Người nộp'}, ${personParts[part]}`,
        dayAsTyped(before.people[who][part]),
        dayAsTyped(after.people[who][part]),
      ),
    ),
  )
  return [
    ...line('Thủ tục', before.procedure.name, after.procedure.name),
    ...people,
    ...line('Thời điểm nhận', instant(before.receivedAt), instant(after.receivedAt)),
    ...line('Thành phần hồ sơ', handedIn(before), handedIn(after)),
    ...line('Ngày hẹn trả', instant(before.promisedAt), instant(after.promisedAt)),
  ]
}

function instant(at: string | null): string {
  return at === null ? '' : formatInstant(at)
}

function handedIn({ procedure, components }: Dossier): string {
  return components
    .flatMap(({ code, originals, certifiedCopies, photocopies, shown: wasShown }) => {
      const name = procedure.components.find((wanted) => wanted.code === code)?.name ?? code
      const parts = [
        ...(originals > 0 ? [`${originals} bản chính`] : []),
        ...(certifiedCopies > 0 ? [`${certifiedCopies} bản chứng thực`] : []),
        ...(photocopies > 0 ? [`${photocopies} bản photo`] : []),
        ...(wasShown ? ['đã xuất trình'] : []),
      ]
      return parts.length === 0 ? [] : [`${name} (${parts.join(', ')})`]
    })
    .join('; ')
}
