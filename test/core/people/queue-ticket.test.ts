import { describe, expect, it } from 'vitest'
import { isTicketForm, parseTicket } from '../../../shared/domain/queue-ticket.ts'
import { aClock } from '../../support/fake-clock.ts'
import { aSignedInDesk } from '../../support/practice-desk.ts'
import { refusal } from '../../support/refusal.ts'
import { aTypedDossier } from '../../support/typed-dossier.ts'

const forms = ['STT|{so}|{ngay}/{thang}/{nam} {gio}:{phut}']
const today = '2026-11-23'

it('reads number and hour of a ticket in a form that IT staff wrote, and nothing of any other code', () => {
  expect(parseTicket('STT|A012|23/11/2026 07:40', forms, today)).toEqual({
    number: 'A012',
    drawnAt: '2026-11-23T00:40:00.000Z',
  })
  expect(parseTicket('Q-A012@0740+quay 3', ['Q-{so}@{gio}{phut}+{khac}'], today)).toEqual({
    number: 'A012',
    drawnAt: '2026-11-23T00:40:00.000Z',
  })
  expect(parseTicket('PHIEU 0012', ['PHIEU {so}'], today)).toEqual({ number: '0012', drawnAt: null })
  for (const other of ['STT|A012|31/02/2026 07:40', 'STT|A012|23/11/2026 24:40', 'STT||23/11/2026 07:40', 'A012', '']) {
    expect(parseTicket(other, forms, today)).toBeNull()
  }
})

it.each([
  ['no number', 'STT|{ngay}/{thang}/{nam} {gio}:{phut}'],
  ['a part twice', 'STT|{so}|{so}|{gio}:{phut}'],
  ['a part that nobody knows', 'STT|{so}|{tuan}'],
  ['half a day', 'STT|{so}|{ngay}/{thang} {gio}:{phut}'],
  ['nothing fixed, so that a telephone number would be a ticket', '{nam}{thang}{ngay}{so}'],
  ['too few keys to be told from a person', 'PH{so}'],
])('refuses a form with %s', (_, form) => expect(isTicketForm(form)).toBe(false))

/** 08:30 on a Monday. */
async function aMorning() {
  const clock = aClock('2026-11-23T01:30:00.000Z')
  const desk = await aSignedInDesk({ host: { clock } })
  const read = (text: string, dossierId: Parameters<typeof desk.call.dossiers.useCode>[0]['dossierId'] = null) =>
    desk.call.dossiers.useCode({ texts: [text], dossierId })
  return { clock, desk, call: desk.call, read }
}

const ticket = 'STT|A012|23/11/2026 08:18'

// Each opens an office of its own.
describe('a queue ticket under the reader', { timeout: 120_000 }, () => {
  it('waits for the dossier that is opened next, and stamps waiting and serving on it', async () => {
    const { clock, desk, call, read } = await aMorning()
    expect(await read(ticket)).toEqual({ kind: 'ticket', number: 'A012', dossierId: null })
    const dossierId = await aTypedDossier(desk, { procedureCode: '1.004873', ticket: [ticket] })
    clock.advance(9 * 60_000)
    await call.dossiers.receive({ dossierId })
    const { ticket: kept } = await call.dossiers.get({ dossierId })
    expect(kept).toEqual({ number: 'A012', waitedMinutes: 12, servedMinutes: 9 })
    const { indicators } = await call.reports.period({ from: '2026-11-01', until: '2026-11-30' })
    const medians = indicators.flatMap(({ key, median }) => (median === null ? [] : [[key, median]]))
    expect(medians).toEqual([
      ['local-waiting', { minutes: 12, visits: 1 }],
      ['local-serving', { minutes: 9, visits: 1 }],
    ])
  })

  it('goes to the open dossier on screen and to its visit, once, and opens it from then on', async () => {
    const { call, read } = await aMorning()
    const { dossierId } = await call.dossiers.open({ procedureCode: '1.001193' })
    const added = await call.visits.add({ dossierId, procedureCode: '1.004222' })
    expect(await read(ticket, dossierId)).toEqual({ kind: 'ticket', number: 'A012', dossierId })
    expect((await call.dossiers.get({ dossierId: added.dossierId })).ticket?.number).toBe('A012')
    expect(await read(ticket)).toEqual({ kind: 'dossier', dossierId, slip: null })
    const next = 'STT|A013|23/11/2026 08:29'
    expect(await read(next, added.dossierId)).toEqual({ kind: 'ticket', number: 'A013', dossierId: null })
    expect((await call.dossiers.get({ dossierId })).ticket?.number).toBe('A012')
  })

  it('counts from the ticket on where the citizen was asked to come again', async () => {
    const { clock, call, read } = await aMorning()
    const { dossierId } = await call.dossiers.open({ procedureCode: '1.001193' })
    clock.set('2026-11-24T02:00:00.000Z')
    await read('STT|B003|24/11/2026 08:45', dossierId)
    expect((await call.dossiers.get({ dossierId })).ticket).toMatchObject({ waitedMinutes: 15, servedMinutes: null })
  })

  it('is refused in words where it is of another day or of hours to come', async () => {
    const { read } = await aMorning()
    for (const other of ['STT|A012|22/11/2026 08:18', 'STT|A012|23/11/2026 16:00']) {
      await expect(read(other)).rejects.toEqual(refusal('ticket_not_of_today', { subject: 'A012' }))
    }
    expect(await read('STT|A012')).toEqual({ kind: 'unknown', text: 'STT|A012' })
  })

  it('is known by the forms that IT staff set, and a form that can’t be used is named', async () => {
    const { call, read } = await aMorning()
    const { officers } = await call.session.current()
    const lead = officers.find(({ role }) => role === 'lead')
    await call.session.signIn({ officerId: lead?.officerId ?? expect.fail('no lead'), pin: '2222' })
    await expect(call.settings.setTicketForms({ forms: ['QUAY {so} {gio}:{phut}', '{so}'] })).rejects.toEqual(
      refusal('ticket_form_invalid', { subject: '{so}' }),
    )
    await call.settings.setTicketForms({ forms: ['QUAY {so} {gio}:{phut}'] })
    expect(await read('QUAY 7 08:18')).toEqual({ kind: 'ticket', number: '7', dossierId: null })
    expect(await read(ticket)).toMatchObject({ kind: 'unknown' })
  })

  it('changes nothing where no ticket is read', async () => {
    const { desk, call } = await aMorning()
    const dossierId = await aTypedDossier(desk, { procedureCode: '1.004873' })
    await call.dossiers.receive({ dossierId })
    expect((await call.dossiers.get({ dossierId })).ticket).toBeNull()
    const { indicators } = await call.reports.period({ from: '2026-11-01', until: '2026-11-30' })
    expect(indicators.filter(({ median }) => median !== null)).toEqual([])
  })
})
