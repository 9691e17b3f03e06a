import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { messages } from '../../messages/vi.ts'
import { Screen } from '../../ui/screen.tsx'
import { CertificatePanel } from './certificate-panel.tsx'
import { DisplayPanel } from './display-panel.tsx'
import { DoctorPanel } from './doctor-panel.tsx'
import { OfficeForm } from './office-form.tsx'
import { ScannersPanel } from './scanners/scanners-panel.tsx'
import classes from './settings-screen.module.css'

/** The office, its portal and certificate, the health of the machine, and how the desk looks here. */
export function SettingsScreen() {
  const { ask } = useDesk()
  const settings = useQuery(ask.settings())
  const session = useQuery(ask.session())
  const role = session.data?.signedIn?.role
  return (
    <Screen title={messages.settings.title}>
      <div className={classes['halves']}>
        <div className={classes['column']}>
          <Answer query={settings}>
            {({ office }) => <OfficeForm office={office} editable={role === 'lead' || role === 'it'} />}
          </Answer>
        </div>
        <div className={classes['column']}>
          <ScannersPanel />
          <DisplayPanel />
          {settings.data !== undefined && <CertificatePanel certificate={settings.data.certificate} />}
          <DoctorPanel />
        </div>
      </div>
    </Screen>
  )
}
