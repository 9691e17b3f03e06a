import { Button, Group, List, Select, Text, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Correction, CorrectionDraft } from '../../../shared/contract/corrections.ts'
import type { DossierView, Person } from '../../../shared/contract/dossiers.ts'
import type { ReviewView } from '../../../shared/contract/reviews.ts'
import { fromVietnamTime, toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { useDesk } from '../../api/desk.tsx'
import { toRefusal } from '../../api/refusal.ts'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Panel } from '../../ui/panel.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { asksForSecret, noSecret, SecretField } from '../../ui/secret-field.tsx'
import { hourWeekdayAndDay } from '../../ui/vietnamese-day.ts'
import { useShortcut } from '../../use-shortcut.tsx'
import type { Counts } from './component-row.tsx'
import { ComponentsTable } from './components-table.tsx'
import classes from './dossier-desk.module.css'
import { PersonForm } from './person-form.tsx'
import { ValuesPanel } from './values-panel.tsx'

const texts = messages.corrections

type Props = {
  readonly dossier: DossierView
  readonly receivedAt: string
  readonly review: ReviewView
}

/** The dossier as it was received, to be changed at the left; what follows from it and the signature at the right. */
export function CorrectDesk({ dossier, receivedAt, review }: Props) {
  const { ask } = useDesk()
  const [wish, setWish] = useState<Correction>({
    dossierId: dossier.dossierId,
    procedureCode: dossier.procedureCode,
    applicant: dossier.applicant,
    submitter: dossier.submitter,
    receivedAt,
    promisedOn: null,
    components: [],
    values: [],
  })
  // Asked whenever a field is left, not with every key.
  const [asked, setAsked] = useState(wish)
  const draft = useQuery(ask.correction(asked))
  const set = (more: Partial<Correction>) => {
    setWish({ ...wish, ...more })
    setAsked({ ...wish, ...more })
  }
  const refusal = draft.error === null ? null : toRefusal(draft.error)
  const person = { sources: {}, refusal, onLeave: () => setAsked(wish) }

  function onCounts(code: string, counts: Counts) {
    set({ components: [...wish.components.filter((one) => one.code !== code), { code, ...counts }] })
  }

  return (
    <Screen fill title={texts.title} aside={<Text fw={500}>{dossier.code}</Text>}>
      <div className={classes['halves']}>
        <div className={classes['column']}>
          <Panel title={messages.dossier.people}>
            <PersonForm
              {...person}
              title={messages.dossier.applicant}
              person={wish.applicant}
              refusalPrefix="applicant"
              onPerson={(applicant) => setWish({ ...wish, applicant, submitter: submitterAfter(wish, applicant) })}
            />
            <PersonForm
              {...person}
              title={messages.dossier.submitter}
              person={wish.submitter}
              refusalPrefix="submitter"
              onPerson={(submitter) => setWish({ ...wish, submitter })}
            />
          </Panel>
          <ReceptionPanel wish={wish} onWish={set} />
          {review.documents.some(({ fields }) => fields.length > 0) && (
            <ValuesPanel
              review={review}
              values={wish.values}
              refusal={refusal}
              onRows={(values) => set({ values })}
              onTyped={(values) => setWish({ ...wish, values })}
              onLeave={() => setAsked(wish)}
            />
          )}
        </div>
        <div className={classes['column']}>
          <Outcome dossier={dossier} wish={wish} draft={draft.data ?? null} refusal={refusal} onWish={set} />
          <Panel title={messages.dossier.components}>
            <ComponentsTable
              components={draft.data?.components ?? dossier.components}
              documents={review.documents}
              onSet={({ code }, counts) => onCounts(code, counts)}
            />
          </Panel>
        </div>
      </div>
    </Screen>
  )
}

type Wished = { readonly wish: Correction; readonly onWish: (more: Partial<Correction>) => void }

/** Which procedure it is, and when it was handed in. */
function ReceptionPanel({ wish, onWish }: Wished) {
  const { ask } = useDesk()
  const procedures = useQuery(ask.procedures('')).data ?? []
  const known = toVietnamTime(wish.receivedAt)
  const [time, setTime] = useState(clock(known.hour, known.minute))
  const isTime = /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
  return (
    <Panel title={texts.reception}>
      <Select
        label={texts.procedure}
        searchable
        allowDeselect={false}
        value={wish.procedureCode}
        data={procedures.map(({ code, shortName }) => ({ value: code, label: `${shortName} · ${code}` }))}
        onChange={(code) => code !== null && onWish({ procedureCode: code, components: [] })}
      />
      <Group grow align="start">
        <DateField
          label={texts.receivedOn}
          value={known.day}
          onValue={(day) => day !== null && isTime && onWish({ receivedAt: fromVietnamTime(day, time) })}
        />
        <TextInput
          label={texts.receivedTime}
          description={texts.timeHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={time}
          error={!isTime}
          onChange={(event) => setTime(event.currentTarget.value)}
          onBlur={() => isTime && onWish({ receivedAt: fromVietnamTime(known.day, time) })}
        />
      </Group>
    </Panel>
  )
}

type OutcomeProps = Wished & {
  readonly dossier: DossierView
  readonly draft: CorrectionDraft | null
  readonly refusal: ReturnType<typeof toRefusal> | null
}

/** What will be different, the day that follows, why, and the signature. */
function Outcome({ dossier, wish, draft, refusal, onWish }: OutcomeProps) {
  const { client } = useDesk()
  const [, go] = useLocation()
  const form = useRef<HTMLFormElement>(null)
  const [reason, setReason] = useState('')
  const [secret, setSecret] = useState(noSecret)
  const make = useCommand(client.corrections.make, [
    ...['dossiers.get', 'dossiers.history', 'dossiers.today', 'deadlines.get', 'deadlines.risk', 'outbox.list'],
    'reviews.get',
  ])
  const refused = make.refusal?.code ?? null
  const asks = asksForSecret(refused)
  // What is not on the receipt leaves it as it was handed over.
  const keepsReceipt = draft !== null && draft.lines.length > 0 && !draft.reprints
  const asksDay = refusal?.code === 'time_limit_unknown' || wish.promisedOn !== null
  useShortcut('sign_correction', () => form.current?.requestSubmit())

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (make.pending) return
    const { text, lastTryConfirmed } = secret
    const order = { ...wish, reason: reason.normalize('NFC').trim(), lastTryConfirmed }
    make.run({ ...order, signingPassword: text === '' ? null : text }, ({ slipId }) =>
      go(`/dossiers/${dossier.dossierId}${slipId === null ? '' : `/slips/${slipId}`}`),
    )
    setSecret(noSecret)
  }

  return (
    <Panel title={texts.changes}>
      <form ref={form} onSubmit={onSubmit} style={{ display: 'grid', gap: '0.5rem' }}>
        <div aria-live="polite">
          {draft === null || draft.lines.length === 0 ? (
            <Text c="dimmed">{texts.nothing}</Text>
          ) : (
            <List>
              {draft.lines.map((line) => (
                <List.Item key={line}>{line}</List.Item>
              ))}
            </List>
          )}
          {draft !== null && (
            <Text>
              {texts.promise}: <strong>{hourWeekdayAndDay(draft.promisedAt)}</strong>. {draft.explanation}
            </Text>
          )}
        </div>
        {asksDay && (
          <DateField
            label={messages.dossier.promisedOn}
            value={wish.promisedOn}
            onValue={(promisedOn) => onWish({ promisedOn })}
            required
          />
        )}
        <Textarea
          label={texts.reason}
          description={texts.reasonHint}
          rows={2}
          maxLength={1000}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {asks !== null && <SecretField asks={asks} value={secret} onValue={setSecret} refusal={refused} />}
        <RefusalNote refusal={make.refusal ?? refusal} />
        <Text c="dimmed">{keepsReceipt ? texts.noteSame : texts.note}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => go(`/dossiers/${dossier.dossierId}`)} disabled={make.pending}>
            {messages.common.cancel}
          </Button>
          <Button
            type="submit"
            loading={make.pending}
            aria-keyshortcuts={shortcuts.sign_correction.keys}
            rightSection={<KeyCap>{keyCap('sign_correction')}</KeyCap>}
          >
            {keepsReceipt ? texts.keep : texts.sign}
          </Button>
        </Group>
      </form>
    </Panel>
  )
}

/** Where one person is both, what is put right of the one is put right of the other. */
function submitterAfter({ applicant: before, submitter }: Correction, after: Person): Person {
  if (submitter.fullName !== before.fullName) return submitter
  const parts = Object.entries(submitter) as [keyof Person, string][] // the parts of a person
  return {
    ...submitter,
    ...Object.fromEntries(parts.flatMap(([part, text]) => (text === before[part] ? [[part, after[part]]] : []))),
  }
}

function clock(hour: number, minute: number): string {
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':')
}
