import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { OutgoingMessage } from '../../../main/core/outbox/outbox-message.ts'
import type { Correction } from '../../../shared/contract/corrections.ts'
import type { FieldView } from '../../../shared/contract/reviews.ts'
import type { DossierId, FieldId } from '../../../shared/domain/ids.ts'
import { aPaper } from '../../support/bad-papers.ts'
import { aSignedInDesk, type PracticeDesk } from '../../support/practice-desk.ts'
import { refusal } from '../../support/refusal.ts'
import { storeOf } from '../../support/store-of.ts'
import { takeInto } from '../../support/take-papers.ts'
import { aTempFolder } from '../../support/temp-folder.ts'

const patienceMs = 300_000
const reason = 'Máy đọc sai, người dân phát hiện khi nhận giấy'

/** A request is read and received once; each test goes on from a copy of that folder. */
const shelf = mkdtempSync(join(tmpdir(), 'mot-cua-desk-values-'))
afterAll(() => rmSync(shelf, { recursive: true, force: true }))
let kept: Promise<DossierId> | undefined

async function receiveOnce(): Promise<DossierId> {
  const desk = await aSignedInDesk()
  const request = { name: 'hon-nhan-dien-tu.pdf', bytes: aPaper('hon-nhan-dien-tu.pdf') }
  const { dossierId } = await takeInto(desk, [request], '1.004873')
  await desk.office.core.readAll()
  const { documents } = await desk.call.reviews.get({ dossierId })
  for (const { fieldId, value } of documents.flatMap(({ fields }) => fields)) {
    await desk.call.reviews.confirmField({ fieldId, value })
  }
  const { components } = await desk.call.dossiers.get({ dossierId })
  for (const { required, action, componentId } of components.filter((one) => one.required)) {
    const shown = required && action === 'show'
    const counts = { originals: shown ? 0 : 1, certifiedCopies: 0, photocopies: 0, shown }
    await desk.call.dossiers.setComponent({ componentId, ...counts })
  }
  await desk.call.dossiers.receive({ dossierId })
  await desk.close()
  cpSync(desk.dataDir, join(shelf, 'data'), { recursive: true })
  return dossierId
}

async function aReceivedDossier() {
  kept ??= receiveOnce()
  const dossierId = await kept
  const dataDir = join(aTempFolder(), 'data')
  cpSync(join(shelf, 'data'), dataDir, { recursive: true })
  const desk = await aSignedInDesk({ dataDir })
  const { documents } = await desk.call.reviews.get({ dossierId })
  const { procedureCode, applicant, submitter, receivedAt } = await desk.call.dossiers.get({ dossierId })
  const wish = (values: Correction['values']): Correction => ({
    ...{ dossierId, procedureCode, applicant, submitter, receivedAt: receivedAt ?? '' },
    ...{ promisedOn: null, components: [], values },
  })
  const field = (code: string): FieldView => {
    const found = documents.flatMap(({ fields }) => fields).find((one) => one.code === code)
    if (found === undefined) throw new Error('the request has such a field')
    return found
  }
  return { desk, dossierId, wish, field }
}

async function valueNow({ call }: PracticeDesk, { dossierId, fieldId }: Pick<FieldView, 'fieldId'> & Whose) {
  const { documents } = await call.reviews.get({ dossierId })
  return documents.flatMap(({ fields }) => fields).find((one) => one.fieldId === fieldId)
}

type Whose = { readonly dossierId: DossierId }

/** Who confirmed a value, and when. */
const confirmation = ({ dataDir }: PracticeDesk, { fieldId }: FieldView) =>
  storeOf(dataDir).prepare('SELECT confirmed_by, confirmed_at, confirmed_how FROM field WHERE id = ?').get(fieldId)

/** The last snapshot of the dossier that waits for the portal. */
function lastTold({ dataDir }: PracticeDesk) {
  const last = "SELECT payload FROM outbox_message WHERE kind = 'dossier' ORDER BY position DESC LIMIT 1"
  return OutgoingMessage.parse(JSON.parse(storeOf(dataDir).prepare(last).pluck().get() as string))
}

describe('a confirmed value of a paper, put right after reception', () => {
  it(
    'leaves the receipt alone that says nothing of it, and is kept with reason, old value and place on the paper',
    async () => {
      const { desk, dossierId, wish, field } = await aReceivedDossier()
      const purpose = field('muc_dich')
      const confirmed = confirmation(desk, purpose)
      const named = wish([{ fieldId: purpose.fieldId, value: 'Làm thủ tục mua nhà' }])
      // The window knows of the reception what it shows: the minute.
      const correction = { ...named, receivedAt: `${named.receivedAt.slice(0, 17)}00.000Z` }
      const line = `Tờ khai cấp Giấy xác nhận tình trạng hôn nhân, ${purpose.label}: «${purpose.value}» → «Làm thủ tục mua nhà»`

      expect(await desk.call.corrections.draft(correction)).toMatchObject({ lines: [line], reprints: false })
      expect(await desk.call.corrections.make({ ...correction, reason })).toEqual({ slipId: null })

      const { pageId, boxes, raw } = purpose
      const after = await valueNow(desk, { dossierId, fieldId: purpose.fieldId })
      const kept = { pageId, boxes, raw, source: 'typed', state: 'confirmed' }
      expect(after).toMatchObject({ ...kept, value: 'Làm thủ tục mua nhà' })
      expect(confirmation(desk, purpose)).toEqual(confirmed)
      const { slips, promisedAt } = await desk.call.dossiers.get({ dossierId })
      expect(slips).toMatchObject([{ replaced: false, revision: 1 }])
      const history = await desk.call.dossiers.history({ dossierId })
      expect(history[0]).toMatchObject({ officer: 'Lường Thị Hoa', text: `Đính chính hồ sơ (${reason}). ${line}` })
      expect(history.filter(({ text }) => text.includes('mua nhà'))).toHaveLength(1)
      const told = lastTold(desk)
      expect(told).toMatchObject({
        dossier: { note: `Đính chính hồ sơ: ${reason}. ${line}`, receiptNumber: slips[0]?.number, promisedAt },
      })
      const sources = told.kind === 'dossier' ? told.dossier.components.map((component) => component.sources) : []
      expect(sources).toContainEqual(expect.objectContaining({ typed: 1 }))
    },
    patienceMs,
  )

  it(
    'goes on to the person that was taken from it, and so to a new receipt',
    async () => {
      const { desk, dossierId, wish, field } = await aReceivedDossier()
      const name = field('nguoi_yeu_cau_ho_ten')
      const correction = wish([{ fieldId: name.fieldId, value: 'Lò Văn Tuân' }])
      const draft = await desk.call.corrections.draft(correction)
      expect(draft.reprints).toBe(true)
      expect(draft.lines).toContain(`Chủ hồ sơ, họ tên: «${name.value}» → «Lò Văn Tuân»`)

      const { slipId } = await desk.call.corrections.make({ ...correction, reason })
      const after = await desk.call.dossiers.get({ dossierId })
      expect(after).toMatchObject({ applicantName: 'Lò Văn Tuân', submitter: { fullName: 'Lò Văn Tuân' } })
      expect(after.slips).toMatchObject([{ slipId, revision: 2 }, { replaced: true }])
      const papers = lastTold(desk)
      expect(papers).toMatchObject({ dossier: { receiptNumber: after.slips[0]?.number } })
    },
    patienceMs,
  )

  it(
    'never puts a typed person back to what the paper says',
    async () => {
      const { desk, dossierId, wish, field } = await aReceivedDossier()
      const values = [{ fieldId: field('nguoi_yeu_cau_ho_ten').fieldId, value: 'Lò Văn Tuân' }]
      const typed = { ...wish(values), applicant: { ...wish([]).applicant, fullName: 'Lò Văn Tuyên' } }
      await desk.call.corrections.make({ ...typed, reason })
      expect(await desk.call.dossiers.get({ dossierId })).toMatchObject({ applicantName: 'Lò Văn Tuyên' })
    },
    patienceMs,
  )

  it(
    'is refused where it can not be right, is of another dossier or changes nothing',
    async () => {
      const { desk, wish, field } = await aReceivedDossier()
      const { fieldId, value } = field('ngay_sinh')
      const impossible = wish([{ fieldId, value: '2001-02-31' }])
      await expect(desk.call.corrections.draft(impossible)).rejects.toEqual(
        refusal('value_invalid', { problem: 'day_not_in_calendar', field: fieldId }),
      )
      const strange = wish([{ fieldId: '00000000-0000-7000-8000-000000000000' as FieldId, value }])
      await expect(desk.call.corrections.draft(strange)).rejects.toEqual(refusal('not_found'))
      await expect(desk.call.corrections.make({ ...wish([{ fieldId, value }]), reason })).rejects.toEqual(
        refusal('correction_empty'),
      )
    },
    patienceMs,
  )
})
