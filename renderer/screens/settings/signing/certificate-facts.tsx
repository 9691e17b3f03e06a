import { CalendarClock } from 'lucide-react'
import type { CertificateView } from '../../../../shared/contract/signing.ts'
import { formatDay } from '../../../../shared/domain/vietnamese-date.ts'
import { messages } from '../../../messages/vi.ts'
import { StateBadge } from '../../../ui/state-badge.tsx'
import classes from '../settings-screen.module.css'

/** Whose certificate, by whom, and how long it still holds. */
export function CertificateFacts({ certificate }: { readonly certificate: CertificateView }) {
  const { subject, issuer, notBefore, notAfter, watch, daysLeft } = certificate
  return (
    <>
      <dl className={classes['facts']}>
        <dt>{messages.signing.subject}</dt>
        <dd>{subject}</dd>
        <dt>{messages.signing.issuer}</dt>
        <dd>{issuer}</dd>
        <dt>{messages.signing.validity}</dt>
        <dd>{messages.signing.validFromTo(formatDay(notBefore), formatDay(notAfter))}</dd>
      </dl>
      {watch !== 'fine' && (
        <div>
          <StateBadge
            tone={watch === 'within_60' || watch === 'within_30' ? 'look' : 'bad'}
            icon={CalendarClock}
            text={messages.signing.watch(watch, daysLeft)}
          />
        </div>
      )}
    </>
  )
}
