import { Button, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import type { BatchAccount } from '../../../shared/contract/scans.ts'
import type { ScanBatchId } from '../../../shared/domain/ids.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import classes from './stack-account.module.css'
import { StackChoices, type StackPlan } from './stack-choices.tsx'

type Props = { readonly batch: BatchAccount; readonly touched: readonly string[]; readonly children: ReactNode }

/** One batch in a sentence: its sheets and where they are, what went to other dossiers, and how to cut it otherwise. */
export function BatchLine({ batch, touched, children }: Props) {
  const { client } = useDesk()
  const [open, setOpen] = useState(false)
  const cut = useCommand(client.scans.setCutWay, touched)
  const state = useCommand(client.scans.stateSheets, touched)
  const back = useCommand(client.scans.bringBack, touched)
  const { batchId, cutWay, statedSheets } = batch

  function onPlan(plan: StackPlan) {
    if (plan.cutWay !== cutWay) cut.run({ batchId, way: plan.cutWay })
    if (plan.statedSheets !== statedSheets) state.run({ batchId, sheets: plan.statedSheets })
  }

  const onBack = (sent: ScanBatchId) => back.run({ batchId: sent })
  return (
    <section aria-label={messages.stack.title} className={classes['batch']}>
      <div className={classes['sentence']}>
        <Text fw={500}>{sentenceOf(batch)}</Text>
        <Button size="compact-sm" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {messages.stack.changeCut}
        </Button>
      </div>
      <RefusalNote refusal={cut.refusal ?? state.refusal ?? back.refusal} />
      {batch.sent.map(({ batchId: sent, dossierId, pages, dossier }) => (
        <SentLine key={sent} text={messages.stack.sentTo(pages, dossier)} to={dossierId}>
          <Button size="compact-sm" variant="default" onClick={() => onBack(sent)}>
            {messages.stack.bringBack}
          </Button>
        </SentLine>
      ))}
      {batch.sentFrom !== null && (
        <SentLine
          text={messages.stack.sentFrom[batch.sentFrom.by](batch.sentFrom.dossier)}
          to={batch.sentFrom.dossierId}
        >
          <Button size="compact-sm" variant="default" onClick={() => onBack(batchId)}>
            {messages.stack.giveBack}
          </Button>
        </SentLine>
      )}
      {open && <StackChoices plan={{ cutWay, statedSheets, pass: null }} onPlan={onPlan} />}
      {children}
    </section>
  )
}

type SentProps = { readonly text: string; readonly to: string; readonly children: ReactNode }

function SentLine({ text, to, children }: SentProps) {
  const [, go] = useLocation()
  return (
    <div className={classes['sentence']}>
      <Text>{text}</Text>
      <Button size="compact-sm" variant="subtle" onClick={() => go(`/dossiers/${to}/scan`)}>
        {messages.stack.goTo}
      </Button>
      {children}
    </div>
  )
}

function sentenceOf({ pages, sheets, places, papers }: BatchAccount): string {
  const parts = places.map(({ place, pages: n }) => messages.stack.places[place](n, papers))
  return `${messages.stack.counted(pages, sheets)}: ${parts.join(', ')}.`
}
