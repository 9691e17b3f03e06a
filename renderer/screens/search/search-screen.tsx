import { Button, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { ListFilter } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { z } from 'zod'
import type { DossierSummary, PageHit } from '../../../shared/contract/dossiers.ts'
import { everyDossier } from '../../../shared/domain/dossier-filter.ts'
import { formatDay } from '../../../shared/domain/vietnamese-date.ts'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { messages } from '../../messages/vi.ts'
import { newestFirst } from '../../ready-lists.ts'
import { VisitorNote } from '../../shell/visitor.tsx'
import { DeliveryBadge, ElsewhereBadge, StatusBadge, VisitBadge } from '../../ui/dossier-badges.tsx'
import { PickList } from '../../ui/pick-list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { EmptyState } from '../../ui/screen-states.tsx'
import classes from './search-screen.module.css'

const typingPauseMs = 120

const Asked = z.object({ text: z.string() })

/** The search, opened empty or with what a card says; numbers of persons stay out of addresses. */
export function SearchScreen() {
  const asked = Asked.safeParse(useHistoryState())
  const text = asked.success ? asked.data.text : ''
  return <SearchDesk key={text} first={text} />
}

/** One box for every dossier on this machine, with or without tone marks. */
function SearchDesk({ first }: { readonly first: string }) {
  const { ask } = useDesk()
  const [, go] = useLocation()
  const [text, setText] = useState(first)
  const [cursor, setCursor] = useState(0)
  const [asked] = useDebouncedValue(text.normalize('NFC').trim(), typingPauseMs)
  const found = useQuery({ ...ask.search(asked), enabled: asked !== '' })
  const hits = asked === '' ? [] : hitsOf(found.data)

  function onText(next: string) {
    setText(next)
    setCursor(0)
  }

  return (
    <Screen
      title={messages.search.title}
      fill
      acts={
        <>
          <VisitorNote />
          {hits.length > 0 && (
            <Button
              variant="default"
              leftSection={<ListFilter size={18} aria-hidden="true" />}
              onClick={() => go('/lists', { state: { filter: { ...everyDossier, text: asked }, order: newestFirst } })}
            >
              {messages.search.asList}
            </Button>
          )}
        </>
      }
      aside={
        <Text role="status" c="dimmed">
          {asked !== '' && found.data !== undefined
            ? messages.search.total(found.data.total, found.data.items.length)
            : ''}
        </Text>
      }
    >
      <PickList
        label={messages.search.label}
        placeholder={messages.search.placeholder}
        listLabel={messages.search.results}
        hint={messages.search.keys}
        text={text}
        onText={onText}
        items={hits}
        keyOf={({ dossier, page }) => page?.pageId ?? dossier.dossierId}
        render={({ dossier, page }) => <ResultLine dossier={dossier} page={page} />}
        cursor={Math.min(cursor, hits.length - 1)}
        onCursor={setCursor}
        onPick={({ dossier, page }) =>
          go(page === null ? `/dossiers/${dossier.dossierId}` : `/dossiers/${dossier.dossierId}/pages/${page.pageId}`)
        }
        empty={
          asked === '' ? (
            <EmptyState title={messages.search.start} hint={messages.search.hint} />
          ) : (
            <Answer query={found}>
              {() => <EmptyState title={messages.search.noMatch(asked)} hint={messages.search.noMatchHint} />}
            </Answer>
          )
        }
      />
    </Screen>
  )
}

type Hit = { readonly dossier: DossierSummary; readonly page: PageHit | null }

/** Dossiers first, then the pages on which the words stand. */
function hitsOf(
  found: { readonly items: readonly DossierSummary[]; readonly onPages: readonly PageHit[] } | undefined,
): readonly Hit[] {
  if (found === undefined) return []
  return [
    ...found.items.map((dossier) => ({ dossier, page: null })),
    ...found.onPages.map((page) => ({ dossier: page.dossier, page })),
  ]
}

function ResultLine({ dossier, page }: Hit) {
  return (
    <div className={classes['line']}>
      <span className={classes['name']}>{dossier.applicantName || messages.counter.noApplicant}</span>
      <span className={classes['code']}>{dossier.code || messages.counter.draftCode}</span>
      <span className={classes['procedure']}>
        {page === null ? dossier.procedureName : messages.search.onPage(page.number, dossier.procedureName)}
      </span>
      <span className={classes['day']}>{formatDay(dossier.receivedAt ?? dossier.createdAt)}</span>
      {dossier.visitSize > 1 && <VisitBadge size={dossier.visitSize} />}
      {dossier.competentAgency !== '' && <ElsewhereBadge agency={dossier.competentAgency} />}
      <StatusBadge status={dossier.status} />
      <DeliveryBadge delivery={dossier.delivery} />
    </div>
  )
}
