import { Anchor } from '@mantine/core'
import { useLocation } from 'wouter'
import { everyDossier } from '../../../shared/domain/dossier-filter.ts'
import { type Measure, measureTitle } from '../../../shared/domain/measure.ts'
import { messages } from '../../messages/vi.ts'

export type Counted = {
  readonly measure: Measure
  readonly from: string
  readonly until: string
  readonly procedureCode: string | null
}

/** A number of a report that opens the dossiers it counts; nothing to open behind a zero. */
export function NumberLink({ count, counted }: { readonly count: number; readonly counted: Counted }) {
  const [, go] = useLocation()
  const { procedureCode, ...span } = counted
  if (count === 0) return messages.count(0)
  return (
    <Anchor
      component="button"
      type="button"
      aria-label={messages.reports.openList(messages.count(count), measureTitle[counted.measure])}
      onClick={() =>
        go('/lists', {
          state: {
            filter: { ...everyDossier, procedureCode, counted: span },
            order: { by: 'received', direction: 'down' },
          },
        })
      }
    >
      {messages.count(count)}
    </Anchor>
  )
}
