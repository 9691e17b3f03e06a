import { Button, Group, Text } from '@mantine/core'
import { ScanLine } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { CertificationView } from '../../../shared/contract/certifications.ts'
import type { DossierView } from '../../../shared/contract/dossiers.ts'
import { dossierStatusTitle } from '../../../shared/domain/dossier-status.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { FeePanel } from '../../fee/fee-panel.tsx'
import { messages } from '../../messages/vi.ts'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useShortcut } from '../../use-shortcut.tsx'
import classes from './certify.module.css'
import { EnteredOriginals } from './entered-originals.tsx'
import { HandBackBar } from './hand-back-bar.tsx'
import { emptyLine, type Line, lineOf, wantedOf } from './lines.ts'
import { OriginalsForm } from './originals-form.tsx'
import { ReceiveBar } from './receive-bar.tsx'
import { RequesterForm } from './requester-form.tsx'

type Props = { readonly view: CertificationView; readonly dossier: DossierView }

/** While it is open the lines are the officer's; once received they are read from the book. */
export function CertifyDesk({ view, dossier }: Props) {
  const { client } = useDesk()
  const [, go] = useLocation()
  const { dossierId, status } = view
  const isOpen = status === 'draft' || status === 'in_review'
  const [lines, setLines] = useState<readonly Line[]>(() => [...view.originals.map(lineOf), emptyLine()])
  const save = useCommand(client.certifications.setOriginals, ['certifications.get'])
  const onSave = (now: readonly Line[]) => save.runToEnd({ dossierId, originals: wantedOf(now) })
  const listed = new Set(lines.map(({ documentId }) => documentId))
  const papers = view.papers.filter(({ documentId }) => !listed.has(documentId))

  function onLines(now: readonly Line[]) {
    const last = now.at(-1)
    setLines(last === undefined || last.title.trim() !== '' ? [...now, emptyLine()] : now)
  }

  function onTakePapers() {
    const taken = papers.map(({ documentId, title, pages }) =>
      lineOf({ documentId, pages, title: title === '' ? messages.certify.unknownPaper : title }),
    )
    const now = [...lines.filter(({ title }) => title.trim() !== ''), ...taken, emptyLine()]
    setLines(now)
    void onSave(now)
  }

  const onScan = () => void onSave(lines).then(() => go(`/dossiers/${dossierId}/scan`))
  useShortcut('scan', onScan, isOpen)

  return (
    <Screen
      title={messages.certify.title}
      aside={
        <Text c="dimmed">
          {dossier.code || messages.counter.draftCode} · {dossierStatusTitle[status]}
        </Text>
      }
      acts={
        isOpen && (
          <Button
            variant="default"
            onClick={onScan}
            leftSection={<ScanLine size={20} aria-hidden="true" />}
            rightSection={<KeyCap>{keyCap('scan')}</KeyCap>}
            aria-keyshortcuts={shortcuts.scan.keys}
          >
            {messages.certify.scan}
          </Button>
        )
      }
    >
      <RequesterForm dossier={dossier} isOpen={isOpen} />
      {isOpen ? (
        <>
          {papers.length > 0 && (
            <Group gap="sm" className={classes['papers'] ?? ''}>
              <Text>{messages.certify.scanned(papers.length)}</Text>
              <Button size="sm" onClick={onTakePapers}>
                {messages.certify.takeScanned}
              </Button>
            </Group>
          )}
          <OriginalsForm lines={lines} price={view.price} onLines={onLines} onLeave={() => void onSave(lines)} />
          <RefusalNote refusal={save.refusal} />
          <ReceiveBar view={view} lines={lines} onSave={() => onSave(lines)} />
        </>
      ) : (
        <>
          <EnteredOriginals view={view} />
          <HandBackBar view={view} />
          <FeePanel dossierId={dossierId} />
        </>
      )}
    </Screen>
  )
}
