import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useParams } from 'wouter'
import { DossierId, PageId } from '../../../shared/domain/ids.ts'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { messages } from '../../messages/vi.ts'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Screen } from '../../ui/screen.tsx'
import { EmptyState } from '../../ui/screen-states.tsx'
import { useShortcut } from '../../use-shortcut.tsx'
import { PageDesk } from './page-desk.tsx'

/** Pages are put right: turned, cropped, laid in order, parted and joined, with the way back. */
export function PagesScreen() {
  const params = useParams<{ dossierId: string; pageId?: string }>()
  const dossierId = DossierId.parse(params.dossierId)
  const first = PageId.safeParse(params.pageId).data
  const { ask } = useDesk()
  const [, go] = useLocation()
  const pages = useQuery(ask.pages(dossierId))
  const dossier = useQuery(ask.dossier(dossierId))
  const onBack = () => go(`/dossiers/${dossierId}/scan`)

  useShortcut('edit_pages', onBack)
  useShortcut('next_step', () => go(`/dossiers/${dossierId}/review`))

  return (
    <Screen
      fill
      title={messages.pages.title}
      aside={<Text c="dimmed">{dossier.data?.procedureName}</Text>}
      acts={
        <Button
          variant="default"
          onClick={onBack}
          aria-keyshortcuts={shortcuts.edit_pages.keys}
          rightSection={<KeyCap>{keyCap('edit_pages')}</KeyCap>}
        >
          {messages.pages.back}
        </Button>
      }
    >
      <Answer query={pages} rows={3}>
        {(view) =>
          view.pages.length === 0 ? (
            <EmptyState title={messages.scan.emptyTitle} hint={messages.scan.emptyHint} />
          ) : (
            <PageDesk view={view} first={first} />
          )
        }
      </Answer>
    </Screen>
  )
}
