import { Anchor, Text } from '@mantine/core'
import { Copy } from 'lucide-react'
import { Link } from 'wouter'
import type { DossierView } from '../../../shared/contract/dossiers.ts'
import { dossierStatusTitle } from '../../../shared/domain/dossier-status.ts'
import { formatDay } from '../../../shared/domain/vietnamese-date.ts'
import { messages } from '../../messages/vi.ts'
import classes from './components-panel.module.css'

/** Dossiers of the same person and procedure that go on; never merged, always said. */
export function DuplicatesNote({ duplicates }: Pick<DossierView, 'duplicates'>) {
  if (duplicates.length === 0) return null
  return (
    <div role="note" aria-label={messages.dossier.duplicates}>
      <Text fw={600} className={classes['remark']}>
        <Copy size={16} aria-hidden="true" />
        {messages.dossier.duplicates}
      </Text>
      {duplicates.map(({ dossierId, code, status, receivedAt }) => (
        <Text key={dossierId}>
          <Anchor component={Link} href={`/dossiers/${dossierId}`}>
            {code}
          </Anchor>{' '}
          · {dossierStatusTitle[status]} · {messages.dossier.receivedOn(formatDay(receivedAt))}
        </Text>
      ))}
    </div>
  )
}
