import { Modal, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { DossierSummary } from '../../../shared/contract/dossiers.ts'
import type { ProcedureSummary } from '../../../shared/contract/procedures.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { foldDiacritics } from '../../../shared/domain/vietnamese-text.ts'
import { useDesk } from '../../api/desk.tsx'
import { messages } from '../../messages/vi.ts'
import { PickList } from '../../ui/pick-list.tsx'
import classes from './send-paper-dialog.module.css'
import type { Home } from './use-page-acts.ts'

type Props = {
  readonly opened: boolean
  readonly dossierId: DossierId
  readonly onSend: (to: Home) => void
  readonly onClose: () => void
}

type Choice = { readonly key: string; readonly name: string; readonly more: string; readonly to: Home }

const mostNew = 8

/** Where a paper belongs that came in with the wrong dossier: another one that is open, or a new one. */
export function SendPaperDialog({ opened, onClose, ...asked }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={messages.pages.send.title} size="lg" returnFocus={false}>
      <HomeList {...asked} />
    </Modal>
  )
}

function HomeList({ dossierId, onSend }: Pick<Props, 'dossierId' | 'onSend'>) {
  const { ask } = useDesk()
  const [text, setText] = useState('')
  const [cursor, setCursor] = useState(0)
  const asked = useDeferredValue(text.trim())
  const homes = useQuery(ask.paperHomes(dossierId)).data ?? []
  const procedures = useQuery(ask.procedures(asked)).data ?? []
  const choices = [...homes.filter((home) => fits(home, asked)).map(toOpen), ...procedures.slice(0, mostNew).map(toNew)]
  const at = Math.min(cursor, choices.length - 1)

  return (
    <PickList
      label={messages.pages.send.label}
      placeholder={messages.pages.send.placeholder}
      listLabel={messages.pages.send.list}
      hint={messages.pages.send.hint}
      text={text}
      onText={(next) => {
        setText(next)
        setCursor(0)
      }}
      items={choices}
      keyOf={({ key }) => key}
      render={({ name, more }) => (
        <div className={classes['line']}>
          <span className={classes['name']}>{name}</span>
          <span className={classes['more']}>{more}</span>
        </div>
      )}
      cursor={at}
      onCursor={setCursor}
      onPick={({ to }) => onSend(to)}
      empty={<Text p="sm">{messages.pages.send.none}</Text>}
    />
  )
}

function fits({ applicantName, procedureName, code }: DossierSummary, text: string): boolean {
  const here = foldDiacritics(`${applicantName} ${procedureName} ${code}`)
  return foldDiacritics(text)
    .split(/\s+/)
    .every((word) => here.includes(word))
}

function toOpen({ dossierId, applicantName, procedureName, code }: DossierSummary): Choice {
  return {
    key: dossierId,
    name: applicantName || messages.pages.send.unnamed,
    more: [code, procedureName].filter(Boolean).join(' · '),
    to: { kind: 'dossier', dossierId },
  }
}

function toNew({ code, shortName, sector }: ProcedureSummary): Choice {
  return {
    key: code,
    name: messages.pages.send.newDossier(shortName),
    more: `${code} · ${sector}`,
    to: { kind: 'new', procedureCode: code },
  }
}
