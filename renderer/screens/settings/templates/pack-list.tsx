import { Button, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { CircleCheck, CircleDashed, History, Undo2 } from 'lucide-react'
import type { TemplatePackView } from '../../../../shared/contract/templates.ts'
import { formatDay, formatInstant } from '../../../../shared/domain/vietnamese-date.ts'
import { useDesk } from '../../../api/desk.tsx'
import { useCommand } from '../../../api/use-command.ts'
import { messages } from '../../../messages/vi.ts'
import { Panel } from '../../../ui/panel.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import classes from './templates-screen.module.css'

const texts = messages.templates

const looks = {
  taken: { tone: 'look', icon: CircleDashed },
  in_use: { tone: 'good', icon: CircleCheck },
  former: { tone: 'plain', icon: History },
  rolled_back: { tone: 'plain', icon: Undo2 },
} as const satisfies Record<TemplatePackView['state'], object>

type Props = {
  readonly packs: readonly TemplatePackView[]
  readonly seen: string | null
  readonly leads: boolean
  readonly onSee: (edition: string) => void
}

/** Every pack with its state, and the two acts: put in use, go back. */
export function PackList({ packs, seen, leads, onSee }: Props) {
  const { client } = useDesk()
  const touched = ['templates.view', 'templates.preview', 'dossiers.get']
  const use = useCommand(client.templates.use, touched)
  const rollBack = useCommand(() => client.templates.rollBack(), touched)
  const inUse = packs.some(({ state }) => state === 'in_use')
  return (
    <Panel title={texts.packs}>
      <RefusalNote refusal={use.refusal ?? rollBack.refusal} />
      {!inUse && <Text>{texts.ownForms}</Text>}
      <ul className={classes['packs']} aria-label={texts.packs}>
        {packs.map((pack) => (
          <li key={pack.edition} className={classes['pack']} data-seen={pack.edition === seen || undefined}>
            <div className={classes['row']}>
              <Text fw={600}>{pack.name}</Text>
              <StateBadge {...looks[pack.state]} text={texts.states[pack.state]} />
            </div>
            <Text>{texts.edition(formatDay(pack.edition), pack.publisher)}</Text>
            <Text c="dimmed">{texts.takenAt(formatInstant(pack.takenAt), pack.forms.length)}</Text>
            <div className={classes['row']}>
              <Button size="sm" variant="default" disabled={pack.edition === seen} onClick={() => onSee(pack.edition)}>
                {texts.see}
              </Button>
              {leads && pack.usable && (
                <Button
                  size="sm"
                  loading={use.pending}
                  onClick={() =>
                    use.run({ edition: pack.edition }, () => notifications.show({ message: texts.used(pack.name) }))
                  }
                >
                  {texts.use}
                </Button>
              )}
              {leads && pack.state === 'in_use' && (
                <Button
                  size="sm"
                  variant="default"
                  loading={rollBack.pending}
                  onClick={() => rollBack.run(undefined, () => notifications.show({ message: texts.rolledBack }))}
                >
                  {texts.rollBack}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
