import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { formatInstant } from '../../../shared/domain/vietnamese-date.ts'
import { useDesk } from '../../api/desk.tsx'
import { toRefusal } from '../../api/refusal.ts'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { LoadingState } from '../../ui/screen-states.tsx'
import classes from './history-panel.module.css'

/** Who did what, when. */
export function HistoryPanel({ dossierId }: { readonly dossierId: DossierId }) {
  const { ask } = useDesk()
  const history = useQuery(ask.history(dossierId))
  return (
    <Panel title={messages.dossier.history}>
      {history.isPending && <LoadingState rows={3} />}
      <RefusalNote refusal={history.isError ? toRefusal(history.error) : null} />
      {history.data?.length === 0 && <Text c="dimmed">{messages.dossier.historyEmpty}</Text>}
      <ol className={classes['entries']}>
        {history.data?.map((entry) => (
          <li key={`${entry.at} ${entry.text}`}>
            <span className={classes['at']}>{formatInstant(entry.at)}</span>
            <span>
              {entry.text} <span className={classes['who']}>– {entry.officer}</span>
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
