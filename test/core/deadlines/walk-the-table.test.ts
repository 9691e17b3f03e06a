import { expect, it } from 'vitest'
import { OutgoingMessage } from '../../../main/core/outbox/outbox-message.ts'
import { toStepRecord } from '../../../main/core/portal/dvcqg-records.ts'
import {
  allowedActions,
  DossierAction,
  nationalStatus,
  type Standing,
  statusAfter,
} from '../../../shared/domain/dossier-status.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { sentenceOf } from '../../../shared/messages/errors.vi.ts'
import { aSignedInDesk, type PracticeDesk } from '../../support/practice-desk.ts'
import { refusal } from '../../support/refusal.ts'
import { storeOf } from '../../support/store-of.ts'
import { aTypedDossier } from '../../support/typed-dossier.ts'

/** Where the walk of a dossier stands. */
type Walk = Standing & { readonly dossierId: DossierId }

const step = ({ status, received }: Standing, action: DossierAction) => `${status} ${received} ${action}`

/** On which side of its reception a dossier stands after a step. */
function after(standing: Standing, action: DossierAction): Standing {
  const status = statusAfter(standing, action)
  if (status === null) throw new Error(`the table has no ${step(standing, action)}`)
  return { status, received: standing.received || action === 'receive' }
}

/** The first act of the shortest way to one that was not tried yet; null where all that can be reached were. */
function nextUntried(from: Standing, tried: ReadonlySet<string>): DossierAction | null {
  const ways = allowedActions(from).map((first) => ({ first, last: first, at: from }))
  const seen = new Set(ways.map(({ at, last }) => step(at, last)))
  for (const { first, last, at } of ways) {
    if (!tried.has(step(at, last))) return first
    const then = after(at, last)
    for (const action of allowedActions(then)) {
      if (seen.has(step(then, action))) continue
      seen.add(step(then, action))
      ways.push({ first, last: action, at: then })
    }
  }
  return null
}

/** The act of the officer that takes a step: each by the call that the screens make. */
async function take({ call }: PracticeDesk, dossierId: DossierId, action: DossierAction): Promise<void> {
  if (action === 'receive') {
    await call.dossiers.receive({ dossierId })
  } else if (action === 'return_result') {
    const handing = { way: 'post', postalNumber: 'E123456789VN' } as const
    const result = { outcome: 'granted', copies: 1, satisfaction: null, feeReturned: null, remark: '' } as const
    await call.returns.handOver({ dossierId, ...result, handing })
  } else if (action === 'pay' && (await call.dossiers.get({ dossierId })).status === 'payment_requested') {
    await call.fees.takePayment({ dossierId, amount: 8_000, received: { way: 'cash' } })
  } else {
    if (action === 'request_payment') await giveMoneyBack({ call }, dossierId)
    await call.dossiers.act({ dossierId, action, reason: 'Lý do của bước này' })
  }
}

/** Money is asked for only where something is owed. */
async function giveMoneyBack({ call }: Pick<PracticeDesk, 'call'>, dossierId: DossierId): Promise<void> {
  const { payments } = await call.fees.get({ dossierId })
  for (const { paymentId } of payments.filter(({ cancelled }) => cancelled === null)) {
    await call.fees.cancelPayment({ paymentId, reason: 'Thu nhầm' })
  }
}

async function standingOf({ call }: PracticeDesk, dossierId: DossierId) {
  const { status, actions, receivedAt } = await call.dossiers.get({ dossierId })
  return { status, actions, receivedAt }
}

/** What the portal hears last of a dossier: the national code of its status; null where it heard nothing yet. */
function lastToldCode({ dataDir }: PracticeDesk, dossierId: DossierId): string | null {
  const payload = storeOf(dataDir)
    .prepare("SELECT payload FROM outbox_message WHERE dossier_id = ? AND kind = 'step' ORDER BY position DESC LIMIT 1")
    .pluck()
    .get(dossierId)
  if (payload === undefined) return null
  const message = OutgoingMessage.parse(JSON.parse(payload as string))
  if (message.kind !== 'step') throw new Error('steps were asked for')
  return toStepRecord(message.code, message.step).TrangThai
}

async function openDossier(desk: PracticeDesk): Promise<Walk> {
  const dossierId = await aTypedDossier(desk, { procedureCode: '2.000635' })
  const uncorrected = { exemption: null, corrected: null }
  await desk.call.fees.set({ dossierId, units: [{ pages: 1, copies: 1 }], ...uncorrected })
  return { dossierId, status: 'draft', received: false }
}

/** Acts that the table does not have; a draft goes through its review by itself when it is received. */
function forbiddenActions(standing: Standing): DossierAction[] {
  const allowed = allowedActions(standing)
  return DossierAction.options.filter(
    (action) => !allowed.includes(action) && !(standing.status === 'draft' && action === 'receive'),
  )
}

it('every act of the table leads where the table says and is told by its code; every other one is refused and changes nothing', async () => {
  const desk = await aSignedInDesk()
  const tried = new Set<string>()
  const stood = new Set<string>()

  async function tryForbidden({ dossierId, ...standing }: Walk) {
    const before = await standingOf(desk, dossierId)
    for (const action of forbiddenActions(standing)) {
      await expect(take(desk, dossierId, action), step(standing, action)).rejects.toEqual(
        refusal('action_not_allowed', { status: standing.status, action }),
      )
    }
    expect(await standingOf(desk, dossierId)).toEqual(before)
  }

  async function tryAllowed({ dossierId, ...standing }: Walk, action: DossierAction): Promise<Walk> {
    const told = lastToldCode(desk, dossierId)
    await take(desk, dossierId, action)
    const next = after(standing, action)
    const now = await standingOf(desk, dossierId)
    expect(now, step(standing, action)).toMatchObject({ status: next.status, actions: allowedActions(next) })
    // The portal hears of a dossier from its reception on.
    expect(lastToldCode(desk, dossierId), step(standing, action)).toBe(
      next.received ? nationalStatus[next.status] : told,
    )
    return { dossierId, ...next }
  }

  while (nextUntried({ status: 'draft', received: false }, tried) !== null) {
    let walk = await openDossier(desk)
    for (;;) {
      const place = `${walk.status} ${walk.received}`
      if (!stood.has(place)) await tryForbidden(walk)
      stood.add(place)
      const action = nextUntried(walk, tried)
      if (action === null) break
      tried.add(step(walk, action))
      walk = await tryAllowed(walk, action)
    }
  }
  // Eleven statuses, four of which a dossier can have before its reception as well as after it.
  expect(stood.size).toBe(15)
  expect(tried.size).toBe(30)
  expect(sentenceOf('action_not_allowed')).toBe('Hồ sơ đang ở trạng thái không cho phép việc này.')
}, 600_000)
