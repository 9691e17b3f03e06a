import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages } from '../../renderer/messages/vi.ts'
import { slackText } from '../../renderer/ui/slack-badge.tsx'
import { errorSentences } from '../../shared/messages/errors.vi.ts'
import { aDeadline, aRiskItem } from '../support/fake-desk/a-deadline.ts'
import { aMovedDossier } from '../support/fake-desk/fake-calendar.ts'
import type { FakeState } from '../support/fake-desk/fake-state.ts'
import { dossierId } from '../support/fake-desk/ids.ts'
import { callsTo, renderDesk } from '../support/render-desk.tsx'

const texts = messages.deadline

/** Signs the first officer of a role in. */
function as(role: 'reception' | 'lead') {
  return (state: FakeState) => {
    const officer = state.session.officers.find((one) => one.role === role)
    if (officer === undefined) throw new Error(`the fake office has one for ${role}`)
    state.session = { ...state.session, signedIn: officer }
  }
}

const asLead = as('lead')
const asReception = as('reception')

describe('the list of risks', () => {
  it('stands on the counter with its number, and shows the worst first, by word', async () => {
    const { user } = renderDesk()
    await user.click(await screen.findByRole('button', { name: /^2\s?Sắp đến hạn/ }))
    const table = await screen.findByRole('table', { name: texts.riskList })
    const rows = within(table).getAllByRole('row').slice(1)
    expect(rows[0]?.textContent).toContain(texts.levels.overdue)
    expect(rows[0]?.textContent).toContain('quá 3 giờ 20 phút làm việc')
    expect(rows[0]?.textContent).toContain(texts.apologyDrafted)
    expect(rows[1]?.textContent).toContain(texts.levels.due_today)
    await screen.findByText(texts.calm(4))
  })

  it('says what stops a clock and what counts as late', async () => {
    const { user } = renderDesk({
      change: (state) => (state.risks = [aRiskItem(5, { stops: ['supplement'], supplementRequests: 2 })]),
    })
    await user.click(await screen.findByRole('radio', { name: /quá hạn/ }))
    await screen.findByText(texts.stopped('chờ bổ sung giấy tờ'))
    expect(screen.getByText(texts.supplements(2))).toBeTruthy()
  })

  it('is glad when nothing is near', async () => {
    const { user } = renderDesk({ change: (state) => (state.risks = []) })
    await user.click(await screen.findByRole('radio', { name: /quá hạn/ }))
    await screen.findByText(texts.noRisk)
  })
})

it.each([
  [0, 'còn 0 phút làm việc'],
  [59, 'còn 59 phút làm việc'],
  [480, 'còn 1 ngày làm việc'],
  [1125, 'còn 2 ngày 2 giờ làm việc'],
  [-500, 'quá 1 ngày 20 phút làm việc'],
])('tells %i minutes of office time as %s', (minutesLeft, text) => {
  expect(slackText({ level: 'calm', minutesLeft, shareLeft: 1 })).toBe(text)
})

describe('the deadline of a dossier', () => {
  const at = `/dossiers/${dossierId(2)}`

  it('shows how it came about and stops for an opinion only with a reason', async () => {
    const { state, user } = renderDesk({ at })
    await screen.findByText('Tiếp nhận, hẹn trả kết quả')
    await user.click(screen.getByRole('button', { name: texts.change }))
    await user.click(await screen.findByRole('menuitem', { name: texts.acts.stop }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByRole('textbox', { name: new RegExp(messages.dossier.reason) }), 'hỏi xã cũ')
    await user.click(within(dialog).getByRole('button', { name: texts.acts.stop }))
    await waitFor(() =>
      expect(callsTo(state, 'deadlines.stopForOpinion')).toEqual([{ dossierId: dossierId(2), reason: 'hỏi xã cũ' }]),
    )
  })

  it('says what a stop does to the day', async () => {
    renderDesk({
      at,
      change: (state) =>
        state.deadlines.set(
          dossierId(2),
          aDeadline({
            stops: [{ cause: 'payment', since: '2026-11-23T02:00:00.000Z' }],
            ifResumedNow: { promisedAt: '2026-11-26T10:00:00.000Z', explanation: '' },
          }),
        ),
    })
    await screen.findByText(texts.stopped('chờ nộp phí, lệ phí'))
    expect(screen.getByText(texts.ifResumedNow('17:00 Thứ năm, 26/11/2026'))).toBeTruthy()
  })

  it('offers a new day to the lead alone, beside the draft of the apology, and keeps the dialog on refusal', async () => {
    const late = aDeadline({
      timeliness: 'late_by_date',
      apology: {
        workingDaysLate: 2,
        facts: [],
        proposedDay: '2026-12-01',
      },
    })
    const change = (state: FakeState) => {
      state.deadlines.set(dossierId(2), late)
      state.refusing.set('deadlines.postpone', { code: 'new_day_unsuitable' })
    }
    const officer = renderDesk({
      at,
      change: (fresh) => {
        change(fresh)
        asReception(fresh)
      },
    })
    await officer.user.click(await screen.findByRole('button', { name: texts.change }))
    expect(screen.queryByRole('menuitem', { name: texts.acts.postpone })).toBeNull()

    const { state, user } = renderDesk({
      at,
      change: (fresh) => {
        change(fresh)
        asLead(fresh)
      },
    })
    const draft = await screen.findByRole('region', { name: texts.apology.title })
    expect(draft.textContent).toContain(texts.apology.late(2))
    await user.click(screen.getByRole('button', { name: texts.change }))
    await user.click(await screen.findByRole('menuitem', { name: texts.acts.postpone }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByRole('textbox', { name: new RegExp(messages.dossier.reason) }), 'trả lời chậm')
    await user.click(within(dialog).getByRole('button', { name: texts.acts.postpone }))
    await within(dialog).findByText(errorSentences.new_day_unsuitable)
    expect(callsTo(state, 'deadlines.postpone')).toEqual([
      { dossierId: dossierId(2), reason: 'trả lời chậm', newDay: '2026-12-01' },
    ])
  })
})

describe('the calendar of the office', () => {
  const calendar = messages.calendar
  const at = '/settings/calendar'

  it('lists the special days and what nobody has announced', async () => {
    renderDesk({ at, change: asReception })
    await screen.findByText('Ngày Văn hóa Việt Nam')
    expect(screen.getByText(calendar.open('đề xuất hoán đổi ngày 23/11/2026 chưa có quyết định'))).toBeTruthy()
    expect(screen.queryByRole('button', { name: messages.common.save })).toBeNull()
    expect(screen.getByText(messages.settings.leadOnly)).toBeTruthy()
  })

  it('lets the lead swap two days, shows which dossiers move, and saves', async () => {
    const { state, user } = renderDesk({ at, change: asLead })
    await user.type(await screen.findByRole('textbox', { name: calendar.offDay }), '27/11/2026{Enter}')
    await user.type(screen.getByRole('textbox', { name: calendar.workDay }), '05/12/2026{Enter}')
    await user.type(screen.getByRole('textbox', { name: calendar.name }), 'TB 1')
    await user.click(screen.getByRole('button', { name: calendar.add }))
    const preview = await screen.findByRole('region', { name: calendar.preview })
    expect(preview.textContent).toContain(calendar.moves('25/11/2026', '26/11/2026'))
    await user.click(screen.getByRole('button', { name: messages.common.save }))
    await waitFor(() =>
      expect(callsTo(state, 'calendar.save')).toEqual([
        {
          hours: null,
          cutoff: null,
          noticedYears: [],
          days: [
            { day: '2026-11-27', status: 'off', name: 'TB 1' },
            { day: '2026-12-05', status: 'working', name: 'TB 1' },
          ],
        },
      ]),
    )
  })

  it('tells that a promise is kept where the change would bring it forward', async () => {
    const { user } = renderDesk({
      at,
      change: (state) => {
        asLead(state)
        state.calendar.moved = [aMovedDossier({ kept: true })]
      },
    })
    const cutoff = await screen.findByRole('textbox', { name: calendar.cutoff })
    await user.type(cutoff, '14:00')
    await screen.findByText(new RegExp(calendar.kept('25/11/2026')))
    await user.clear(cutoff)
    await user.type(cutoff, '25:99')
    await screen.findByText(calendar.hoursWrong)
    expect(screen.getByRole('button', { name: messages.common.save }).hasAttribute('disabled')).toBe(true)
  })

  it('takes a calendar file, and says why one is refused', async () => {
    const { state, user } = renderDesk({
      at,
      change: (fresh) => {
        asLead(fresh)
        fresh.refusing.set('calendar.takeFile', { code: 'calendar_file_changed' })
      },
    })
    await screen.findByRole('button', { name: calendar.takeFile })
    const input = document.querySelector('input[type=file]')
    if (!(input instanceof HTMLInputElement)) throw new Error('there is a file input')
    await user.upload(input, new File(['{}'], 'lich.json', { type: 'application/json' }))
    await screen.findByText(errorSentences.calendar_file_changed)
    expect(callsTo(state, 'calendar.takeFile')).toEqual([{ name: 'lich.json', text: '{}' }])
  })
})
