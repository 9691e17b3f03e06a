import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { FieldView } from '../../../shared/contract/reviews.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { aPaper } from '../../support/bad-papers.ts'
import { aPlainDesk } from '../../support/plain-desk.ts'
import { aSignedInDesk, type PracticeDesk } from '../../support/practice-desk.ts'
import { appError, refusal } from '../../support/refusal.ts'
import { storeOf } from '../../support/store-of.ts'
import { takeInto } from '../../support/take-papers.ts'
import { aTempFolder } from '../../support/temp-folder.ts'
import { aTypedDossier } from '../../support/typed-dossier.ts'

const patienceMs = 300_000

/** Two real papers are read once; each test goes on from a copy of that folder. */
const shelf = mkdtempSync(join(tmpdir(), 'mot-cua-desk-review-'))
afterAll(() => rmSync(shelf, { recursive: true, force: true }))
let read: Promise<DossierId> | undefined

async function readPapers(): Promise<DossierId> {
  const desk = await aSignedInDesk()
  const papers = ['khai-sinh-a-1.jpg', 'khai-sinh-a-3.jpg'].map((name) => ({ name, bytes: aPaper(name) }))
  const { dossierId } = await takeInto(desk, papers)
  await desk.office.core.readAll()
  await desk.close()
  cpSync(desk.dataDir, join(shelf, 'data'), { recursive: true })
  return dossierId
}

async function aReadDossier(): Promise<{ desk: PracticeDesk; dossierId: DossierId; fields: FieldView[] }> {
  read ??= readPapers()
  const dossierId = await read
  const dataDir = join(aTempFolder(), 'data')
  cpSync(join(shelf, 'data'), dataDir, { recursive: true })
  const desk = await aSignedInDesk({ dataDir })
  const { documents } = await desk.call.reviews.get({ dossierId })
  return { desk, dossierId, fields: documents.flatMap((document) => document.fields) }
}

function pick(fields: readonly FieldView[], fits: (field: FieldView) => boolean): FieldView {
  const field = fields.find(fits)
  if (field === undefined) throw new Error('the sample papers have such a field')
  return field
}

describe('a value under review', () => {
  it(
    'keeps its source when it is confirmed, and is typed, with its history, when it is corrected',
    async () => {
      const { desk, fields } = await aReadDossier()
      const fromCode = pick(fields, ({ source, value }) => source === 'qr' && value !== '')
      const name = pick(fields, ({ kind, source, value }) => kind === 'name' && source === 'ocr' && value !== '')

      const kept = await desk.call.reviews.confirmField({ fieldId: fromCode.fieldId, value: fromCode.value })
      const changed = await desk.call.reviews.confirmField({ fieldId: name.fieldId, value: 'VÀNG THỊ SỬA' })

      expect(kept.field).toMatchObject({ value: fromCode.value, source: 'qr', state: 'confirmed', problem: null })
      expect(changed.field).toMatchObject({ value: 'VÀNG THỊ SỬA', source: 'typed', state: 'confirmed', problem: null })
      expect(changed.field.raw).toBe(name.raw)
      const history = storeOf(desk.dataDir).prepare(
        'SELECT code, value_before, value_after, source_before FROM field_change',
      )
      expect(history.all()).toEqual([
        { code: name.code, value_before: name.value, value_after: 'VÀNG THỊ SỬA', source_before: 'ocr' },
      ])
    },
    patienceMs,
  )

  it(
    'is refused where it can not be right, and stays as it was',
    async () => {
      const { desk, dossierId, fields } = await aReadDossier()
      const id = pick(fields, ({ kind }) => kind === 'id')
      const day = pick(fields, ({ kind }) => kind === 'date')
      const tries = [
        [id, '01109600471', 'id_not_12_digits'],
        [id, '0110960047189', 'id_not_12_digits'],
        [day, '31/02/2021', expect.any(String)],
        [day, '2021-13-01', expect.any(String)],
      ] as const

      for (const [{ fieldId }, value, problem] of tries) {
        const confirm = desk.call.reviews.confirmField({ fieldId, value })
        await expect(confirm, value).rejects.toEqual(refusal('value_invalid', { problem }))
      }

      const after = (await desk.call.reviews.get({ dossierId })).documents.flatMap((document) => document.fields)
      expect(after).toEqual(fields)
    },
    patienceMs,
  )
})

describe('a paper under review', () => {
  it(
    'is confirmed as a whole but for what is doubtful',
    async () => {
      const { desk, dossierId } = await aReadDossier()
      const before = await desk.call.reviews.get({ dossierId })
      const paper = before.documents.find(
        ({ fields }) =>
          fields.some(({ state }) => state === 'proposed') && fields.some(({ state }) => state === 'doubtful'),
      )
      if (paper === undefined) throw new Error('one of the papers is read in part')

      await desk.call.reviews.confirmDocument({ documentId: paper.documentId })

      const after = await desk.call.reviews.get({ dossierId })
      expect(after.doubtful).toEqual(before.doubtful)
      const states = after.documents.find(({ documentId }) => documentId === paper.documentId)?.fields
      const wanted = paper.fields.map(({ state }) => (state === 'proposed' ? 'confirmed' : state))
      expect(states?.map(({ state }) => state)).toEqual(wanted)
      expect(states?.map(({ source, value }) => [source, value])).toEqual(
        paper.fields.map(({ source, value }) => [source, value]),
      )
      await expect(desk.call.dossiers.receive({ dossierId })).rejects.toEqual(
        refusal('dossier_not_ready', { doubtful: before.doubtful.length }),
      )
    },
    patienceMs,
  )

  it(
    'is read anew when the officer says what it is',
    async () => {
      const { desk, dossierId } = await aReadDossier()
      const { documents } = await desk.call.reviews.get({ dossierId })
      const declaration = documents.find(({ documentType }) => documentType === 'to_khai_dang_ky_khai_sinh')
      if (declaration === undefined) throw new Error('the declaration is recognised')
      const { documentId } = declaration

      await desk.call.reviews.setDocumentType({ documentId, documentType: 'giay_chung_nhan_ket_hon' })
      const other = await find(desk, dossierId, documentId)
      expect(other).toMatchObject({ documentType: 'giay_chung_nhan_ket_hon', typeConfidence: 1 })
      expect(other.fields.map(({ code }) => code)).not.toEqual(declaration.fields.map(({ code }) => code))

      await desk.call.reviews.setDocumentType({ documentId, documentType: 'to_khai_dang_ky_khai_sinh' })
      const back = await find(desk, dossierId, documentId)
      const told = ({ code, value, state }: FieldView) => ({ code, value, state })
      expect(back.fields.map(told)).toEqual(declaration.fields.map(told))
    },
    patienceMs,
  )
})

async function find({ call }: PracticeDesk, dossierId: DossierId, id: string) {
  const found = (await call.reviews.get({ dossierId })).documents.find(({ documentId }) => documentId === id)
  if (found === undefined) throw new Error('the paper is still there')
  return found
}

describe('a received dossier', () => {
  it(
    'takes no change of its papers, values, people and components, and no more paper',
    async () => {
      const { desk, dossierId, fields } = await aReadDossier()
      const { call, office, client } = desk
      office.core.confirmAll(client, dossierId)
      const draft = await call.dossiers.get({ dossierId })
      for (const { componentId, required } of draft.components.filter(({ satisfied }) => !satisfied)) {
        if (!required) continue
        await call.dossiers.setComponent({ componentId, originals: 1, certifiedCopies: 0, photocopies: 0, shown: true })
      }
      const uploadId = await office.core.upload(client, { name: 'them.jpg', bytes: aPaper('khai-sinh-a-2.jpg') })
      await call.dossiers.receive({ dossierId })
      const before = await call.reviews.get({ dossierId })
      const view = await call.dossiers.get({ dossierId })
      const [document] = before.documents
      const [page] = before.pages
      const [component] = view.components
      const [field] = fields
      if (!document || !page || !component || !field) throw new Error('it has papers')

      const { documentId } = document
      const { pageId } = page
      const counts = {
        componentId: component.componentId,
        originals: 9,
        certifiedCopies: 0,
        photocopies: 0,
        shown: false,
      }
      const attempts: readonly (readonly [string, () => Promise<unknown>])[] = [
        ['confirmField', () => call.reviews.confirmField({ fieldId: field.fieldId, value: 'KHÁC' })],
        ['confirmDocument', () => call.reviews.confirmDocument({ documentId })],
        ['setDocumentType', () => call.reviews.setDocumentType({ documentId, documentType: 'khong_ro' })],
        ['placeDocument', () => call.dossiers.placeDocument({ documentId, componentId: null })],
        [
          'setPeople',
          () => call.dossiers.setPeople({ dossierId, applicant: view.submitter, submitter: view.submitter }),
        ],
        ['setComponent', () => call.dossiers.setComponent(counts)],
        ['setPageBinned', () => call.scans.setPageBinned({ pageId, binned: true })],
        ['readAgain', () => call.scans.readAgain({ pageId })],
        ['addFiles', () => call.scans.addFiles({ dossierId, uploadIds: [uploadId] })],
      ]
      for (const [name, attempt] of attempts) {
        await expect(attempt(), name).rejects.toEqual(refusal('dossier_closed'))
      }
      expect(() => office.core.confirmAll(client, dossierId)).toThrow(appError('dossier_closed'))
      await expect(call.dossiers.receive({ dossierId })).rejects.toEqual(refusal('action_not_allowed'))
      expect(await call.reviews.get({ dossierId })).toEqual(before)
      expect((await call.dossiers.get({ dossierId })).components).toEqual(view.components)
    },
    patienceMs,
  )
})

it('lets nobody confirm everything at once outside a practice office', async () => {
  const desk = await aPlainDesk()
  const dossierId = await aTypedDossier(desk)

  expect(() => desk.core.confirmAll(desk.client, dossierId)).toThrow(appError('practice_only'))
})
