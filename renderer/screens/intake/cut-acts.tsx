import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link2, Scissors } from 'lucide-react'
import type { DossierId, PageId } from '../../../shared/domain/ids.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'

type Props = { readonly dossierId: DossierId; readonly pageId: PageId; readonly name: string }

/** Moves the cut at one page: joins it with the paper before, or lets a new paper begin on it. */
export function CutActs({ dossierId, pageId, name }: Props) {
  const { ask, client } = useDesk()
  const stack = useQuery(ask.stack(dossierId)).data
  const cut = useCommand(client.scans.setCut, ['scans.stack', 'reviews.get', 'dossiers.get'])
  const at = stack?.pages.findIndex((page) => page.pageId === pageId) ?? -1
  const page = stack?.pages[at]
  const before = stack?.pages
    .slice(0, Math.max(0, at))
    .some((one) => one.batchId === page?.batchId && one.place === 'paper')
  if (page === undefined || page.place === 'binned' || page.place === 'twin' || before !== true) return null
  const begins = page.begins !== null
  const text = begins ? messages.stack.goesOn : messages.stack.begins
  return (
    <Button
      size="compact-md"
      variant="subtle"
      leftSection={begins ? <Link2 size={16} aria-hidden="true" /> : <Scissors size={16} aria-hidden="true" />}
      onClick={() => cut.run({ pageId, mark: begins ? 'continues' : 'starts' })}
      aria-label={`${text} ${name}`}
    >
      {text}
    </Button>
  )
}
