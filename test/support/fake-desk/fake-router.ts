import { EventPublisher } from '@orpc/client'
import { implement } from '@orpc/server'
import type { DeskEvent } from '../../../shared/contract/events.ts'
import { contract } from '../../../shared/contract/index.ts'
import { foldDiacritics } from '../../../shared/domain/vietnamese-text.ts'
import type { ErrorDetails } from '../../../shared/errors.ts'
import { cropped, cutOut, leaned, turned } from '../../../shared/imaging/page-look.ts'
import { aDossier, aReceivedDossier } from './a-dossier.ts'
import { aReview } from './a-review.ts'
import { fakeCalendar } from './fake-calendar.ts'
import { fakeCertifications } from './fake-certifications.ts'
import { fakeLists } from './fake-lists.ts'
import { fakeDayClose, fakeFees } from './fake-money.ts'
import { fakeOutbox } from './fake-outbox.ts'
import {
  actOnPages,
  binFakePage,
  cutBefore,
  editLook,
  fakeHomes,
  fakePages,
  layBeside,
  sendPaperAway,
  stepOverAct,
} from './fake-pages.ts'
import { fakePeople } from './fake-people.ts'
import { fakeReports } from './fake-reports.ts'
import { fakeScanners } from './fake-scanners.ts'
import { fakeSigning } from './fake-signing.ts'
import { fakeStack } from './fake-stack.ts'
import type { FakeState } from './fake-state.ts'
import { fakeTemplates } from './fake-templates.ts'
import { batchId, type dossierId, slipId } from './ids.ts'

/** The contract answered from a state in memory: what the screens are tested against. */
export function fakeRouter(state: FakeState) {
  const events = new EventPublisher<{ desk: DeskEvent }>()
  state.tell = (event) => events.publish('desk', event)

  const desk = implement(contract).use(({ next, path, errors }, input) => {
    const name = path.join('.')
    state.calls.push({ path: name, input })
    const refused = state.refusing.get(name)
    if (refused === undefined) return next()
    throw errors.REFUSED({
      data: { code: refused.code, details: mutable(refused.details), report: refused.report ?? null },
    })
  })
  const refuse = (
    errors: { REFUSED: (options: { data: { code: string; details: Record<string, string>; report: null } }) => Error },
    code: string,
    details: Record<string, string> = {},
  ) => errors.REFUSED({ data: { code, details, report: null } })
  const done = { done: true as const }
  const dossierOf = (id: string) => state.dossiers.find((dossier) => dossier.dossierId === id)
  const emptyReview = (id: ReturnType<typeof dossierId>) => ({ dossierId: id, pages: [], documents: [], doubtful: [] })

  return desk.router({
    session: {
      current: desk.session.current.handler(() => state.session),
      signIn: desk.session.signIn.handler(({ input, errors }) => {
        if (input.pin !== state.pin) throw refuse(errors, 'pin_wrong')
        const signedIn = state.session.officers.find((officer) => officer.officerId === input.officerId) ?? null
        state.session = { ...state.session, signedIn }
        return state.session
      }),
      signOut: desk.session.signOut.handler(() => {
        state.session = { ...state.session, signedIn: null }
        return done
      }),
    },
    procedures: {
      search: desk.procedures.search.handler(({ input }) =>
        state.procedures.filter((procedure) =>
          foldDiacritics(`${procedure.code} ${procedure.name}`).includes(foldDiacritics(input.text)),
        ),
      ),
      get: desk.procedures.get.handler(({ input, errors }) => {
        const found = state.procedures.find((procedure) => procedure.code === input.code)
        if (found === undefined) throw refuse(errors, 'procedure_not_found')
        return found
      }),
    },
    corrections: {
      draft: desk.corrections.draft.handler(({ errors }) => {
        throw refuse(errors, 'correction_too_late')
      }),
      make: desk.corrections.make.handler(({ errors }) => {
        throw refuse(errors, 'correction_too_late')
      }),
    },
    dossiers: {
      open: desk.dossiers.open.handler(() => {
        const made = aDossier(state.dossiers.length + 1, { status: 'draft', applicantName: '', doubtfulFields: 0 })
        state.dossiers = [made, ...state.dossiers]
        return { dossierId: made.dossierId }
      }),
      get: desk.dossiers.get.handler(({ input, errors }) => {
        const found = dossierOf(input.dossierId)
        if (found === undefined) throw refuse(errors, 'dossier_not_found')
        const doubtful = state.reviews.get(input.dossierId)?.doubtful.length
        return found.status === 'in_review' && doubtful !== undefined ? { ...found, doubtfulFields: doubtful } : found
      }),
      history: desk.dossiers.history.handler(() => [
        { at: '2026-11-22T01:30:05.000Z', officer: 'Lê Thị Thu Hà', text: 'Tiếp nhận hồ sơ, ký giấy tiếp nhận' },
        {
          at: '2026-11-22T01:26:40.000Z',
          officer: 'Lê Thị Thu Hà',
          text: 'Sửa “Con: họ, chữ đệm, tên” theo giấy (trang 1)',
        },
        { at: '2026-11-22T01:12:00.000Z', officer: 'Lê Thị Thu Hà', text: 'Mở hồ sơ' },
      ]),
      setPeople: desk.dossiers.setPeople.handler(({ input }) => {
        const { dossierId: id, applicant, submitter } = input
        state.dossiers = state.dossiers.map((dossier) =>
          dossier.dossierId === id ? { ...dossier, applicant, submitter, applicantName: applicant.fullName } : dossier,
        )
        return done
      }),
      useCode: desk.dossiers.useCode.handler(({ input }) => ({ kind: 'unknown' as const, text: input.texts[0] ?? '' })),
      setComponent: desk.dossiers.setComponent.handler(({ input }) => {
        state.dossiers = state.dossiers.map((dossier) => ({
          ...dossier,
          components: dossier.components.map((component) =>
            component.componentId === input.componentId
              ? {
                  ...component,
                  ...input,
                  satisfied: input.shown || input.originals + input.certifiedCopies + input.photocopies > 0,
                }
              : component,
          ),
        }))
        return done
      }),
      setCompetentCommune: desk.dossiers.setCompetentCommune.handler(() => done),
      placeDocument: desk.dossiers.placeDocument.handler(() => done),
      receive: desk.dossiers.receive.handler(({ input }) => {
        const n = state.dossiers.findIndex((dossier) => dossier.dossierId === input.dossierId) + 1
        const received = { ...aReceivedDossier(n), dossierId: input.dossierId }
        state.dossiers = state.dossiers.map((dossier) => (dossier.dossierId === input.dossierId ? received : dossier))
        return { dossierId: input.dossierId, code: received.code, provisional: false, slipId: slipId(n) }
      }),
      act: desk.dossiers.act.handler(() => done),
      search: desk.dossiers.search.handler(({ input }) => {
        const items = state.dossiers.filter((dossier) =>
          foldDiacritics(`${dossier.code} ${dossier.applicantName}`).includes(foldDiacritics(input.text)),
        )
        return { items, total: items.length, onPages: [] }
      }),
      today: desk.dossiers.today.handler(() => ({
        day: '2026-11-22',
        received: 3,
        open: 2,
        elsewhere: 0,
        unsent: 2,
        dossiers: state.dossiers,
      })),
    },
    ...fakePeople(state),
    calendar: fakeCalendar(state),
    deadlines: {
      risk: desk.deadlines.risk.handler(() => ({ day: '2026-11-23', items: state.risks, calm: 4 })),
      get: desk.deadlines.get.handler(({ input }) => state.deadlines.get(input.dossierId) ?? null),
      stopForOpinion: desk.deadlines.stopForOpinion.handler(() => done),
      resumeAfterOpinion: desk.deadlines.resumeAfterOpinion.handler(() => done),
      lengthen: desk.deadlines.lengthen.handler(() => done),
      postpone: desk.deadlines.postpone.handler(() => done),
    },
    scans: {
      listSources: desk.scans.listSources.handler(() => state.sources),
      scan: desk.scans.scan.handler(({ input }) => {
        state.reviews.set(input.dossierId, aReview(input.dossierId))
        state.batches.set(batchId(1), {
          batchId: batchId(1),
          state: 'done',
          pagesTaken: 3,
          pagesRead: 3,
          pageShare: null,
          refused: [],
          noted: [],
          resumesFrom: null,
        })
        return { batchId: batchId(1) }
      }),
      resume: desk.scans.resume.handler(({ input }) => ({ batchId: input.batchId })),
      addFiles: desk.scans.addFiles.handler(({ input }) => {
        state.reviews.set(input.dossierId, aReview(input.dossierId))
        state.batches.set(batchId(2), {
          batchId: batchId(2),
          state: 'reading',
          pagesTaken: 3,
          pagesRead: 1,
          pageShare: null,
          refused: [{ name: 'hop-dong.pdf', code: 'pdf_encrypted' }],
          noted: [{ name: 'to-khai.pdf', code: 'file_scripts_left' }],
          resumesFrom: null,
        })
        return { batchId: batchId(2) }
      }),
      stack: desk.scans.stack.handler(({ input }) => fakeStack(state, input.dossierId)),
      setCut: desk.scans.setCut.handler(({ input }) => {
        const { pageId, mark } = input
        state.marks.set(pageId, mark)
        if (mark !== null) {
          const kind = mark === 'starts' ? 'start_paper' : 'join_paper'
          actOnPages(state, { kind, pageId }, (pages) => cutBefore(pages, pageId, mark))
        }
        return done
      }),
      setCutWay: desk.scans.setCutWay.handler(({ input }) => {
        state.cutWay = input.way
        return done
      }),
      stateSheets: desk.scans.stateSheets.handler(({ input }) => {
        state.statedSheets = input.sheets
        return done
      }),
      answerAlarm: desk.scans.answerAlarm.handler(({ input }) => {
        if (input.reason === null) state.answered.delete(input.key)
        else state.answered.set(input.key, input.reason)
        return done
      }),
      answerTwin: desk.scans.answerTwin.handler(() => {
        state.alarms = state.alarms.filter(({ kind }) => kind !== 'twin')
        return done
      }),
      bringBack: desk.scans.bringBack.handler(({ input }) => {
        state.sent = state.sent.filter(({ batchId: sent }) => sent !== input.batchId)
        return done
      }),
      batch: desk.scans.batch.handler(({ input, errors }) => {
        const found = state.batches.get(input.batchId)
        if (found === undefined) throw refuse(errors, 'not_found')
        return found
      }),
      cancel: desk.scans.cancel.handler(({ input }) => {
        const found = state.batches.get(input.batchId)
        if (found !== undefined) state.batches.set(input.batchId, { ...found, state: 'cancelled' })
        return done
      }),
      setPageBinned: desk.scans.setPageBinned.handler(({ input }) => {
        binFakePage(state, input)
        return done
      }),
      readAgain: desk.scans.readAgain.handler(() => done),
    },
    scanners: fakeScanners(state),
    pages: {
      get: desk.pages.get.handler(({ input }) => fakePages(state, input.dossierId)),
      turn: desk.pages.turn.handler(({ input: { pageId, way } }) => {
        editLook(state, { kind: 'turn', pageId }, (look) => turned(look, way))
        return done
      }),
      lean: desk.pages.lean.handler(({ input: { pageId, tenths } }) => {
        editLook(state, { kind: 'lean', pageId }, (look) => leaned(look, tenths))
        return done
      }),
      crop: desk.pages.crop.handler(({ input: { pageId, box } }) => {
        editLook(state, { kind: 'crop', pageId }, (look) => cropped(look, box))
        return done
      }),
      cutOut: desk.pages.cutOut.handler(({ input: { pageId, corners } }) => {
        editLook(state, { kind: 'cut_out', pageId }, (look) => cutOut(look, corners))
        return done
      }),
      setCleaning: desk.pages.setCleaning.handler(({ input: { pageId, cleaning } }) => {
        editLook(state, { kind: 'cleaning', pageId }, (look) => ({ ...look, cleaning }))
        return done
      }),
      leaveToMachine: desk.pages.leaveToMachine.handler(({ input: { pageId } }) => {
        editLook(state, { kind: 'automatic', pageId }, () => null)
        return done
      }),
      move: desk.pages.move.handler(({ input }) => {
        actOnPages(state, { kind: 'move', pageId: input.pageId }, (pages) => layBeside(pages, input))
        return done
      }),
      homes: desk.pages.homes.handler(({ input }) => fakeHomes(state, input.dossierId)),
      send: desk.pages.send.handler(({ input }) => sendPaperAway(state, input)),
      undo: desk.pages.undo.handler(({ input, errors }) => {
        const act = stepOverAct(state, input.dossierId, 'undo')
        if (act === null) throw refuse(errors, 'nothing_to_undo')
        return act
      }),
      redo: desk.pages.redo.handler(({ input, errors }) => {
        const act = stepOverAct(state, input.dossierId, 'redo')
        if (act === null) throw refuse(errors, 'nothing_to_redo')
        return act
      }),
    },
    reviews: {
      get: desk.reviews.get.handler(({ input }) => state.reviews.get(input.dossierId) ?? emptyReview(input.dossierId)),
      confirmField: desk.reviews.confirmField.handler(({ input, errors }) => {
        for (const [key, review] of state.reviews) {
          for (const document of review.documents) {
            const before = document.fields.find((candidate) => candidate.fieldId === input.fieldId)
            if (before === undefined) continue
            if (before.kind === 'number' && !/^\d+$/.test(input.value))
              throw refuse(errors, 'value_invalid', { problem: 'number_unreadable' })
            const source = input.value === before.value ? before.source : ('typed' as const)
            const settled = { state: 'confirmed' as const, problem: null, rivals: [] }
            const field = { ...before, value: input.value, ...settled, source }
            state.reviews.set(key, {
              ...review,
              doubtful: review.doubtful.filter((other) => other !== input.fieldId),
              documents: review.documents.map((other) =>
                other !== document
                  ? other
                  : { ...other, fields: other.fields.map((each) => (each === before ? field : each)) },
              ),
            })
            return { field, warning: null }
          }
        }
        throw refuse(errors, 'not_found')
      }),
      confirmDocument: desk.reviews.confirmDocument.handler(({ input }) => {
        for (const [key, review] of state.reviews) {
          state.reviews.set(key, {
            ...review,
            documents: review.documents.map((document) =>
              document.documentId !== input.documentId
                ? document
                : {
                    ...document,
                    fields: document.fields.map((field) =>
                      field.state === 'proposed' ? { ...field, state: 'confirmed' as const } : field,
                    ),
                  },
            ),
          })
        }
        return done
      }),
      setDocumentType: desk.reviews.setDocumentType.handler(() => done),
    },
    templates: fakeTemplates(),
    slips: {
      settings: desk.slips.settings.handler(() => ({ checkPage: '', editions: {}, keyId: '0fab12cd' })),
      setSettings: desk.slips.setSettings.handler(() => done),
      renewKey: desk.slips.renewKey.handler(() => ({ keyId: '1fab12cd' })),
      checkPage: desk.slips.checkPage.handler(() => ({ html: '<!doctype html>' })),
      verify: desk.slips.verify.handler(() => ({
        valid: true,
        reason: '',
        signatures: [
          {
            signer: 'Lê Thị Thu Hà (THỰC HÀNH)',
            signedAt: '2026-11-22T01:30:05.000Z',
            level: 'PAdES-B-B',
            coversWholeFile: true,
            provenAt: null,
            revocation: 'unknown' as const,
            asOf: null,
            valid: true,
            problems: [],
          },
        ],
      })),
      draft: desk.slips.draft.handler(() => ({
        reason: 'Thiếu bản chính Giấy chứng sinh',
        asksReason: true,
        components: ['Giấy chứng sinh'],
      })),
      issue: desk.slips.issue.handler(() => ({ slipId: slipId(1) })),
      notePrint: desk.slips.notePrint.handler(() => ({ printCount: 1 })),
      noteSaved: desk.slips.noteSaved.handler(() => done),
    },
    ...fakeReports(state),
    certifications: fakeCertifications(),
    outbox: fakeOutbox(state),
    fees: fakeFees(state),
    dayClose: fakeDayClose(state),
    lists: fakeLists(state),
    signing: fakeSigning(state),
    settings: {
      get: desk.settings.get.handler(() => ({ office: state.office, ticketForms: [] })),
      update: desk.settings.update.handler(({ input }) => {
        state.office = input
        return done
      }),
      setTicketForms: desk.settings.setTicketForms.handler(() => done),
      doctor: desk.settings.doctor.handler(() => state.checks),
    },
    events: {
      listen: desk.events.listen.handler(({ signal }) =>
        events.subscribe('desk', signal === undefined ? {} : { signal }),
      ),
    },
  })
}

function mutable(details: ErrorDetails = {}): Record<string, string | number | boolean | string[]> {
  const copy: Record<string, string | number | boolean | string[]> = {}
  for (const [key, value] of Object.entries(details)) copy[key] = typeof value === 'object' ? [...value] : value
  return copy
}
