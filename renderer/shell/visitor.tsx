import { Button, Text } from '@mantine/core'
import { IdCard, X } from 'lucide-react'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { messages } from '../messages/vi.ts'

/** Whose card was read while no dossier was open: the keys of the hand reader, and the name for the officer's eye. */
export type Visitor = { readonly texts: readonly string[]; readonly fullName: string }

type Known = { readonly visitor: Visitor | null; readonly setVisitor: (visitor: Visitor | null) => void }

const VisitorContext = createContext<Known>({ visitor: null, setVisitor: () => {} })

/** Remembers who stands at the counter from card to dossier, in memory only, until a dossier is opened or the desk locked. */
export function VisitorProvider({ children }: { readonly children: ReactNode }) {
  const [visitor, setVisitor] = useState<Visitor | null>(null)
  const [place] = useLocation()
  const isAtDossier = place.startsWith('/dossiers/')

  useEffect(() => {
    if (isAtDossier) setVisitor(null)
  }, [isAtDossier])

  const known = useMemo(() => ({ visitor, setVisitor }), [visitor])
  return <VisitorContext value={known}>{children}</VisitorContext>
}

export function useVisitor(): Known {
  return useContext(VisitorContext)
}

/** Says for whom the next dossier will be opened; one click forgets it. */
export function VisitorNote() {
  const { visitor, setVisitor } = useVisitor()
  if (visitor === null) return null
  return (
    <>
      <IdCard size={18} aria-hidden="true" />
      <Text role="status">{messages.visitor.note(visitor.fullName)}</Text>
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => setVisitor(null)}
        leftSection={<X size={16} aria-hidden="true" />}
      >
        {messages.visitor.forget}
      </Button>
    </>
  )
}
