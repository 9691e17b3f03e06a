import { Button, TextInput } from '@mantine/core'
import { Eye, TriangleAlert } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { PageView } from '../../../shared/contract/reviews.ts'
import type { AlarmView } from '../../../shared/contract/scans.ts'
import type { PageId } from '../../../shared/domain/ids.ts'
import { pageThumbnail } from '../../api/addresses.ts'
import { messages } from '../../messages/vi.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import classes from './stack-account.module.css'

type Props = {
  readonly alarm: AlarmView
  readonly pages: readonly PageView[]
  readonly onReason: (reason: string) => void
  readonly onTwin: (pageId: PageId, answer: 'same' | 'other' | 'held') => void
}

type Answer = { readonly text: string; readonly onGive: () => void }

/** One thing that does not add up, with its answers: each has its number, the last one is in the officer's own words. */
export function AlarmItem({ alarm, pages, onReason, onTwin }: Props) {
  const [writes, setWrites] = useState(false)
  const answers = answersOf(alarm, { onReason, onTwin, onWrite: () => setWrites(true) })

  function onKeyDown(event: KeyboardEvent) {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.altKey) return
    const answer = answers[Number(event.key) - 1]
    if (answer === undefined) return
    event.preventDefault()
    answer.onGive()
  }

  return (
    <li className={classes['alarm']} onKeyDown={onKeyDown}>
      <div className={classes['question']}>
        <TriangleAlert size={20} aria-hidden="true" />
        <strong>{messages.stack.alarms[alarm.kind](alarm.expected ?? 0, alarm.found ?? 0)}</strong>
        {alarm.pageId !== null && <SeePage pageId={alarm.pageId} />}
      </div>
      <TwinPictures alarm={alarm} pages={pages} />
      <div className={classes['answers']}>
        {answers.map(({ text, onGive }, at) => (
          <Button
            key={text}
            size="compact-md"
            variant="default"
            data-answer
            leftSection={<KeyCap>{String(at + 1)}</KeyCap>}
            onClick={onGive}
          >
            {text}
          </Button>
        ))}
      </div>
      {writes && <OwnReason onReason={onReason} />}
    </li>
  )
}

type Givers = Pick<Props, 'onReason' | 'onTwin'> & { readonly onWrite: () => void }

function answersOf({ kind, pageId, twin }: AlarmView, { onReason, onTwin, onWrite }: Givers): readonly Answer[] {
  if (kind === 'twin') {
    if (pageId === null) return []
    return [
      { text: messages.stack.same, onGive: () => onTwin(pageId, 'same') },
      { text: messages.stack.other, onGive: () => onTwin(pageId, 'other') },
      ...(twin?.held ? [{ text: messages.stack.takeHeld, onGive: () => onTwin(pageId, 'held') }] : []),
    ]
  }
  const usual = messages.stack.reasons[kind].map((text) => ({ text, onGive: () => onReason(text) }))
  return [...usual, { text: messages.stack.otherReason, onGive: onWrite }]
}

function OwnReason({ onReason }: Pick<Props, 'onReason'>) {
  const [reason, setReason] = useState('')
  const given = reason.normalize('NFC').trim()

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (given.length >= 3) onReason(given)
  }

  return (
    <form onSubmit={onSubmit} className={classes['answers']}>
      <TextInput
        size="sm"
        w="24rem"
        maxLength={300}
        aria-label={messages.stack.ownReason}
        placeholder={messages.stack.ownReason}
        // The officer has just asked for it.
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-md" disabled={given.length < 3}>
        {messages.stack.keepReason}
      </Button>
    </form>
  )
}

function SeePage({ pageId }: { readonly pageId: PageId }) {
  return (
    <Button
      size="compact-md"
      variant="subtle"
      leftSection={<Eye size={18} aria-hidden="true" />}
      onClick={() => document.getElementById(`page-${pageId}`)?.querySelector('button')?.focus()}
    >
      {messages.stack.seePage}
    </Button>
  )
}

/** Both pages side by side, so that the answer is a look and a key. */
function TwinPictures({ alarm: { twin, pageId }, pages }: Pick<Props, 'alarm' | 'pages'>) {
  if (twin === null || pageId === null) return null
  const keyOf = (id: PageId) => pages.find((page) => page.pageId === id)?.viewKey ?? 'held'
  const { dossierCode, position } = twin
  const text = dossierCode === null ? messages.stack.twinPages(position + 1) : messages.stack.twinElsewhere(dossierCode)
  return (
    <figure className={classes['twins']}>
      {[pageId, twin.pageId].map((id) => (
        <img key={id} src={pageThumbnail({ pageId: id, viewKey: keyOf(id) })} alt="" />
      ))}
      <figcaption>{text}</figcaption>
    </figure>
  )
}
