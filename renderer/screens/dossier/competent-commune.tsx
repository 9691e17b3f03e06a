import { Button, Group, Select, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DossierView } from '../../../shared/contract/dossiers.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'

const typingPauseMs = 150

type Props = { readonly dossier: DossierView; readonly open: boolean }

/** Which commune decides: this one, or another one to which the dossier goes. */
export function CompetentCommune({ dossier, open }: Props) {
  const { ask, client } = useDesk()
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.normalize('NFC').trim(), typingPauseMs)
  const found = useQuery({ ...ask.communes(asked), enabled: open && asked !== '' })
  const set = useCommand(client.dossiers.setCompetentCommune, ['dossiers.get', 'dossiers.today'])
  const { dossierId, competentAgency } = dossier
  if (!open && competentAgency === '') return null
  const choices = (found.data ?? []).map(({ code, title }) => ({ value: code, label: title }))
  return (
    <Panel title={messages.competent.title}>
      <Text fw={competentAgency === '' ? 400 : 600}>{competentAgency || messages.competent.own}</Text>
      {open && (
        <Group gap="xs">
          <Select
            size="sm"
            flex={1}
            searchable
            data={choices}
            filter={({ options }) => options}
            value={null}
            searchValue={text}
            onSearchChange={setText}
            placeholder={messages.competent.choose}
            aria-label={messages.competent.choose}
            nothingFoundMessage={asked === '' ? messages.competent.type : messages.competent.none}
            onChange={(commune) => {
              if (commune !== null) set.run({ dossierId, commune }, () => setText(''))
            }}
          />
          {competentAgency !== '' && (
            <Button size="sm" variant="default" onClick={() => set.run({ dossierId, commune: null })}>
              {messages.competent.back}
            </Button>
          )}
        </Group>
      )}
      <RefusalNote refusal={set.refusal} />
    </Panel>
  )
}
