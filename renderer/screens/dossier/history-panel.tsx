import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { formatInstant } from '../../../shared/domain/vietnamese-date.ts'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import classes from './history-panel.module.css'

/** Who did what, when. */
export function HistoryPanel({ dossierId }: { readonly dossierId: DossierId }) {
  const { ask } = useDesk()
  const history = useQuery(ask.history(dossierId))
  return (
    <Panel title={messages.dossier.history}>
      <Answer query={history} rows={3}>
        {(entries) => (
          <ol className={classes['entries']}>
            {entries.length === 0 && <Text c="dimmed">{messages.dossier.historyEmpty}</Text>}
            {entries.map((entry) => (
              <li key={`${entry.at} ${entry.text}`}>
                <span className={classes['at']}>{formatInstant(entry.at)}</span>
                <span>
                  {entry.text} <span className={classes['who']}>– {entry.officer}</span>
                </span>
              </li>
            ))}
          </ol>
        )}
      </Answer>
    </Panel>
  )
}
