import type { ReceiverPerson, ReceiverVerdict, ResultHandedOver } from '../../../shared/contract/returns.ts'
import { dossierStatusTitle } from '../../../shared/domain/dossier-status.ts'
import { formatMoney } from '../../../shared/domain/money.ts'
import { receiverRoleTitle } from '../../../shared/domain/result-return.ts'
import type { Strokes } from '../../../shared/domain/strokes.ts'
import { tidyText } from '../../../shared/domain/vietnamese-text.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { type Dossier, requireStep } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { type Entitled, judgeReceiver } from '../dossiers/result-receiver.ts'
import { insertResultReturn, type ResultReturn } from '../dossiers/result-return-repository.ts'
import { listDocuments, listFields } from '../review/review-repository.ts'
import { strokesToPicture } from '../slips/strokes-picture.ts'
import { takeStep } from './act-on-dossier.ts'

/**
 * Hands a result over to who may take it: identity, signature, answer and a fee that was given back are kept with the
 * act, and the portal is told; works without a network. Throws `receiver_not_entitled`, `receiver_unknown`,
 * `action_not_allowed`.
 */
export async function returnResult(desk: Desk, actor: Actor, order: ResultHandedOver): Promise<void> {
  const known = getDossier(desk.db, order.dossierId)
  requireStep(known, 'return_result')
  const right = rightOf(desk, known, order)
  const strokes = order.handing.way === 'counter' ? order.handing.signature : null
  const signatureDigest = strokes === null ? null : await keepSignature(desk, strokes)
  desk.db
    .transaction(() => {
      const { at } = takeStep(desk, actor, {
        dossierId: order.dossierId,
        action: 'return_result',
        text: tell(known, order, right),
        told: toldOf(order, right),
      })
      insertResultReturn(desk.db, { ...rowOf(order, right), at, officerId: actor.officerId, signatureDigest })
    })
    .immediate()
  desk.events.tell({ kind: 'dossier_changed', dossierId: order.dossierId })
  desk.events.tell({ kind: 'outbox_changed' })
}

/** What the dossier and its papers say of who wants to take the result. */
export function judgeFor(desk: Desk, dossier: Dossier, person: ReceiverPerson): ReceiverVerdict {
  const { applicant, submitter } = dossier.people
  return judgeReceiver({ applicant, submitter, entitled: entitledBy(desk, dossier) }, tidyPerson(person))
}

/** Who is entitled by a letter of authorisation that the applicant handed in with the dossier. */
function entitledBy(desk: Desk, dossier: Dossier): Entitled[] {
  const fields = listFields(desk.db, dossier.id)
  const letters = listDocuments(desk.db, dossier.id).filter(({ documentType }) => documentType === 'giay_uy_quyen')
  return letters.flatMap(({ id }) => {
    const value = (code: string) => fields.find((field) => field.documentId === id && field.code === code)?.value ?? ''
    const giver = value('uy_quyen_so_dinh_danh')
    if (giver !== dossier.people.applicant.personalId) return []
    const matter = value('noi_dung_uy_quyen')
    const paper = matter === '' ? 'Giấy ủy quyền trong hồ sơ' : `Giấy ủy quyền trong hồ sơ: ${matter}`
    const personalId = value('duoc_uy_quyen_so_dinh_danh')
    return [{ fullName: value('duoc_uy_quyen_ho_ten'), personalId, paper: paper.slice(0, 300) }]
  })
}

type Right = Pick<ResultReturn, 'receiver' | 'authorisation'>

/** A stranger needs a paper, which the officer has looked at and names. */
function rightOf(desk: Desk, dossier: Dossier, { handing }: ResultHandedOver): Right {
  if (handing.way === 'post') return { receiver: null, authorisation: '' }
  if (handing.receiver.fullName.trim() === '' || handing.receiver.personalId.trim() === '') {
    throw new AppError('receiver_unknown')
  }
  const verdict = judgeFor(desk, dossier, handing.receiver)
  if (verdict.role !== 'stranger') return { receiver: verdict.role, authorisation: verdict.authorisation }
  if (handing.authorisation === '') throw new AppError('receiver_not_entitled')
  return { receiver: 'authorised', authorisation: tidyText(handing.authorisation) }
}

async function keepSignature(desk: Desk, strokes: Strokes): Promise<string> {
  if (strokes.length === 0) throw new AppError('signature_missing')
  return (await desk.pages.put(strokesToPicture(strokes))).digest
}

function rowOf(order: ResultHandedOver, right: Right): Omit<ResultReturn, 'at' | 'officerId' | 'signatureDigest'> {
  const { dossierId, outcome, copies, handing, satisfaction, feeReturned, remark } = order
  const atCounter = handing.way === 'counter' ? handing : null
  const receiver = atCounter === null ? null : tidyPerson(atCounter.receiver)
  return {
    ...{ dossierId, outcome, copies, way: handing.way, ...right },
    receiverName: receiver?.fullName ?? '',
    receiverId: receiver?.personalId ?? '',
    knownBy: atCounter?.receiver.knownBy ?? null,
    postalNumber: handing.way === 'post' ? handing.postalNumber : '',
    signedOn: atCounter === null ? null : atCounter.signature === null ? 'paper' : 'screen',
    ...{ satisfaction, feeReturned, remark: tidyText(remark) },
  }
}

/** What the history says. */
function tell({ procedure }: Dossier, order: ResultHandedOver, right: Right): string {
  const { handing, outcome, copies, feeReturned, remark } = order
  const what = outcome === 'granted' ? procedure.result.name : 'văn bản từ chối'
  const facts = [
    `${dossierStatusTitle.returned}: ${what}, ${copies} bản`,
    handing.way === 'post' ? `gửi bưu chính số ${handing.postalNumber}` : toWhom(handing.receiver.fullName, right),
    handing.way === 'counter' ? howKnown[handing.receiver.knownBy] : '',
    handing.way === 'counter' ? (handing.signature === null ? 'ký nhận trên giấy' : 'ký nhận trên màn hình') : '',
    feeReturned === null ? '' : `hoàn lại ${formatMoney(feeReturned)}`,
    remark,
  ]
  return tidyText(facts.filter((fact) => fact !== '').join('; '))
}

function toWhom(fullName: string, { receiver, authorisation }: Right): string {
  if (receiver === null) return ''
  const paper = authorisation === '' ? '' : `, ${authorisation}`
  return `trao cho ${fullName} (${receiverRoleTitle[receiver]}${paper})`
}

const howKnown = { card: 'đối chiếu mã QR thẻ căn cước', typed: 'đối chiếu giấy tờ tùy thân' } as const

/** What the portal is told: no name of who took it. */
function toldOf({ outcome, handing }: ResultHandedOver, { receiver }: Right): string {
  const what = outcome === 'granted' ? 'Đã trả kết quả' : 'Đã trả văn bản từ chối'
  return receiver === null || handing.way === 'post'
    ? `${what} qua bưu chính`
    : `${what} tại quầy cho ${receiverRoleTitle[receiver]}`
}

function tidyPerson<Known extends ReceiverPerson>(person: Known): Known {
  const personalId = person.personalId.replaceAll(' ', '')
  return { ...person, fullName: tidyText(person.fullName), personalId }
}
