import { Button, Group, Switch, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CalendarView } from '../../../../shared/contract/calendar.ts'
import { OfficeCalendar } from '../../../../shared/domain/office-calendar.ts'
import { useDesk } from '../../../api/desk.tsx'
import { useCommand } from '../../../api/use-command.ts'
import { messages } from '../../../messages/vi.ts'
import { Panel } from '../../../ui/panel.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { CalendarFilePanel } from './calendar-file-panel.tsx'
import classes from './calendar-screen.module.css'
import { HoursFields, type TypedHours, toHours, toTypedHours } from './hours-fields.tsx'
import { MovedDossiers } from './moved-dossiers.tsx'
import { OwnDays } from './own-days.tsx'

const texts = messages.calendar

type Props = { readonly view: CalendarView; readonly year: number; readonly leads: boolean }

/** What the office itself says of its days and hours; shows what it would move before it is saved. */
export function CalendarForm({ view, year, leads }: Props) {
  const { ask, client } = useDesk()
  const [office, setOffice] = useState<OfficeCalendar>(view.office)
  const [hours, setHours] = useState<TypedHours>(toTypedHours(view.office.hours ?? view.usual.hours))
  const [cutoff, setCutoff] = useState(view.office.cutoff ?? '')
  const typed = OfficeCalendar.safeParse({
    ...office,
    hours: sameHours(toHours(hours), view.usual.hours) ? null : toHours(hours),
    cutoff: cutoff.trim() === '' ? null : cutoff.trim(),
  })
  const wanted = typed.data ?? view.office
  const dirty = JSON.stringify(typed.data) !== JSON.stringify(view.office)
  const preview = useQuery({ ...ask.movedByCalendar(wanted), enabled: leads && dirty && typed.success })
  const save = useCommand(client.calendar.save, [
    'calendar.get',
    'calendar.preview',
    'dossiers.today',
    'deadlines.risk',
  ])

  function onSave() {
    save.run(wanted, ({ moved }) => notifications.show({ message: texts.saved(moved) }))
  }

  return (
    <div className={classes['column']}>
      <Panel title={texts.ownDays}>
        {!leads && <Text c="dimmed">{messages.settings.leadOnly}</Text>}
        <OwnDays days={office.days} editable={leads} onDays={(days) => setOffice({ ...office, days })} />
        <Switch
          label={texts.noticed(year)}
          disabled={!leads || (view.noticed && !office.noticedYears.includes(year))}
          checked={view.noticed || office.noticedYears.includes(year)}
          onChange={(event) => {
            const others = office.noticedYears.filter((other) => other !== year)
            setOffice({ ...office, noticedYears: event.currentTarget.checked ? [...others, year] : others })
          }}
        />
      </Panel>
      <Panel title={texts.hours}>
        <HoursFields hours={hours} editable={leads} onHours={setHours} />
        <TextInput
          label={texts.cutoff}
          description={texts.cutoffHint(view.usual.cutoff)}
          placeholder={view.usual.cutoff}
          readOnly={!leads}
          autoComplete="off"
          w="24rem"
          value={cutoff}
          onChange={(event) => setCutoff(event.currentTarget.value)}
        />
        {!typed.success && (
          <Text c="red.8" role="alert">
            {texts.hoursWrong}
          </Text>
        )}
      </Panel>
      {dirty && preview.data !== undefined && <MovedDossiers moved={preview.data} />}
      <RefusalNote refusal={save.refusal} />
      {leads && (
        <Group justify="flex-end">
          <Button onClick={onSave} loading={save.pending} disabled={!dirty || !typed.success}>
            {messages.common.save}
          </Button>
        </Group>
      )}
      {leads && <CalendarFilePanel />}
    </div>
  )
}

function sameHours(one: OfficeCalendar['hours'], other: OfficeCalendar['hours']): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
