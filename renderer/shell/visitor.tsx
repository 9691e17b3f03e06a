import { Button, Text } from '@mantine/core'
import { IdCard, Ticket, X } from 'lucide-react'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { messages } from '../messages/vi.ts'

/** What was read while no dossier was open: the keys of the hand reader, and a name or number for the officer's eye. */
type Read = { readonly texts: readonly string[]; readonly name: string }

/** Who stands at the counter, by identity card and by queue ticket. */
type Visitor = { readonly card: Read | null; readonly ticket: Read | null }

type Known = {
  readonly visitor: Visitor
  readonly noteVisitor: (part: Partial<Visitor>) => void
}

const nobody: Visitor = { card: null, ticket: null }

const VisitorContext = createContext<Known>({ visitor: nobody, noteVisitor: () => {} })

/** Remembers who stands at the counter from card to dossier, in memory only, until a dossier is opened or the desk locked. */
export function VisitorProvider({ children }: { readonly children: ReactNode }) {
  const [visitor, setVisitor] = useState(nobody)
  const [place] = useLocation()
  const isAtDossier = place.startsWith('/dossiers/')

  useEffect(() => {
    if (isAtDossier) setVisitor(nobody)
  }, [isAtDossier])

  const known = useMemo(() => {
    const noteVisitor = (part: Partial<Visitor>) => setVisitor((now) => ({ ...now, ...part }))
    return { visitor, noteVisitor }
  }, [visitor])
  return <VisitorContext value={known}>{children}</VisitorContext>
}

/** Takes down who stands at the counter. */
export function useNoteVisitor(): Known['noteVisitor'] {
  return useContext(VisitorContext).noteVisitor
}

/** What the next dossier is opened with. */
export function useBrought() {
  const { card, ticket } = useContext(VisitorContext).visitor
  return { card: [...(card?.texts ?? [])], ticket: [...(ticket?.texts ?? [])] }
}

/** Says for whom the next dossier will be opened; one click forgets it. */
export function VisitorNote() {
  const { visitor, noteVisitor } = useContext(VisitorContext)
  const { card, ticket } = visitor
  if (card === null && ticket === null) return null
  return (
    <>
      {ticket !== null && (
        <>
          <Ticket size={18} aria-hidden="true" />
          <Text role="status">{messages.visitor.ticket(ticket.name)}</Text>
        </>
      )}
      {card !== null && (
        <>
          <IdCard size={18} aria-hidden="true" />
          <Text role="status">{messages.visitor.note(card.name)}</Text>
        </>
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => noteVisitor(nobody)}
        leftSection={<X size={16} aria-hidden="true" />}
      >
        {messages.visitor.forget}
      </Button>
    </>
  )
}
