import { Anchor, Button, Group, Select, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck, Files, Link2, TriangleAlert } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { Link } from 'wouter'
import type { DossierView } from '../../../shared/contract/dossiers.ts'
import type { VisitDossier } from '../../../shared/contract/visits.ts'
import { dossierStatusTitle } from '../../../shared/domain/dossier-status.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { hourWeekdayAndDay } from '../../ui/vietnamese-day.ts'
import classes from './history-panel.module.css'

type Props = { readonly dossier: DossierView; readonly open: boolean }

/** Dossiers of one visit: what is scanned once serves each, and one act receives all. */
export function VisitPanel({ dossier, open }: Props) {
  const { ask, client } = useDesk()
  const { dossierId } = dossier
  const visit = useQuery(ask.visit(dossierId)).data
  const [text, setText] = useState('')
  const procedures = useQuery({ ...ask.procedures(useDeferredValue(text.trim())), enabled: open })
  const add = useCommand(client.visits.add, ['visits.get', 'dossiers.get', 'dossiers.today'])
  if (visit === undefined || (!open && visit.dossiers.length === 0)) return null
  const choices = (procedures.data ?? []).map(({ code, shortName }) => ({ value: code, label: shortName }))
  return (
    <Panel title={messages.visit.title}>
      {visit.dossiers.map((one) => (
        <VisitLine key={one.dossierId} dossier={one} isThis={one.dossierId === dossierId} />
      ))}
      {open && (
        <Group gap="xs">
          {visit.usual.map(({ code, shortName }) => (
            <Button
              key={code}
              size="sm"
              variant="light"
              leftSection={<Link2 size={18} aria-hidden="true" />}
              loading={add.pending}
              onClick={() => add.run({ dossierId, procedureCode: code })}
            >
              {messages.visit.addThis(shortName)}
            </Button>
          ))}
          <Select
            size="sm"
            flex={1}
            searchable
            data={choices}
            // The core has searched already, with and without tone marks.
            filter={({ options }) => options}
            searchValue={text}
            onSearchChange={setText}
            value={null}
            placeholder={messages.visit.add}
            aria-label={messages.visit.add}
            nothingFoundMessage={messages.visit.noProcedure}
            onChange={(procedureCode) => {
              if (procedureCode !== null) add.run({ dossierId, procedureCode })
            }}
          />
        </Group>
      )}
      <RefusalNote refusal={add.refusal} />
    </Panel>
  )
}

function VisitLine({ dossier, isThis }: { readonly dossier: VisitDossier; readonly isThis: boolean }) {
  const { code, procedureName, status, missing, doubtful, shared, promisedAt } = dossier
  const waits = missing + doubtful > 0
  return (
    <div className={classes['slip']}>
      <div>
        {isThis ? (
          <Text fw={600} aria-current="true">
            {procedureName}
          </Text>
        ) : (
          <Anchor component={Link} href={`/dossiers/${dossier.dossierId}`} fw={600}>
            {procedureName}
          </Anchor>
        )}
        <Text c="dimmed" fz="sm">
          {[
            code || messages.counter.draftCode,
            dossierStatusTitle[status],
            promisedAt === null ? '' : `${messages.dossier.promise} ${hourWeekdayAndDay(promisedAt)}`,
            shared === 0 ? '' : messages.visit.shared(shared),
          ]
            .filter((fact) => fact !== '')
            .join(' · ')}
        </Text>
      </div>
      <StateBadge
        tone={waits ? 'look' : 'good'}
        icon={waits ? TriangleAlert : code === '' ? Files : CircleCheck}
        text={waits ? messages.visit.waits(missing, doubtful) : messages.visit.ready}
      />
    </div>
  )
}
