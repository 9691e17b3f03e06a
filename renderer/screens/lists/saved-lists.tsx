import { Button, Modal, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { BookmarkPlus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { WorkList } from '../../../shared/contract/lists.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { readyLists, type ShownList } from '../../ready-lists.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import classes from './lists-screen.module.css'

const texts = messages.lists

type Props = { readonly shown: ShownList; readonly onShown: (list: ShownList) => void }

/** Ready lists and those the officer made: one press shows them; the shown one can be kept, an own one given up. */
export function SavedLists({ shown, onShown }: Props) {
  const { client, ask } = useDesk()
  const [saving, setSaving] = useState(false)
  const own = useQuery(ask.workLists()).data ?? []
  const removal = useCommand(client.lists.removeWorkList, ['lists.workLists'])
  const ready = readyLists.map((list) => ({ ...list, key: own.some(({ key }) => key === list.key) ? null : list.key }))
  const current = own.find((list) => isSame(list, shown))

  return (
    <>
      <fieldset className={classes['saved']} aria-label={texts.saved}>
        {[...ready, ...own].map((list) => (
          <Button
            key={list.name}
            variant={isSame(list, shown) ? 'filled' : 'default'}
            aria-pressed={isSame(list, shown)}
            rightSection={list.key === null ? null : <KeyCap>{`Alt+${list.key}`}</KeyCap>}
            onClick={() => onShown({ filter: list.filter, order: list.order })}
          >
            {list.name}
          </Button>
        ))}
        <Button
          variant="subtle"
          leftSection={<BookmarkPlus size={18} aria-hidden="true" />}
          onClick={() => setSaving(true)}
        >
          {texts.keep}
        </Button>
        {current !== undefined && (
          <Button
            variant="subtle"
            color="red"
            leftSection={<Trash2 size={18} aria-hidden="true" />}
            loading={removal.pending}
            onClick={() => removal.run({ workListId: current.workListId })}
          >
            {texts.remove(current.name)}
          </Button>
        )}
      </fieldset>
      <RefusalNote refusal={removal.refusal} />
      {saving && <KeepDialog shown={shown} current={current ?? null} onClose={() => setSaving(false)} />}
    </>
  )
}

function isSame(list: ShownList, { filter, order }: ShownList): boolean {
  return JSON.stringify([list.filter, list.order]) === JSON.stringify([filter, order])
}

const keys = Array.from({ length: 9 }, (_, at) => ({ value: String(at + 1), label: `Alt+${at + 1}` }))

type DialogProps = { readonly shown: ShownList; readonly current: WorkList | null; readonly onClose: () => void }

function KeepDialog({ shown, current, onClose }: DialogProps) {
  const { client } = useDesk()
  const [name, setName] = useState(current?.name ?? '')
  const [key, setKey] = useState(current?.key ? String(current.key) : null)
  const keeping = useCommand(client.lists.saveWorkList, ['lists.workLists'])
  return (
    <Modal opened onClose={onClose} title={texts.keepTitle} transitionProps={{ duration: 0 }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const list = { ...shown, name, key: key === null ? null : Number(key) }
          keeping.run({ workListId: current?.workListId ?? null, ...list }, onClose)
        }}
      >
        <TextInput
          label={texts.name}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={40}
          required
          data-autofocus
        />
        <Select
          label={texts.key}
          data={keys}
          value={key}
          onChange={setKey}
          placeholder={texts.noKey}
          clearable
          mt="sm"
        />
        <RefusalNote refusal={keeping.refusal} />
        <Button type="submit" mt="md" loading={keeping.pending}>
          {messages.common.save}
        </Button>
      </form>
    </Modal>
  )
}
