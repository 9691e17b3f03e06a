import { Button, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { z } from 'zod'
import type { DossierSummary } from '../../../shared/contract/dossiers.ts'
import { DossierFilter, DossierOrder, everyDossier } from '../../../shared/domain/dossier-filter.ts'
import { dossierStatusTitle } from '../../../shared/domain/dossier-status.ts'
import { formatDay } from '../../../shared/domain/vietnamese-date.ts'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { useFileMaking } from '../../api/use-file-making.ts'
import { messages } from '../../messages/vi.ts'
import { newestFirst, type ShownList } from '../../ready-lists.ts'
import { keyCap } from '../../shortcuts.ts'
import { DeliveryBadge, StatusBadge } from '../../ui/dossier-badges.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { type ListColumn, type ListOrder, ListTable } from '../../ui/list-table.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { SaveButtons } from '../../ui/save-buttons.tsx'
import { Screen } from '../../ui/screen.tsx'
import { EmptyState } from '../../ui/screen-states.tsx'
import { FilterBar } from './filter-bar.tsx'
import classes from './lists-screen.module.css'
import { SavedLists } from './saved-lists.tsx'

const texts = messages.lists

const Asked = z.object({ filter: DossierFilter, order: DossierOrder })

/** Any dossiers, opened whole or as a number of a report and a key ask for; what is asked stays out of addresses. */
export function ListsScreen() {
  const asked = Asked.safeParse(useHistoryState())
  const first = asked.success ? asked.data : { filter: everyDossier, order: newestFirst }
  return <ListDesk key={JSON.stringify(first)} first={first} />
}

function ListDesk({ first }: { readonly first: ShownList }) {
  const { ask } = useDesk()
  const [, go] = useLocation()
  const [shown, setShown] = useState(first)
  const list = useInfiniteQuery(ask.dossierList(shown))
  const file = useFileMaking()
  const pages = list.isSuccess ? list.data.pages : []
  const [head] = pages
  const items = pages.flatMap((page) => page.items)

  return (
    <Screen
      title={texts.title}
      aside={
        <Text role="status" c="dimmed">
          {head === undefined ? '' : texts.total(head.total, head.mostCounted, items.length)}
          {head !== undefined && head.behind > 0 && ` ${texts.behind(head.behind)}`}
          {head?.wordsTooCommon && ` ${texts.wordsTooCommon}`}
        </Text>
      }
      acts={
        <>
          <Button variant="default" onClick={() => go('/reports')} rightSection={<KeyCap>{keyCap('reports')}</KeyCap>}>
            {messages.nav.reports}
          </Button>
          <SaveButtons
            formats={['xlsx', 'csv']}
            what={texts.list}
            share={file.share}
            onMake={(format) => file.make({ kind: 'dossiers', ...shown, title: texts.title, format })}
            onCancel={file.cancel}
          />
        </>
      }
    >
      <SavedLists shown={shown} onShown={setShown} />
      <FilterBar filter={shown.filter} onFilter={(filter) => setShown({ ...shown, filter })} />
      <RefusalNote refusal={file.refusal} />
      <Answer query={list} rows={10}>
        {() =>
          items.length === 0 ? (
            <EmptyState title={texts.empty} hint={texts.emptyHint} />
          ) : (
            <ListTable
              label={texts.title}
              columns={columns}
              rows={items}
              keyOf={({ dossierId }) => dossierId}
              order={{ key: shown.order.by, direction: shown.order.direction }}
              orderable={orderable}
              onOrder={(order) => setShown({ ...shown, order: orderFrom(order) })}
              onOpen={({ dossierId }) => go(`/dossiers/${dossierId}`)}
            />
          )
        }
      </Answer>
      {list.hasNextPage && (
        <div className={classes['more']}>
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {texts.more}
          </Button>
        </div>
      )}
    </Screen>
  )
}

const orderable = DossierOrder.shape.by.options

function orderFrom({ key, direction }: ListOrder): DossierOrder {
  return { by: orderable.find((by) => by === key) ?? 'opened', direction }
}

const columns: readonly ListColumn<DossierSummary>[] = [
  {
    key: 'name',
    title: messages.counter.columns.applicant,
    fit: 'roomy',
    render: ({ applicantName }) => applicantName || messages.counter.noApplicant,
    text: ({ applicantName }) => applicantName,
  },
  {
    key: 'code',
    title: messages.counter.columns.code,
    fit: 'whole',
    render: ({ code }) => code || messages.counter.draftCode,
    text: ({ code }) => code,
  },
  {
    key: 'procedure',
    title: messages.counter.columns.procedure,
    fit: 'roomy',
    render: ({ procedureName }) => procedureName,
    text: ({ procedureName }) => procedureName,
  },
  {
    key: 'opened',
    title: texts.opened,
    render: ({ createdAt }) => formatDay(createdAt),
    text: ({ createdAt }) => formatDay(createdAt),
  },
  {
    key: 'received',
    title: texts.received,
    render: ({ receivedAt }) => (receivedAt === null ? messages.common.none : formatDay(receivedAt)),
    text: ({ receivedAt }) => (receivedAt === null ? '' : formatDay(receivedAt)),
  },
  {
    key: 'promised',
    title: messages.counter.columns.promised,
    render: ({ promisedAt }) => (promisedAt === null ? messages.common.none : formatDay(promisedAt)),
    text: ({ promisedAt }) => (promisedAt === null ? '' : formatDay(promisedAt)),
  },
  {
    key: 'status',
    title: messages.counter.columns.status,
    render: ({ status }) => <StatusBadge status={status} />,
    text: ({ status }) => dossierStatusTitle[status],
  },
  {
    key: 'delivery',
    title: messages.counter.columns.delivery,
    render: ({ delivery }) => <DeliveryBadge delivery={delivery} />,
    text: ({ delivery }) => delivery ?? '',
  },
]
