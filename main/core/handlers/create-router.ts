import { actOnDossier } from '../commands/act-on-dossier.ts'
import { placeDocument, setComponent, setPeople } from '../commands/change-dossier.ts'
import { cancelBatch, readPageAgain } from '../commands/change-pages.ts'
import { chooseToken, tryKey } from '../commands/choose-token.ts'
import { makeCorrection } from '../commands/correct-dossier.ts'
import { removeFix, setLearning, switchFix } from '../commands/keep-local-fixes.ts'
import { makeDefaultProfile, removeScanProfile, saveScanProfile } from '../commands/keep-scan-profiles.ts'
import { binPage, setCut } from '../commands/lay-pages.ts'
import { openDossier } from '../commands/open-dossier.ts'
import { draftCorrection } from '../commands/plan-correction.ts'
import { receiveDossier } from '../commands/receive-dossier.ts'
import { sendMonth, takeIndicatorMap, viewMonthlyReport } from '../commands/report-month.ts'
import { resumeScan } from '../commands/resume-scan.ts'
import { confirmDocument, confirmField, setDocumentType } from '../commands/review-fields.ts'
import { openSource } from '../commands/scan-source-of.ts'
import { sealReceipts } from '../commands/seal-receipts.ts'
import { bringPapersBack } from '../commands/send-paper.ts'
import { chooseCompetentCommune } from '../commands/set-competent-commune.ts'
import { setStampAuthority } from '../commands/set-stamp-authority.ts'
import { answerAlarm, answerTwin, setCutWay, stateSheets } from '../commands/sort-batch.ts'
import { scanPapers, takeFiles } from '../commands/take-papers.ts'
import { takeHeldTwin } from '../commands/take-twin.ts'
import { tryScan } from '../commands/try-scan.ts'
import { updateOffice } from '../commands/update-office.ts'
import { useCode } from '../commands/use-code.ts'
import { setTicketForms } from '../commands/use-ticket.ts'
import type { Desk } from '../desk.ts'
import type { DeskEvents } from '../desk-events.ts'
import { type Os, requireLead } from '../dispatch.ts'
import { listHistory } from '../dossiers/history-repository.ts'
import { inTurns } from '../jobs/in-turns.ts'
import { viewBatch } from '../questions/batch-view.ts'
import { viewDossier } from '../questions/dossier-view.ts'
import { viewLocalLists } from '../questions/local-lists-view.ts'
import { checkMachine } from '../questions/machine-check.ts'
import { viewConnection, viewOutbox } from '../questions/outbox-view.ts'
import { viewPeriod } from '../questions/period-view.ts'
import { viewProcedure, viewProcedures } from '../questions/procedure-views.ts'
import { viewField, viewReview } from '../questions/review-view.ts'
import { viewProfiles, viewSources } from '../questions/scan-source-views.ts'
import { searchAll } from '../questions/search.ts'
import { viewSelfCheck, viewSelfCheckTable } from '../questions/self-check-view.ts'
import { viewSettings } from '../questions/settings-view.ts'
import { viewSigning, viewTokens } from '../questions/signing-view.ts'
import { viewStack } from '../questions/stack-view.ts'
import { viewToday } from '../questions/today.ts'
import type { Sending } from '../sending.ts'
import { actorOf, closeSession, openSession, viewSession } from '../session.ts'
import { setSetting } from '../settings/settings.ts'
import { timeAssumptionsSetting } from '../settings/time-assumptions.ts'
import { findModules } from '../signing/pkcs11/find-modules.ts'
import { certificationHandlers } from './certification-handlers.ts'
import { calendarHandlers, deadlineHandlers } from './day-handlers.ts'
import { listHandlers } from './list-handlers.ts'
import { dayCloseHandlers, feeHandlers } from './money-handlers.ts'
import { pageHandlers } from './page-handlers.ts'
import { peopleHandlers } from './people-handlers.ts'
import { slipHandlers, templateHandlers } from './slip-handlers.ts'

const done = { done: true } as const

/** Which function answers which name of the contract. */
export function createRouter(os: Os, desk: Desk, sending: Sending) {
  return os.router({
    session: {
      current: os.session.current.handler(({ context }) => viewSession(desk, context.client)),
      signIn: os.session.signIn.handler(({ context, input }) => openSession(desk, context.client, input)),
      signOut: os.session.signOut.handler(({ context }) => {
        closeSession(desk, context.client)
        return done
      }),
    },
    procedures: {
      search: os.procedures.search.handler(({ input }) => viewProcedures(desk, input)),
      get: os.procedures.get.handler(({ input }) => viewProcedure(desk, input.code)),
    },
    dossiers: dossierHandlers(os, desk),
    corrections: {
      draft: os.corrections.draft.handler(({ context, input }) =>
        draftCorrection(desk, actorOf(context.client), input),
      ),
      make: os.corrections.make.handler(({ context, input }) => makeCorrection(desk, actorOf(context.client), input)),
    },
    certifications: certificationHandlers(os, desk),
    deadlines: deadlineHandlers(os, desk),
    calendar: calendarHandlers(os, desk),
    scans: scanHandlers(os, desk),
    scanners: scannerHandlers(os, desk),
    pages: pageHandlers(os, desk),
    reviews: reviewHandlers(os, desk),
    slips: slipHandlers(os, desk),
    templates: templateHandlers(os, desk),
    fees: feeHandlers(os, desk),
    dayClose: dayCloseHandlers(os, desk),
    reports: reportHandlers(os, desk),
    lists: listHandlers(os, desk),
    ...peopleHandlers(os, desk),
    localLists: localListHandlers(os, desk),
    outbox: outboxHandlers(os, desk, sending),
    signing: signingHandlers(os, desk),
    settings: {
      get: os.settings.get.handler(() => viewSettings(desk)),
      update: os.settings.update.handler(async ({ input }) => {
        updateOffice(desk, input)
        await sending.reconfigure()
        return done
      }),
      setTicketForms: os.settings.setTicketForms.handler(({ input }) => {
        setTicketForms(desk, input.forms)
        return done
      }),
      doctor: os.settings.doctor.handler(({ context }) => checkMachine(desk, actorOf(context.client), sending)),
    },
    events: { listen: os.events.listen.handler(({ signal }) => listen(desk.events, signal)) },
  })
}

function listen(events: DeskEvents, signal: AbortSignal | undefined) {
  return events.listen(signal)
}

function dossierHandlers(os: Os, desk: Desk) {
  return {
    open: os.dossiers.open.handler(({ context, input }) => ({
      dossierId: openDossier(desk, actorOf(context.client), input),
    })),
    get: os.dossiers.get.handler(({ input }) => viewDossier(desk, input.dossierId)),
    history: os.dossiers.history.handler(({ input }) => listHistory(desk.db, input.dossierId)),
    setPeople: os.dossiers.setPeople.handler(({ input }) => {
      setPeople(desk, input)
      return done
    }),
    useCode: os.dossiers.useCode.handler(({ input }) => useCode(desk, input)),
    setComponent: os.dossiers.setComponent.handler(({ input }) => {
      setComponent(desk, input)
      return done
    }),
    setCompetentCommune: os.dossiers.setCompetentCommune.handler(({ input }) => {
      chooseCompetentCommune(desk, input)
      return done
    }),
    placeDocument: os.dossiers.placeDocument.handler(({ input }) => {
      placeDocument(desk, input)
      return done
    }),
    receive: os.dossiers.receive.handler(({ context, input }) => receiveDossier(desk, actorOf(context.client), input)),
    act: os.dossiers.act.handler(({ context, input }) => {
      actOnDossier(desk, actorOf(context.client), input)
      return done
    }),
    search: os.dossiers.search.handler(({ input }) => searchAll(desk, input)),
    today: os.dossiers.today.handler(() => viewToday(desk)),
  }
}

function scanHandlers(os: Os, desk: Desk) {
  return {
    listSources: os.scans.listSources.handler(({ context }) => viewSources(desk, actorOf(context.client))),
    scan: os.scans.scan.handler(({ context, input }) =>
      scanPapers(desk, actorOf(context.client), { ...input, source: openSource(desk, actorOf(context.client), input) }),
    ),
    resume: os.scans.resume.handler(({ context, input }) => resumeScan(desk, actorOf(context.client), input.batchId)),
    addFiles: os.scans.addFiles.handler(({ context, input }) => takeFiles(desk, actorOf(context.client), input)),
    batch: os.scans.batch.handler(({ input }) => viewBatch(desk, input.batchId)),
    ...stackHandlers(os, desk),
    cancel: os.scans.cancel.handler(({ input }) => {
      cancelBatch(desk, input.batchId)
      return done
    }),
    setPageBinned: os.scans.setPageBinned.handler(({ context, input }) => {
      binPage(desk, actorOf(context.client), input)
      return done
    }),
    readAgain: os.scans.readAgain.handler(({ input }) => {
      readPageAgain(desk, input.pageId)
      return done
    }),
  }
}

function signingHandlers(os: Os, desk: Desk) {
  return {
    view: os.signing.view.handler(({ context }) => viewSigning(desk, actorOf(context.client))),
    findTokens: os.signing.findTokens.handler(({ context, input }) => {
      // A module is a program: which one is loaded is decided by those who run the office.
      if (input.module !== null) requireLead(context.client)
      return viewTokens(desk, input.module)
    }),
    chooseToken: os.signing.chooseToken.handler(async ({ context, input }) => {
      if (input.signatory === 'agency' || !findModules().includes(input.module)) requireLead(context.client)
      await chooseToken(desk, actorOf(context.client), input)
      return done
    }),
    setStampAuthority: os.signing.setStampAuthority.handler(({ input }) => {
      setStampAuthority(desk, input)
      return done
    }),
    sealReceipts: os.signing.sealReceipts.handler(({ context, input, signal = never }) =>
      sealReceipts(desk, actorOf(context.client), { ...input, signal }),
    ),
    tryKey: os.signing.tryKey.handler(({ context, input }) => {
      if (input.signatory === 'agency') requireLead(context.client)
      return tryKey(desk, actorOf(context.client), input)
    }),
  }
}

function scannerHandlers(os: Os, desk: Desk) {
  const { scanners } = desk
  return {
    families: os.scanners.families.handler(() => [...scanners.families]),
    find: os.scanners.find.handler(async ({ input, signal = never }) =>
      (await scanners.find({ ...input, signal })).map(({ id, name }) => ({ deviceId: id, name })),
    ),
    abilities: os.scanners.abilities.handler(async ({ input, signal = never }) => {
      const { sources } = await scanners.abilities(input, signal)
      return {
        sources: sources.map(({ colours, resolutions, ...source }) => ({
          ...source,
          colours: [...colours],
          resolutions: [...resolutions],
        })),
      }
    }),
    tryScan: os.scanners.tryScan.handler(({ input, signal = never }) => tryScan(desk, { ...input, signal })),
    profiles: os.scanners.profiles.handler(() => viewProfiles(desk)),
    saveProfile: os.scanners.saveProfile.handler(({ input }) => saveScanProfile(desk, input)),
    removeProfile: os.scanners.removeProfile.handler(({ input }) => {
      removeScanProfile(desk, input.profileId)
      return done
    }),
    setDefaultProfile: os.scanners.setDefaultProfile.handler(({ input }) => {
      makeDefaultProfile(desk, input.profileId)
      return done
    }),
  }
}

function stackHandlers(os: Os, desk: Desk) {
  return {
    stack: os.scans.stack.handler(({ input }) => viewStack(desk, input.dossierId)),
    setCut: os.scans.setCut.handler(({ context, input }) => {
      setCut(desk, actorOf(context.client), input)
      return done
    }),
    setCutWay: os.scans.setCutWay.handler(({ input }) => {
      setCutWay(desk, input)
      return done
    }),
    stateSheets: os.scans.stateSheets.handler(({ input }) => {
      stateSheets(desk, input)
      return done
    }),
    answerAlarm: os.scans.answerAlarm.handler(({ context, input }) => {
      answerAlarm(desk, actorOf(context.client), input)
      return done
    }),
    answerTwin: os.scans.answerTwin.handler(({ context, input }) => {
      const { pageId, answer } = input
      if (answer === 'held') takeHeldTwin(desk, actorOf(context.client), pageId)
      else answerTwin(desk, actorOf(context.client), { pageId, answer })
      return done
    }),
    bringBack: os.scans.bringBack.handler(({ context, input }) => {
      bringPapersBack(desk, actorOf(context.client), input.batchId)
      return done
    }),
  }
}

/** Of hosts that never give a call up. */
const never = new AbortController().signal

function reviewHandlers(os: Os, desk: Desk) {
  return {
    get: os.reviews.get.handler(({ input }) => viewReview(desk, input.dossierId)),
    confirmField: os.reviews.confirmField.handler(({ context, input }) => {
      const { warning } = confirmField(desk, actorOf(context.client), input)
      return { field: viewField(desk, input.fieldId), warning }
    }),
    confirmDocument: os.reviews.confirmDocument.handler(({ context, input }) => {
      confirmDocument(desk, actorOf(context.client), input.documentId)
      return done
    }),
    setDocumentType: os.reviews.setDocumentType.handler(({ input }) => {
      setDocumentType(desk, input)
      return done
    }),
  }
}

function reportHandlers(os: Os, desk: Desk) {
  return {
    period: os.reports.period.handler(({ input, signal = never }) =>
      inTurns(viewPeriod(desk, input), { timers: desk.host.timers, signal }),
    ),
    monthly: os.reports.monthly.handler(({ input }) => viewMonthlyReport(desk, input.month)),
    takeMap: os.reports.takeMap.handler(({ input }) => {
      takeIndicatorMap(desk, input.text)
      return done
    }),
    sendMonth: os.reports.sendMonth.handler(async ({ context, input, signal = never }) => {
      await sendMonth(desk, actorOf(context.client), { month: input.month, signal })
      return done
    }),
    selfCheck: os.reports.selfCheck.handler(({ input }) => viewSelfCheck(desk, input.month)),
    selfCheckTable: os.reports.selfCheckTable.handler(({ input }) => viewSelfCheckTable(desk, input.month)),
    setTimeAssumptions: os.reports.setTimeAssumptions.handler(({ input }) => {
      setSetting(desk.db, timeAssumptionsSetting, input)
      return done
    }),
  }
}

function localListHandlers(os: Os, desk: Desk) {
  return {
    get: os.localLists.get.handler(() => viewLocalLists(desk)),
    switchFix: os.localLists.switchFix.handler(({ context, input }) => {
      switchFix(desk, actorOf(context.client), input)
      return done
    }),
    removeFix: os.localLists.removeFix.handler(({ context, input }) => {
      removeFix(desk, actorOf(context.client), input.fixId)
      return done
    }),
    setEnabled: os.localLists.setEnabled.handler(({ input }) => {
      setLearning(desk, input.enabled)
      return done
    }),
  }
}

function outboxHandlers(os: Os, desk: Desk, sending: Sending) {
  return {
    connection: os.outbox.connection.handler(() => viewConnection(desk.db, sending.sender())),
    list: os.outbox.list.handler(({ input }) => viewOutbox(desk.db, input)),
    sendNow: os.outbox.sendNow.handler(({ input }) => sending.sendNow(input.messageId)),
    hold: os.outbox.hold.handler(({ input }) => {
      sending.hold(input)
      return done
    }),
    release: os.outbox.release.handler(({ input }) => {
      sending.release(input.messageId)
      return done
    }),
  }
}
