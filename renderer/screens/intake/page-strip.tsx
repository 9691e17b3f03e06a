import { Text } from '@mantine/core'
import type { DossierView } from '../../../shared/contract/dossiers.ts'
import type { DocumentView, PageView } from '../../../shared/contract/reviews.ts'
import type { StackedPage } from '../../../shared/contract/scans.ts'
import type { DossierId, PageId } from '../../../shared/domain/ids.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useShortcut } from '../../use-shortcut.tsx'
import { asidePages, groupPages } from './group-pages.ts'
import { needsRetake } from './needs-retake.ts'
import { PageCard } from './page-card.tsx'
import classes from './page-strip.module.css'

type Props = {
  readonly dossierId: DossierId
  readonly pages: readonly PageView[]
  readonly documents: readonly DocumentView[]
  readonly components: DossierView['components']
  readonly stacked: readonly StackedPage[]
  /** Takes a page once more, in the place of the one whose picture is no good. */
  readonly onRetake: (page: PageView) => void
  readonly onEdit: (pageId: PageId) => void
}

/** Every page that was taken, under the paper it belongs to, with the state of its reading and what is wrong with its picture. */
export function PageStrip({ dossierId, pages, documents, components, stacked, onRetake, onEdit }: Props) {
  const { client } = useDesk()
  const first = pages.find(needsRetake)
  const touches = ['reviews.get', 'scans.stack', 'pages.get', 'dossiers.get']
  const bin = useCommand(client.scans.setPageBinned, touches)
  const cut = useCommand(client.scans.setCut, touches)
  const readAgain = useCommand(client.scans.readAgain, touches)
  const groups = groupPages({ pages, documents, components, stacked })

  /** What the machine took for blank or for a slip becomes a page of the paper before it. */
  function onTakeBack(page: PageView) {
    if (page.binned) bin.run({ pageId: page.pageId, binned: false })
    else cut.run({ pageId: page.pageId, mark: hasPaperBefore(stacked, page.pageId) ? 'continues' : 'starts' })
  }

  useShortcut('take_back', () => {
    const aside = asidePages(groups)
    const page = aside.find(({ pageId }) => pageId === chosenPage()) ?? aside[0]
    if (page !== undefined) onTakeBack(page)
  })

  return (
    <section aria-label={messages.scan.pages(pages.length)}>
      <RefusalNote refusal={bin.refusal ?? cut.refusal ?? readAgain.refusal} />
      <div className={classes['papers']}>
        {groups.map((group) => (
          <section
            key={group.key}
            className={classes['paper']}
            data-aside={group.isAside || undefined}
            aria-label={group.title}
          >
            <header className={classes['head']}>
              <strong title={group.title}>{group.title}</strong>
              <Text span fz="sm" c="dimmed" title={group.place}>
                {group.place}
              </Text>
            </header>
            <ol className={classes['pages']}>
              {group.pages.map((page) => (
                <PageCard
                  key={page.pageId}
                  dossierId={dossierId}
                  page={page}
                  hasKey={page === first}
                  onRetake={() => onRetake(page)}
                  onBin={(binned) => bin.run({ pageId: page.pageId, binned })}
                  onTakeBack={group.isAside ? () => onTakeBack(page) : null}
                  onEdit={() => onEdit(page.pageId)}
                  onReadAgain={() => readAgain.run({ pageId: page.pageId })}
                />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </section>
  )
}

/** The page whose card has the focus, if any. */
export function chosenPage(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-page]')?.dataset['page']
}

function hasPaperBefore(stacked: readonly StackedPage[], pageId: PageId): boolean {
  const at = stacked.findIndex((page) => page.pageId === pageId)
  return stacked.slice(0, Math.max(0, at)).some((one) => one.batchId === stacked[at]?.batchId && one.place === 'paper')
}
