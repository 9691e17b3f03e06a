import { Button, Group, NumberInput, Radio, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { DossierView } from '../../../shared/contract/dossiers.ts'
import type { ReceiverPerson, ResultHandedOver } from '../../../shared/contract/returns.ts'
import { ResultOutcome, Satisfaction } from '../../../shared/domain/result-return.ts'
import type { Strokes } from '../../../shared/domain/strokes.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { StatusBadge } from '../../ui/dossier-badges.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Panel } from '../../ui/panel.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { hourWeekdayAndDay } from '../../ui/vietnamese-day.ts'
import { useShortcut } from '../../use-shortcut.tsx'
import { type Receiver, ReceiverPanel } from './receiver-panel.tsx'
import classes from './return-desk.module.css'
import { SignaturePanel } from './signature-panel.tsx'

type Props = { readonly dossier: DossierView; readonly scanned: ReceiverPerson | null }

const nobody: ReceiverPerson = { fullName: '', personalId: '', oldId: '', dateOfBirth: '' }

type Draft = {
  readonly outcome: ResultOutcome
  readonly copies: number
  readonly feeReturned: number | null
  readonly remark: string
  readonly way: 'counter' | 'post'
  readonly postalNumber: string
  readonly authorisation: string
  readonly strokes: Strokes
  readonly onPaper: boolean
  readonly satisfaction: Satisfaction | null
}

const firstDraft: Draft = {
  ...{ outcome: 'granted', copies: 1, feeReturned: null, remark: '', way: 'counter', postalNumber: '' },
  ...{ authorisation: '', strokes: [], onPaper: false, satisfaction: null },
}

/** One screen for the whole act: a code of the card, a signature, F9. */
export function ReturnDesk({ dossier, scanned }: Props) {
  const { client } = useDesk()
  const [, go] = useLocation()
  const [draft, setDraft] = useState(firstDraft)
  const receiver = useReceiver(scanned)
  const handOver = useCommand(client.returns.handOver, [
    'dossiers.get',
    'dossiers.history',
    'dossiers.today',
    'deadlines.get',
    'deadlines.risk',
    'outbox.list',
  ])
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))

  function onHandOver() {
    if (handOver.pending) return
    handOver.run(toOrder(dossier, draft, receiver.receiver), () =>
      go(`/dossiers/${dossier.dossierId}`, { state: { issue: 'hand_over' } }),
    )
  }

  useShortcut('hand_over', onHandOver)

  return (
    <Screen
      fill
      title={messages.returns.title}
      aside={
        <>
          <StatusBadge status={dossier.status} />
          <Text fw={600}>{dossier.code}</Text>
          <Text>{dossier.applicantName}</Text>
        </>
      }
      acts={
        <Button variant="default" onClick={() => go(`/dossiers/${dossier.dossierId}`)}>
          {messages.returns.toDossier}
        </Button>
      }
    >
      <div className={classes['halves']}>
        <div className={classes['column']}>
          {draft.way === 'counter' && (
            <ReceiverPanel
              dossierId={dossier.dossierId}
              receiver={receiver.receiver}
              onPerson={receiver.onPerson}
              authorisation={draft.authorisation}
              onAuthorisation={(authorisation) => change({ authorisation })}
            />
          )}
          <ResultPanel dossier={dossier} draft={draft} onChange={change} />
        </div>
        <div className={classes['column']}>
          {draft.way === 'counter' && (
            <SignaturePanel
              strokes={draft.strokes}
              onPaper={draft.onPaper}
              onStrokes={(strokes) => change({ strokes })}
              onOnPaper={(onPaper) => change({ onPaper })}
            />
          )}
          <SatisfactionPanel value={draft.satisfaction} onValue={(satisfaction) => change({ satisfaction })} />
        </div>
      </div>
      <footer className={classes['bar']}>
        <RefusalNote refusal={handOver.refusal} />
        <Button
          size="lg"
          loading={handOver.pending}
          onClick={onHandOver}
          aria-keyshortcuts={shortcuts.hand_over.keys}
          rightSection={<KeyCap>{keyCap('hand_over')}</KeyCap>}
        >
          {messages.returns.handOver}
        </Button>
      </footer>
    </Screen>
  )
}

/** The person of the card, until the officer types another; a card read later says more again. */
function useReceiver(scanned: ReceiverPerson | null) {
  const [typed, setTyped] = useState<{ readonly over: string; readonly person: ReceiverPerson } | null>(null)
  const over = scanned?.personalId ?? ''
  const isTyped = typed !== null && typed.over === over
  const receiver: Receiver = isTyped
    ? { ...typed.person, knownBy: 'typed' }
    : { ...(scanned ?? nobody), knownBy: scanned === null ? 'typed' : 'card' }
  const onPerson = (person: ReceiverPerson) => setTyped({ over, person })
  return { receiver, onPerson }
}

function toOrder({ dossierId }: DossierView, draft: Draft, receiver: Receiver): ResultHandedOver {
  const { outcome, copies, feeReturned, satisfaction, way, postalNumber, authorisation, strokes, onPaper } = draft
  const person = { ...receiver, fullName: receiver.fullName.normalize('NFC') }
  const handing =
    way === 'post'
      ? { way, postalNumber }
      : { way, receiver: person, authorisation: authorisation.normalize('NFC'), signature: onPaper ? null : strokes }
  return { dossierId, outcome, copies, feeReturned, satisfaction, handing, remark: draft.remark.normalize('NFC') }
}

type ResultProps = {
  readonly dossier: DossierView
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
}

/** What is handed over, and which way. */
function ResultPanel({ dossier, draft, onChange }: ResultProps) {
  const { outcome, copies, feeReturned, remark, way, postalNumber } = draft
  return (
    <Panel title={messages.returns.what}>
      <Text fw={600}>{dossier.resultName}</Text>
      <Text c="dimmed">
        {dossier.procedureName}
        {dossier.promisedAt !== null && ` · ${messages.dossier.promise} ${hourWeekdayAndDay(dossier.promisedAt)}`}
      </Text>
      <div className={classes['fields']}>
        <Radio.Group
          label={messages.returns.outcome}
          value={outcome}
          onChange={(value) => onChange({ outcome: ResultOutcome.parse(value) })}
        >
          <Group gap="md">
            {ResultOutcome.options.map((option) => (
              <Radio key={option} value={option} label={messages.returns.outcomes[option]} />
            ))}
          </Group>
        </Radio.Group>
        <Radio.Group
          label={messages.returns.way}
          value={way}
          onChange={(value) => onChange({ way: value === 'post' ? 'post' : 'counter' })}
        >
          <Group gap="md">
            <Radio value="counter" label={messages.returns.ways.counter} />
            <Radio value="post" label={messages.returns.ways.post} />
          </Group>
        </Radio.Group>
      </div>
      <div className={classes['fields']}>
        <NumberInput
          size="sm"
          label={messages.returns.copies}
          min={1}
          max={99}
          allowDecimal={false}
          hideControls
          value={copies}
          onChange={(value) => onChange({ copies: typeof value === 'number' && value > 0 ? value : 1 })}
        />
        <NumberInput
          size="sm"
          label={messages.returns.feeReturned}
          min={0}
          max={1_000_000_000}
          thousandSeparator="."
          decimalSeparator=","
          allowDecimal={false}
          hideControls
          value={feeReturned ?? ''}
          onChange={(value) => onChange({ feeReturned: typeof value === 'number' && value > 0 ? value : null })}
        />
        <TextInput
          size="sm"
          label={messages.returns.remark}
          maxLength={500}
          value={remark}
          onChange={(event) => onChange({ remark: event.currentTarget.value })}
        />
        {way === 'post' && (
          <TextInput
            size="sm"
            label={messages.returns.postalNumber}
            maxLength={60}
            required
            value={postalNumber}
            onChange={(event) => onChange({ postalNumber: event.currentTarget.value })}
          />
        )}
      </div>
    </Panel>
  )
}

type SatisfactionProps = {
  readonly value: Satisfaction | null
  readonly onValue: (value: Satisfaction | null) => void
}

const notAsked = 'not_asked'

/** Asked while the result changes hands; nobody has to answer. */
function SatisfactionPanel({ value, onValue }: SatisfactionProps) {
  return (
    <Panel title={messages.returns.satisfaction}>
      <Radio.Group
        aria-label={messages.returns.satisfaction}
        value={value ?? notAsked}
        onChange={(next) => onValue(next === notAsked ? null : Satisfaction.parse(next))}
      >
        <Group gap="lg">
          {Satisfaction.options.map((option) => (
            <Radio key={option} value={option} label={messages.returns.satisfactions[option]} />
          ))}
          <Radio value={notAsked} label={messages.returns.notAsked} />
        </Group>
      </Radio.Group>
    </Panel>
  )
}
