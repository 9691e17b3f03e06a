import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Correction } from '../../shared/contract/corrections.ts'
import type { ReceiverPerson } from '../../shared/contract/returns.ts'
import type { PackedForm } from '../../shared/contract/templates.ts'
import type { BookOrder, CertificationBook } from '../../shared/domain/certification.ts'
import type { DossierFilter, DossierOrder } from '../../shared/domain/dossier-filter.ts'
import type { DossierId, EntryId, OriginalId, ScanBatchId, SlipId } from '../../shared/domain/ids.ts'
import type { OfficeCalendar } from '../../shared/domain/office-calendar.ts'
import type { ScannerDriverKind } from '../../shared/domain/scan-profile.ts'
import type { FurtherSlipForm } from '../../shared/domain/slip-form.ts'
import type { DeskClient } from './create-client.ts'

/** Every question the screens ask; the key is [path, input], so that an event can make all answers of a path old. */
export function deskQuestions(client: DeskClient) {
  return {
    ...officeQuestions(client),
    ...reportQuestions(client),
    ...signingQuestions(client),
    ...dossierQuestions(client),
    ...peopleQuestions(client),
    ...certificationQuestions(client),
    ...deadlineQuestions(client),
    ...moneyQuestions(client),
  }
}

export type DeskQuestions = ReturnType<typeof deskQuestions>

function certificationQuestions(client: DeskClient) {
  return {
    certification: (dossierId: DossierId) =>
      queryOptions({
        queryKey: ['certifications.get', { dossierId }],
        queryFn: ({ signal }) => client.certifications.get({ dossierId }, { signal }),
      }),
    waitingCertifications: () =>
      queryOptions({
        queryKey: ['certifications.waiting', null],
        queryFn: ({ signal }) => client.certifications.waiting(undefined, { signal }),
      }),
    comparison: (originalId: OriginalId) =>
      queryOptions({
        queryKey: ['certifications.comparison', { originalId }],
        queryFn: ({ signal }) => client.certifications.comparison({ originalId }, { signal }),
      }),
    copyVerdict: (entryId: EntryId) =>
      queryOptions({
        queryKey: ['certifications.verifyCopy', { entryId }],
        queryFn: ({ signal }) => client.certifications.verifyCopy({ entryId }, { signal }),
      }),
    certifiers: () =>
      queryOptions({
        queryKey: ['certifications.certifiers', null],
        queryFn: ({ signal }) => client.certifications.certifiers(undefined, { signal }),
      }),
    certificationBook: (asked: BookAsked) =>
      queryOptions({
        queryKey: ['certifications.book', asked],
        queryFn: ({ signal }) => client.certifications.book(asked, { signal }),
        placeholderData: keepPreviousData,
      }),
  }
}

export type BookAsked = {
  readonly book: CertificationBook
  readonly year: number | null
  readonly text: string
  readonly order: BookOrder
  readonly offset: number
}

function officeQuestions(client: DeskClient) {
  return {
    session: () =>
      queryOptions({
        queryKey: ['session.current', null],
        queryFn: ({ signal }) => client.session.current(undefined, { signal }),
      }),
    connection: () =>
      queryOptions({
        queryKey: ['outbox.connection', null],
        queryFn: ({ signal }) => client.outbox.connection(undefined, { signal }),
        refetchInterval: 15_000,
      }),
    outbox: (asked: { readonly unprovenOnly: boolean; readonly limit: number }) =>
      queryOptions({
        queryKey: ['outbox.list', asked],
        queryFn: ({ signal }) => client.outbox.list(asked, { signal }),
        placeholderData: keepPreviousData,
      }),
    settings: () =>
      queryOptions({
        queryKey: ['settings.get', null],
        queryFn: ({ signal }) => client.settings.get(undefined, { signal }),
      }),
    doctor: () =>
      queryOptions({
        queryKey: ['settings.doctor', null],
        queryFn: ({ signal }) => client.settings.doctor(undefined, { signal }),
        staleTime: 60_000,
      }),
    scanSources: () =>
      queryOptions({
        queryKey: ['scans.listSources', null],
        queryFn: ({ signal }) => client.scans.listSources(undefined, { signal }),
        // Nobody tells when a scanner's own software lays a file down.
        refetchInterval: (query) => (query.state.data?.some(({ kind }) => kind === 'folder') === true ? 3_000 : false),
      }),
    scanProfiles: () =>
      queryOptions({
        queryKey: ['scanners.profiles', null],
        queryFn: ({ signal }) => client.scanners.profiles(undefined, { signal }),
      }),
    scannerFamilies: () =>
      queryOptions({
        queryKey: ['scanners.families', null],
        queryFn: ({ signal }) => client.scanners.families(undefined, { signal }),
        staleTime: Number.POSITIVE_INFINITY,
      }),
    foundScanners: (asked: { readonly driver: ScannerDriverKind; readonly address: string }) =>
      queryOptions({
        queryKey: ['scanners.find', asked],
        queryFn: ({ signal }) => client.scanners.find(asked, { signal }),
        gcTime: 0,
      }),
    scannerAbilities: (device: { readonly driver: ScannerDriverKind; readonly deviceId: string }) =>
      queryOptions({
        queryKey: ['scanners.abilities', device],
        queryFn: ({ signal }) => client.scanners.abilities(device, { signal }),
        staleTime: 60_000,
      }),
    procedures: (text: string) =>
      queryOptions({
        queryKey: ['procedures.search', { text }],
        queryFn: ({ signal }) => client.procedures.search({ text }, { signal }),
        placeholderData: keepPreviousData,
        staleTime: 300_000,
      }),
    procedure: (code: string) =>
      queryOptions({
        queryKey: ['procedures.get', { code }],
        queryFn: ({ signal }) => client.procedures.get({ code }, { signal }),
        staleTime: 300_000,
      }),
  }
}

function moneyQuestions(client: DeskClient) {
  return {
    fee: (dossierId: DossierId) =>
      queryOptions({
        queryKey: ['fees.get', { dossierId }],
        queryFn: ({ signal }) => client.fees.get({ dossierId }, { signal }),
      }),
    localFees: () =>
      queryOptions({
        queryKey: ['fees.local', null],
        queryFn: ({ signal }) => client.fees.local(undefined, { signal }),
      }),
    bankAccount: () =>
      queryOptions({
        queryKey: ['fees.account', null],
        queryFn: ({ signal }) => client.fees.account(undefined, { signal }),
      }),
    dayClose: () =>
      queryOptions({
        queryKey: ['dayClose.now', null],
        queryFn: ({ signal }) => client.dayClose.now(undefined, { signal }),
      }),
    closedDays: () =>
      queryOptions({
        queryKey: ['dayClose.list', null],
        queryFn: ({ signal }) => client.dayClose.list(undefined, { signal }),
      }),
  }
}

function reportQuestions(client: DeskClient) {
  return {
    period: (span: { readonly from: string; readonly until: string }) =>
      queryOptions({
        queryKey: ['reports.period', span],
        queryFn: ({ signal }) => client.reports.period(span, { signal }),
        placeholderData: keepPreviousData,
      }),
    monthlyReport: (month: string) =>
      queryOptions({
        queryKey: ['reports.monthly', { month }],
        queryFn: ({ signal }) => client.reports.monthly({ month }, { signal }),
      }),
    dossierList: (list: { readonly filter: DossierFilter; readonly order: DossierOrder }) =>
      infiniteQueryOptions({
        queryKey: ['lists.dossiers', list],
        queryFn: ({ signal, pageParam }) => client.lists.dossiers({ ...list, after: pageParam }, { signal }),
        initialPageParam: null as string | null, // the first page begins nowhere
        getNextPageParam: (page) => page.next,
        placeholderData: keepPreviousData,
      }),
    workLists: () =>
      queryOptions({
        queryKey: ['lists.workLists', null],
        queryFn: ({ signal }) => client.lists.workLists(undefined, { signal }),
        staleTime: 60_000,
      }),
    selfCheck: (month: string | null) =>
      queryOptions({
        queryKey: ['reports.selfCheck', { month }],
        queryFn: ({ signal }) => client.reports.selfCheck({ month }, { signal }),
        placeholderData: keepPreviousData,
      }),
    localLists: () =>
      queryOptions({
        queryKey: ['localLists.get', null],
        queryFn: ({ signal }) => client.localLists.get(undefined, { signal }),
      }),
  }
}

function signingQuestions(client: DeskClient) {
  return {
    signing: () =>
      queryOptions({
        queryKey: ['signing.view', null],
        queryFn: ({ signal }) => client.signing.view(undefined, { signal }),
      }),
    tokens: (module: string | null) =>
      queryOptions({
        queryKey: ['signing.findTokens', { module }],
        queryFn: ({ signal }) => client.signing.findTokens({ module }, { signal }),
        // What is plugged in is looked up each time.
        gcTime: 0,
        retry: false,
      }),
  }
}

/** About days: how near each dossier is to its own, and which days the office works. */
function deadlineQuestions(client: DeskClient) {
  return {
    risk: () =>
      queryOptions({
        queryKey: ['deadlines.risk', null],
        queryFn: ({ signal }) => client.deadlines.risk(undefined, { signal }),
        // Time alone brings dossiers nearer to their day.
        refetchInterval: 60_000,
      }),
    deadline: (dossierId: DossierId) =>
      queryOptions({
        queryKey: ['deadlines.get', { dossierId }],
        queryFn: ({ signal }) => client.deadlines.get({ dossierId }, { signal }),
      }),
    correction: (wish: Correction) =>
      queryOptions({
        queryKey: ['corrections.draft', wish],
        queryFn: ({ signal }) => client.corrections.draft(wish, { signal }),
        placeholderData: keepPreviousData,
        retry: false,
      }),
    slipSettings: () =>
      queryOptions({
        queryKey: ['slips.settings', null],
        queryFn: ({ signal }) => client.slips.settings(undefined, { signal }),
      }),
    templates: () =>
      queryOptions({
        queryKey: ['templates.view', null],
        queryFn: ({ signal }) => client.templates.view(undefined, { signal }),
      }),
    templateExamples: (form: PackedForm) =>
      queryOptions({
        queryKey: ['templates.examples', { form }],
        queryFn: ({ signal }) => client.templates.examples({ form }, { signal }),
      }),
    /** Pictures are kept for a while only, so nothing of them is kept here. */
    templatePreview: (seen: { readonly edition: string; readonly slipId: SlipId }) =>
      queryOptions({
        queryKey: ['templates.preview', seen],
        queryFn: ({ signal }) => client.templates.preview(seen, { signal }),
        gcTime: 0,
      }),
    calendar: (year: number) =>
      queryOptions({
        queryKey: ['calendar.get', { year }],
        queryFn: ({ signal }) => client.calendar.get({ year }, { signal }),
        placeholderData: keepPreviousData,
      }),
    movedByCalendar: (office: OfficeCalendar) =>
      queryOptions({
        queryKey: ['calendar.preview', office],
        queryFn: ({ signal }) => client.calendar.preview(office, { signal }),
        gcTime: 0,
      }),
  }
}

function dossierQuestions(client: DeskClient) {
  return {
    today: () =>
      queryOptions({
        queryKey: ['dossiers.today', null],
        queryFn: ({ signal }) => client.dossiers.today(undefined, { signal }),
      }),
    dossier: (dossierId: DossierId) =>
      queryOptions({
        queryKey: ['dossiers.get', { dossierId }],
        queryFn: ({ signal }) => client.dossiers.get({ dossierId }, { signal }),
      }),
    history: (dossierId: DossierId) =>
      queryOptions({
        queryKey: ['dossiers.history', { dossierId }],
        queryFn: ({ signal }) => client.dossiers.history({ dossierId }, { signal }),
      }),
    search: (text: string) =>
      queryOptions({
        queryKey: ['dossiers.search', { text }],
        queryFn: ({ signal }) => client.dossiers.search({ text, limit: 50 }, { signal }),
        placeholderData: keepPreviousData,
      }),
    review: (dossierId: DossierId) =>
      queryOptions({
        queryKey: ['reviews.get', { dossierId }],
        queryFn: ({ signal }) => client.reviews.get({ dossierId }, { signal }),
      }),
    stack: (dossierId: DossierId) =>
      queryOptions({
        queryKey: ['scans.stack', { dossierId }],
        queryFn: ({ signal }) => client.scans.stack({ dossierId }, { signal }),
      }),
    pages: (dossierId: DossierId) =>
      queryOptions({
        queryKey: ['pages.get', { dossierId }],
        queryFn: ({ signal }) => client.pages.get({ dossierId }, { signal }),
      }),
    paperHomes: (dossierId: DossierId) =>
      queryOptions({
        queryKey: ['pages.homes', { dossierId }],
        queryFn: ({ signal }) => client.pages.homes({ dossierId }, { signal }),
      }),
    batch: (batchId: ScanBatchId) =>
      queryOptions({
        queryKey: ['scans.batch', { batchId }],
        queryFn: ({ signal }) => client.scans.batch({ batchId }, { signal }),
      }),
    slipDraft: (wanted: { readonly dossierId: DossierId; readonly form: FurtherSlipForm }) =>
      queryOptions({
        queryKey: ['slips.draft', wanted],
        queryFn: ({ signal }) => client.slips.draft(wanted, { signal }),
      }),
    verdict: (slipId: SlipId) =>
      queryOptions({
        queryKey: ['slips.verify', { slipId }],
        queryFn: ({ signal }) => client.slips.verify({ slipId }, { signal }),
        staleTime: 300_000,
      }),
  }
}

/** About people beyond one dossier: what is held, who came with what, who takes a result. */
function peopleQuestions(client: DeskClient) {
  return {
    communes: (text: string) =>
      queryOptions({
        queryKey: ['places.searchCommunes', { text }],
        queryFn: ({ signal }) => client.places.searchCommunes({ text }, { signal }),
        placeholderData: keepPreviousData,
        staleTime: Number.POSITIVE_INFINITY,
      }),
    visit: (dossierId: DossierId) =>
      queryOptions({
        queryKey: ['visits.get', { dossierId }],
        queryFn: ({ signal }) => client.visits.get({ dossierId }, { signal }),
      }),
    held: (dossierId: DossierId) =>
      queryOptions({
        queryKey: ['held.list', { dossierId }],
        queryFn: ({ signal }) => client.held.list({ dossierId }, { signal }),
      }),
    resultReturn: (dossierId: DossierId) =>
      queryOptions({
        queryKey: ['returns.get', { dossierId }],
        queryFn: ({ signal }) => client.returns.get({ dossierId }, { signal }),
      }),
    receiver: (asked: { readonly dossierId: DossierId; readonly person: ReceiverPerson }) =>
      queryOptions({
        queryKey: ['returns.judge', asked],
        queryFn: ({ signal }) => client.returns.judge(asked, { signal }),
        gcTime: 0,
      }),
  }
}
