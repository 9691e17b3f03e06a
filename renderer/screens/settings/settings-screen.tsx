import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { messages } from '../../messages/vi.ts'
import { Screen } from '../../ui/screen.tsx'
import { DisplayPanel } from './display-panel.tsx'
import { DoctorPanel } from './doctor-panel.tsx'
import { OfficeForm } from './office-form.tsx'
import { ScannersPanel } from './scanners/scanners-panel.tsx'
import classes from './settings-screen.module.css'
import { CertificatePanel } from './signing/certificate-panel.tsx'

/** The office, its portal and certificate, the health of the machine, and how the desk looks here. */
export function SettingsScreen() {
  const { ask } = useDesk()
  const settings = useQuery(ask.settings())
  const session = useQuery(ask.session())
  const role = session.data?.signedIn?.role
  const leads = role === 'lead' || role === 'it'
  return (
    <Screen title={messages.settings.title}>
      <div className={classes['halves']}>
        <div className={classes['column']}>
          <Answer query={settings}>{({ office }) => <OfficeForm office={office} editable={leads} />}</Answer>
        </div>
        <div className={classes['column']}>
          <ScannersPanel />
          <DisplayPanel />
          <CertificatePanel leads={leads} />
          <DoctorPanel />
        </div>
      </div>
    </Screen>
  )
}
