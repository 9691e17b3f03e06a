import { useEffect, useState } from 'react'
import type { OutboxItem } from '../../../shared/contract/outbox.ts'
import { formatInstant } from '../../../shared/domain/vietnamese-date.ts'
import { messages } from '../../messages/vi.ts'

/** What happens to a message next and when; the countdown runs by itself. */
export function NextStep({ item }: { readonly item: OutboxItem }) {
  switch (item.state) {
    case 'waiting':
      return <Countdown until={item.nextAttemptAt} />
    case 'proven':
      return (
        <>
          {item.proofNumber !== null && <div>{messages.outbox.proof(item.proofNumber)}</div>}
          {item.provenAt !== null && <div>{messages.outbox.provenAt(formatInstant(item.provenAt))}</div>}
        </>
      )
    default:
      return nextStepText(item)
  }
}

/** The same for a file, where nothing counts down. */
export function nextStepText({ state, nextAttemptAt, proofNumber, provenAt }: OutboxItem): string {
  switch (state) {
    case 'waiting':
      return nextAttemptAt === null ? messages.outbox.nextNow : messages.outbox.nextAt(formatInstant(nextAttemptAt))
    case 'sending':
      return messages.outbox.nextNow
    case 'proven':
      return [
        ...(proofNumber === null ? [] : [messages.outbox.proof(proofNumber)]),
        ...(provenAt === null ? [] : [messages.outbox.provenAt(formatInstant(provenAt))]),
      ].join(', ')
    default:
      return waits[state]
  }
}

const waits = {
  held: messages.outbox.waitsForRelease,
  rejected: messages.outbox.waitsForFix,
  needs_person: messages.outbox.waitsForPerson,
} as const

function Countdown({ until }: { readonly until: string | null }) {
  const now = useSeconds()
  const left = until === null ? 0 : Math.ceil((Date.parse(until) - now) / 1000)
  return <span>{left <= 0 ? messages.outbox.nextNow : messages.outbox.nextIn(spanText(left))}</span>
}

/** A span in the largest unit that tells enough. */
export function spanText(seconds: number): string {
  if (seconds < 60) return messages.outbox.seconds(seconds)
  if (seconds < 3600) return messages.outbox.minutes(Math.ceil(seconds / 60))
  return messages.outbox.hours(Math.ceil(seconds / 3600))
}

function useSeconds(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}
