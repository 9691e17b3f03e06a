import { useEffect, useState } from 'react'
import { assertNever } from '../../../shared/assert-never.ts'
import type { OutboxItem } from '../../../shared/contract/outbox.ts'
import { formatInstant } from '../../../shared/domain/vietnamese-date.ts'
import { messages } from '../../messages/vi.ts'

/** What happens to a message next and when; the countdown runs by itself. */
export function NextStep({ item }: { readonly item: OutboxItem }) {
  switch (item.state) {
    case 'waiting':
      return <Countdown until={item.nextAttemptAt} />
    case 'sending':
      return messages.outbox.nextNow
    case 'proven':
      return (
        <>
          {item.proofNumber !== null && <div>{messages.outbox.proof(item.proofNumber)}</div>}
          {item.provenAt !== null && <div>{messages.outbox.provenAt(formatInstant(item.provenAt))}</div>}
        </>
      )
    case 'held':
      return messages.outbox.waitsForRelease
    case 'rejected':
      return messages.outbox.waitsForFix
    case 'needs_person':
      return messages.outbox.waitsForPerson
    default:
      return assertNever(item.state)
  }
}

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
