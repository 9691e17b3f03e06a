import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ChartColumn } from 'lucide-react'
import { useLocation } from 'wouter'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { messages } from '../../messages/vi.ts'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Screen } from '../../ui/screen.tsx'
import { AccountPanel } from './account-panel.tsx'
import { CalendarPanel } from './calendar/calendar-panel.tsx'
import { DisplayPanel } from './display-panel.tsx'
import { DoctorPanel } from './doctor-panel.tsx'
import { LocalFeesPanel } from './local-fees-panel.tsx'
import { OfficeForm } from './office-form.tsx'
import { ScannersPanel } from './scanners/scanners-panel.tsx'
import classes from './settings-screen.module.css'
import { CertificatePanel } from './signing/certificate-panel.tsx'
import { SlipsPanel } from './slips/slips-panel.tsx'
import { TemplatesPanel } from './templates/templates-panel.tsx'
import { TicketsPanel } from './tickets-panel.tsx'

/** The office, its portal and certificate, the health of the machine, and how the desk looks here. */
export function SettingsScreen() {
  const { ask } = useDesk()
  const [, go] = useLocation()
  const settings = useQuery(ask.settings())
  const session = useQuery(ask.session())
  const role = session.data?.signedIn?.role
  const leads = role === 'lead' || role === 'it'
  return (
    <Screen
      title={messages.settings.title}
      acts={
        <Button
          variant="default"
          leftSection={<ChartColumn size={20} aria-hidden="true" />}
          rightSection={<KeyCap>{keyCap('self_check')}</KeyCap>}
          aria-keyshortcuts={shortcuts.self_check.keys}
          onClick={() => go('/self-check')}
        >
          {messages.selfCheck.title}
        </Button>
      }
    >
      <div className={classes['halves']}>
        <div className={classes['column']}>
          <Answer query={settings}>
            {({ office, ticketForms }) => (
              <>
                <OfficeForm office={office} editable={leads} />
                <TicketsPanel forms={ticketForms} leads={leads} />
                <LocalFeesPanel leads={leads} />
              </>
            )}
          </Answer>
          <ScannersPanel />
          <DisplayPanel />
        </div>
        <div className={classes['column']}>
          <CalendarPanel />
          <AccountPanel leads={leads} />
          <SlipsPanel leads={leads} />
          <TemplatesPanel />
          <CertificatePanel leads={leads} />
          <DoctorPanel />
        </div>
      </div>
    </Screen>
  )
}
