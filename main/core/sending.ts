import type { DossierId, OutboxMessageId } from '../../shared/domain/ids.ts'
import { AppError } from '../../shared/errors.ts'
import { takeIssuedCode, takeStatus } from './commands/act-on-dossier.ts'
import type { Desk } from './desk.ts'
import { type OutboxLoop, startOutboxLoop } from './outbox/outbox-loop.ts'
import { countMessages } from './outbox/outbox-repository.ts'
import { holdMessage, releaseMessage, sendNow } from './outbox/queue-tools-repository.ts'
import { createOutboxSender, type OutboxSender } from './outbox/send-outbox.ts'
import { assertPortalAllowed } from './portal/portal-allowed.ts'
import { createProvincePortal, defaultProvinceProfile } from './portal/province-portal.ts'
import { officeSetting, portalSetting, practiceSetting } from './settings/office-settings.ts'
import { getSetting } from './settings/settings.ts'

export type SendSummary = { readonly proven: number; readonly waiting: number; readonly needsPerson: number }

/** The outbox at work: a sender where a portal is set, none where it is not; reception never waits for it. */
export type Sending = {
  sender(): OutboxSender | null
  /** Sends one message or all that wait, now. Throws `portal_not_configured`. */
  sendNow(messageId: OutboxMessageId | null): Promise<SendSummary>
  hold(act: { readonly messageId: OutboxMessageId; readonly reason: string }): void
  release(messageId: OutboxMessageId): void
  /** Fetches changes of status once; false where the portal did not answer. */
  fetchStatuses(): Promise<boolean>
  /** Something was queued. */
  wake(): void
  /** The portal's address or key changed. */
  reconfigure(): Promise<void>
  /** Sends by itself from now on. */
  start(): void
  stop(): Promise<void>
}

const statusEveryMs = 60_000

export function createSending(desk: Desk): Sending {
  let sender = createSender(desk)
  let loop: OutboxLoop | null = null
  let started = false

  function startLoop(): void {
    const { sendAutomatically } = getSetting(desk.db, officeSetting)
    if (!started || sender === null || !sendAutomatically) return
    const { clock, log } = desk.host
    loop = startOutboxLoop({ sender, clock, log, sleep: (ms, signal) => sleep(desk, ms, signal), statusEveryMs })
  }

  return {
    sender: () => sender,
    sendNow: async (messageId) => {
      if (sender === null) throw new AppError('portal_not_configured')
      const before = countMessages(desk.db).proven
      if (messageId !== null) sendNow(desk.db, { id: messageId, now: desk.host.clock.now() })
      sender.linkChanged()
      const quiet = new AbortController().signal
      const { linkTrouble } = await sender.sendDue(quiet)
      // A portal that just did not answer is not waited for a second time.
      if (linkTrouble === null) await sender.receiveStatuses(quiet)
      return summary(desk, before)
    },
    hold: ({ messageId, reason }) => {
      holdMessage(desk.db, { id: messageId, reason })
      desk.events.tell({ kind: 'outbox_changed' })
    },
    release: (messageId) => {
      releaseMessage(desk.db, { id: messageId, now: desk.host.clock.now() })
      desk.events.tell({ kind: 'outbox_changed' })
      loop?.wake()
    },
    fetchStatuses: async () => {
      const round = await sender?.receiveStatuses(new AbortController().signal)
      return round?.kind === 'applied'
    },
    wake: () => loop?.wake(),
    reconfigure: async () => {
      // The old sender ends its current request first: two at a time would both claim messages.
      await loop?.stop()
      loop = null
      sender = createSender(desk)
      startLoop()
      desk.events.tell({ kind: 'connection_changed' })
    },
    start: () => {
      started = true
      startLoop()
    },
    stop: async () => {
      started = false
      await loop?.stop()
      loop = null
    },
  }
}

function createSender(desk: Desk): OutboxSender | null {
  const office = getSetting(desk.db, officeSetting)
  const { clientId, clientSecret, publicKey } = getSetting(desk.db, portalSetting)
  const practice = getSetting(desk.db, practiceSetting)
  if (office.portalUrl === '' || publicKey === '') return null
  assertPortalAllowed({ practice }, office.portalUrl)
  const portal = createProvincePortal(
    {
      ...defaultProvinceProfile,
      kind: practice ? 'practice' : 'province',
      url: office.portalUrl.replace(/\/+$/, ''),
      credentials: { clientId, clientSecret },
      unitCode: office.unitCode,
      publicKey,
    },
    { fetch: desk.host.fetch, clock: desk.host.clock, openFile: (digest) => desk.pages.get(digest) },
  )
  return createOutboxSender({
    db: desk.db,
    portal,
    clock: desk.host.clock,
    random: desk.host.chance,
    log: desk.host.log,
    onCodeIssued: (dossierId, code) => takeIssuedCode(desk, dossierId as DossierId, code),
    onStatus: (news) => takeStatus(desk, news),
    onEvent: (event) => {
      if (event.kind === 'link_changed') desk.events.tell({ kind: 'connection_changed' })
      if (event.kind === 'message_changed') {
        desk.events.tell({ kind: 'outbox_changed' })
        desk.events.tell({ kind: 'dossier_changed', dossierId: event.dossierId as DossierId })
      }
    },
  })
}

function summary(desk: Desk, provenBefore: number): SendSummary {
  const counts = countMessages(desk.db)
  return {
    proven: counts.proven - provenBefore,
    waiting: counts.waiting + counts.sending,
    needsPerson: counts.rejected + counts.needs_person,
  }
}

function sleep(desk: Desk, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = desk.host.timers.set(resolve, ms)
    signal.addEventListener('abort', () => {
      desk.host.timers.clear(timer)
      resolve()
    })
  })
}
