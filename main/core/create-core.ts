import { z } from 'zod'
import type { DossierId, EntryId, PageId, SlipId, UploadId } from '../../shared/domain/ids.ts'
import { emptyBinJob, queueEmptyBin } from './commands/empty-bin.ts'
import { raisePaperJob, raisePaperKind } from './commands/raise-paper.ts'
import { readPage } from './commands/read-page.ts'
import { takeIndicatorMap } from './commands/report-month.ts'
import { confirmAll } from './commands/review-fields.ts'
import { isSetUp, type OfficeSetUp, setUpOffice } from './commands/set-up-office.ts'
import { receiveUpload } from './commands/take-papers.ts'
import { scanPreview } from './commands/try-scan.ts'
import { type PortalAddress, setPortal } from './commands/update-office.ts'
import type { Desk } from './desk.ts'
import { type Client, createGate } from './dispatch.ts'
import { createRouter } from './handlers/create-router.ts'
import type { ScanSource } from './intake/scan-source.ts'
import { jobHandler } from './jobs/job.ts'
import { requeueInterrupted } from './jobs/job-repository.ts'
import { createJobRunner, type JobRunner } from './jobs/job-runner.ts'
import { openDesk } from './open-desk.ts'
import type { Host } from './ports.ts'
import { blankEntryFormPdf } from './questions/blank-entry-form.ts'
import { bookPagePdf, electronicCopyPdf } from './questions/certification-book-view.ts'
import { dayClosePdf } from './questions/day-close-view.ts'
import { drawSlip, originalPicture, type PictureSize, pagePicture, slipPicture } from './questions/pictures.ts'
import { printCopy } from './questions/print-copy.ts'
import { separatorPdf } from './questions/separator-slip.ts'
import { type Paper, slipPdf, toVerdictView } from './questions/slip-verdict.ts'
import { keepFacts } from './reports/keep-facts.ts'
import { createSending } from './sending.ts'
import { actorOf } from './session.ts'
import { verifyPdf } from './signing/verify-pdf.ts'
import { getSlip } from './slips/slip-repository.ts'

export type CoreOptions = {
  readonly sources: readonly ScanSource[]
  /** Pages read at once; by default as many as suit the machine. */
  readonly workers?: number
}

export type Core = Awaited<ReturnType<typeof createCore>>

/** The composition root: the host's ports in, the program out. Everything it opens is closed by `close`. */
export async function createCore(host: Host, options: CoreOptions) {
  let runner: JobRunner | null = null
  const { desk, closeStore } = await openDesk(host, { ...options, wakeJobs: () => runner?.wake() })
  const jobs = createRunner(desk)
  runner = jobs
  const sending = createSending(desk)
  const facts = keepFacts(() => desk, host)
  desk.events.onTell((event) => {
    if (event.kind === 'outbox_changed') sending.wake()
    if (event.kind === 'connection_changed') jobs.hasten(raisePaperKind)
  })
  return {
    router: createRouter(gateOf(desk), desk, sending),
    newClient: (): Client => ({ officer: null }),
    ...filesOf(desk),
    isSetUp: () => isSetUp(desk),
    setUpOffice: async (setUp: OfficeSetUp) => {
      await setUpOffice(desk, setUp)
      await sending.reconfigure()
    },
    /** Points the office at its portal; a practice office only at one on this machine (`practice_only`). */
    setPortal: async (portal: PortalAddress) => {
      setPortal(desk, portal)
      await sending.reconfigure()
    },
    /** Takes the province's map of indicators; throws `indicator_map_unsigned`. */
    takeIndicatorMap: (text: string) => takeIndicatorMap(desk, text),
    /** Takes every value as it was read; only in a practice office (`practice_only`). */
    confirmAll: (client: Client, dossierId: DossierId) => confirmAll(desk, actorOf(client), dossierId),
    /** Judges the signatures of any PDF against the roots that this office trusts. */
    verifyFile: async (pdf: Uint8Array) => toVerdictView(await verifyPdf(pdf, { ...desk.signing.trust(), asOf: null })),
    /** Starts reading and sending by themselves. */
    start: () => {
      desk.files.warm()
      desk.reader.warm()
      desk.copies.warm()
      queueEmptyBin(desk)
      jobs.start()
      sending.start()
      facts.start()
    },
    /** Calls back for each event of the desk. Returns how to stop. */
    onEvent: desk.events.onTell,
    /** Fetches changes of status at the portal once; false where it did not answer. */
    fetchStatuses: () => sending.fetchStatuses(),
    /** For hosts without a screen: resolves when every page that was taken is read. */
    readAll: () => jobs.runDue(),
    close: async () => {
      for (const { stop } of desk.takings.values()) stop.abort()
      await Promise.all([...desk.takings.values()].map(({ finished }) => finished))
      facts.stop()
      await sending.stop()
      await jobs.stop()
      await desk.files.close()
      await desk.reader.close()
      await desk.copies.close()
      closeStore()
    },
  }
}

/** A page that was tried so often is the officer's: read again or typed. */
const mostReadings = 3

function createRunner(desk: Desk): JobRunner {
  const { clock, chance, log, timers } = desk.host
  // The store is ours alone: what runs there was cut off with the program that ran it.
  const interrupted = requeueInterrupted(desk.db, clock.now())
  if (interrupted > 0) log({ event: 'jobs_requeued', interrupted })
  const readPages = jobHandler({
    kind: 'read_page',
    payload: z.object({}),
    // One more than is read at once: the next page is at hand when a worker has ended one.
    concurrency: desk.reader.atOnce + 1,
    retry: { firstMs: 1_000, capMs: 60_000, maxAttempts: mostReadings },
    run: (_, run) => readPage(desk, run.subjectId as PageId, { ...run, isLast: run.attempt >= mostReadings }),
  })
  return createJobRunner({
    db: desk.db,
    clock,
    random: chance,
    log,
    timers,
    handlers: [readPages, raisePaperJob(desk), emptyBinJob(desk)],
  })
}

function gateOf(desk: Desk) {
  return createGate({
    log: desk.host.log,
    newId: () => desk.host.ids.next(),
    audit: (officerId, path) =>
      desk.audit.append({ officerId, action: path, subjectKind: 'call', subjectId: '', detail: {} }),
  })
}

type AskedSeparator = Parameters<typeof separatorPdf>[1] & { readonly format: 'pdf' | 'png' }

/** Bytes do not cross the contract: hosts serve them under addresses, to signed-in windows only. */
function filesOf(desk: Desk) {
  return {
    upload: (client: Client, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<UploadId> =>
      receiveUpload(desk, actorOf(client), file),
    pagePicture: (client: Client, pageId: PageId, size: PictureSize): Promise<Uint8Array> => {
      actorOf(client)
      return pagePicture(desk, pageId, size)
    },
    scanPreview: (client: Client, previewId: string): Uint8Array => {
      actorOf(client)
      return scanPreview(desk, previewId)
    },
    pageOriginal: (client: Client, pageId: PageId, width: number): Promise<Uint8Array> => {
      actorOf(client)
      return originalPicture(desk, pageId, width)
    },
    /** The sheet that sends papers of a stack to a dossier, or to one of its components, as PDF or as a picture to print. */
    separatorSlip: async (client: Client, slip: AskedSeparator): Promise<Uint8Array> => {
      actorOf(client)
      const pdf = await separatorPdf(desk, slip)
      return slip.format === 'pdf' ? pdf : drawSlip(pdf)
    },
    /** The empty form that citizens fill in by hand, as PDF or as a picture to print. */
    entryForm: async (client: Client, format: 'pdf' | 'png'): Promise<Uint8Array> => {
      actorOf(client)
      const pdf = await blankEntryFormPdf(desk)
      return format === 'pdf' ? pdf : drawSlip(pdf)
    },
    /** The page of a closed day, as PDF or as a picture to print. */
    dayClosePage: async (
      client: Client,
      page: { readonly day: string; readonly format: 'pdf' | 'png' },
    ): Promise<Uint8Array> => {
      actorOf(client)
      const pdf = await dayClosePdf(desk, page.day)
      return page.format === 'pdf' ? pdf : drawSlip(pdf)
    },
    /** Throws `not_found` for a file that others took the place of. */
    madeFile: (client: Client, fileId: string) => {
      actorOf(client)
      return desk.made.get(fileId)
    },
    slipPdf: (client: Client, slipId: SlipId, paper: Paper): Promise<Uint8Array> => {
      actorOf(client)
      return slipPdf(desk, getSlip(desk.db, slipId), paper)
    },
    /** The picture that goes to the printer, with the mark of a reprint. */
    printCopy: (client: Client, slipId: SlipId, paper: Paper): Promise<Uint8Array> => {
      actorOf(client)
      return printCopy(desk, slipId, paper)
    },
    electronicCopy: (client: Client, entryId: EntryId): Promise<Uint8Array> => {
      actorOf(client)
      return electronicCopyPdf(desk, entryId)
    },
    /** One page of a book of certified copies. */
    bookPage: (client: Client, page: Parameters<typeof bookPagePdf>[2]): Promise<Uint8Array> =>
      bookPagePdf(desk, actorOf(client), page),
    slipPicture: (client: Client, slipId: SlipId, paper: Paper): Promise<Uint8Array> => {
      actorOf(client)
      return slipPicture(desk, slipId, paper)
    },
  }
}
