import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { DossierView } from '../../../shared/contract/dossiers.ts'
import type { DocumentView } from '../../../shared/contract/reviews.ts'
import { receiptAmong } from '../../../shared/domain/slip-form.ts'
import { FeePanel } from '../../fee/fee-panel.tsx'
import { messages } from '../../messages/vi.ts'
import { HeldPapers } from '../../people/held-papers.tsx'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { DeliveryBadge, StatusBadge } from '../../ui/dossier-badges.tsx'
import { DossierSteps } from '../../ui/dossier-steps.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useShortcut } from '../../use-shortcut.tsx'
import { CompetentCommune } from './competent-commune.tsx'
import { ComponentsPanel } from './components-panel.tsx'
import { DeadlinePanel } from './deadline-panel.tsx'
import classes from './dossier-desk.module.css'
import { HistoryPanel } from './history-panel.tsx'
import { OtherActs } from './other-acts.tsx'
import { PeopleFacts } from './people-facts.tsx'
import { PeoplePanel } from './people-panel.tsx'
import { PromiseBar } from './promise-bar.tsx'
import { ReceiveDialog } from './receive-dialog.tsx'
import { ReturnPanel } from './return-panel.tsx'
import { SeparatorSlips } from './separator-slips.tsx'
import { SlipsPanel } from './slips-panel.tsx'
import { VisitPanel } from './visit-panel.tsx'

type Props = { readonly dossier: DossierView; readonly documents: readonly DocumentView[] }

/** A dossier in full; before reception it can be changed, afterwards it is read. */
export function DossierDesk({ dossier, documents }: Props) {
  const [, go] = useLocation()
  const [receiving, setReceiving] = useState(false)
  const open = dossier.status === 'draft' || dossier.status === 'in_review'

  function onReceive() {
    // What is typed and not yet saved is saved when its field loses the focus.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    setReceiving(true)
  }

  function onReturn() {
    go(`/dossiers/${dossier.dossierId}/return`)
  }

  const onCorrect = () => go(`/dossiers/${dossier.dossierId}/correct`)
  useShortcut('correct', onCorrect, dossier.correctable)
  useShortcut('receive', onReceive, open)
  useShortcut('hand_over', onReturn, dossier.actions.includes('return_result'))
  useShortcut('scan', () => go(`/dossiers/${dossier.dossierId}/scan`), open)

  return (
    <Screen
      fill
      title={dossier.code === '' ? messages.counter.draftCode : dossier.code}
      aside={
        <>
          <StatusBadge status={dossier.status} />
          {!open && <DeliveryBadge delivery={dossier.delivery} />}
          <Text fw={500}>{dossier.procedureName}</Text>
          {dossier.provisional && dossier.code !== '' && <Text c="dimmed">{messages.dossier.provisionalNote}</Text>}
        </>
      }
      acts={
        <>
          {open && <SeparatorSlips dossier={dossier} />}
          {dossier.correctable && (
            <Button
              variant="default"
              onClick={onCorrect}
              aria-keyshortcuts={shortcuts.correct.keys}
              rightSection={<KeyCap>{keyCap('correct')}</KeyCap>}
            >
              {messages.corrections.open}
            </Button>
          )}
          <OtherActs dossier={dossier} />
          <DossierSteps dossierId={dossier.dossierId} current="dossier" slipId={receiptAmong(dossier.slips)?.slipId} />
        </>
      }
    >
      <div className={classes['halves']}>
        <div className={classes['column']}>
          {open ? (
            <>
              <PeoplePanel dossier={dossier} documents={documents} />
              <VisitPanel dossier={dossier} open />
              <FeePanel dossierId={dossier.dossierId} />
              <CompetentCommune dossier={dossier} open />
            </>
          ) : (
            <>
              {dossier.status === 'returned' && <ReturnPanel dossierId={dossier.dossierId} />}
              <DeadlinePanel dossier={dossier} />
              <CompetentCommune dossier={dossier} open={false} />
              <VisitPanel dossier={dossier} open={false} />
              <FeePanel dossierId={dossier.dossierId} />
              <SlipsPanel dossier={dossier} />
              <PeopleFacts dossier={dossier} />
              <HistoryPanel dossierId={dossier.dossierId} />
            </>
          )}
        </div>
        <div className={classes['column']}>
          {open && <HeldPapers dossierId={dossier.dossierId} />}
          <ComponentsPanel dossier={dossier} documents={documents} editable={open} />
        </div>
      </div>
      <PromiseBar dossier={dossier} open={open} onReceive={onReceive} onReturn={onReturn} />
      {receiving && <ReceiveDialog dossier={dossier} documents={documents} onClose={() => setReceiving(false)} />}
    </Screen>
  )
}
