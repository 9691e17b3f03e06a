import { Text } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import type { CertificateView } from '../../../shared/contract/settings.ts'
import { formatDay } from '../../../shared/domain/vietnamese-date.ts'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './settings-screen.module.css'

/** With what receipts are signed here. */
export function CertificatePanel({ certificate }: { readonly certificate: CertificateView | null }) {
  return (
    <Panel title={messages.settings.certificate}>
      {certificate === null ? (
        <>
          <Text fw={500}>{messages.settings.noCertificate}</Text>
          <Text c="dimmed">{messages.settings.noCertificateHint}</Text>
        </>
      ) : (
        <>
          <dl className={classes['facts']}>
            <dt>{messages.settings.subject}</dt>
            <dd>{certificate.subject}</dd>
            <dt>{messages.settings.issuer}</dt>
            <dd>{certificate.issuer}</dd>
            <dt>{messages.settings.validity}</dt>
            <dd>{messages.settings.validFromTo(formatDay(certificate.notBefore), formatDay(certificate.notAfter))}</dd>
          </dl>
          {certificate.practice && (
            <div>
              <StateBadge tone="look" icon={TriangleAlert} text={messages.settings.practiceCertificate} />
            </div>
          )}
        </>
      )}
    </Panel>
  )
}
