import { Button, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { CalendarX, FolderInput } from 'lucide-react'
import type { HeldPaper } from '../../shared/contract/held.ts'
import type { DossierId } from '../../shared/domain/ids.ts'
import { formatDay } from '../../shared/domain/vietnamese-date.ts'
import { useDesk } from '../api/desk.tsx'
import { useCommand } from '../api/use-command.ts'
import { messages } from '../messages/vi.ts'
import { keyCap, shortcuts } from '../shortcuts.ts'
import { KeyCap } from '../ui/key-cap.tsx'
import { Panel } from '../ui/panel.tsx'
import { RefusalNote } from '../ui/refusal-note.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { useShortcut } from '../use-shortcut.tsx'
import classes from './held-papers.module.css'

/** What is held already of whom the dossier concerns: one key takes all that is valid, nothing is scanned twice. */
export function HeldPapers({ dossierId }: { readonly dossierId: DossierId }) {
  const { ask, client } = useDesk()
  const held = useQuery(ask.held(dossierId)).data
  const take = useCommand(client.held.take, [
    'held.list',
    'dossiers.get',
    'dossiers.history',
    'reviews.get',
    'scans.stack',
  ])
  const papers = held?.papers ?? []
  const valid = papers.filter(({ expired }) => !expired)
  const values = Object.keys(held?.values ?? {})
  const offered = valid.length + values.length > 0

  function onTake(chosen: readonly HeldPaper[]) {
    if (take.pending) return
    take.run({ dossierId, documentIds: chosen.map(({ documentId }) => documentId) }, (taken) =>
      notifications.show({ message: messages.held.taken(taken.papers, taken.values) }),
    )
  }

  useShortcut('take_held', () => onTake(valid), offered)

  if (papers.length + values.length === 0) return null
  return (
    <Panel
      title={messages.held.title}
      aside={
        offered && (
          <Button
            size="sm"
            loading={take.pending}
            onClick={() => onTake(valid)}
            aria-keyshortcuts={shortcuts.take_held.keys}
            rightSection={<KeyCap>{keyCap('take_held')}</KeyCap>}
          >
            {messages.held.takeAll(valid.length, values.length)}
          </Button>
        )
      }
    >
      <RefusalNote refusal={take.refusal} />
      {values.length > 0 && (
        <Text>{messages.held.values(values.map((part) => fields[part as keyof typeof fields]))}</Text>
      )}
      {papers.length > 0 && (
        <ul className={classes['papers']}>
          {papers.map((paper) => (
            <li key={paper.documentId} className={classes['paper']}>
              <div>
                <Text fw={600}>{paper.title}</Text>
                <Text c="dimmed" fz="sm">
                  {factsOf(paper)}
                </Text>
              </div>
              {paper.expired ? (
                <StateBadge tone="bad" icon={CalendarX} text={messages.held.expired} />
              ) : (
                <Button
                  size="sm"
                  variant="default"
                  leftSection={<FolderInput size={18} aria-hidden="true" />}
                  aria-label={messages.held.takeOne(paper.title)}
                  onClick={() => onTake([paper])}
                >
                  {messages.held.take}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

const { fields } = messages.dossier

function factsOf(paper: HeldPaper): string {
  const facts = [
    paper.number === '' ? '' : messages.held.number(paper.number),
    paper.issuedOn === null ? '' : messages.held.issuedOn(formatDay(paper.issuedOn)),
    paper.validUntil === null ? messages.held.noEnd : messages.held.validUntil(formatDay(paper.validUntil)),
    messages.held.from(paper.dossierCode),
  ]
  return facts.filter((fact) => fact !== '').join(' · ')
}
