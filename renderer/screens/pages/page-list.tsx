import { useEffect, useRef } from 'react'
import type { EditedPage } from '../../../shared/contract/pages.ts'
import type { PageId } from '../../../shared/domain/ids.ts'
import { pageThumbnail } from '../../api/addresses.ts'
import { messages } from '../../messages/vi.ts'
import classes from './page-list.module.css'

type Props = {
  readonly pages: readonly EditedPage[]
  readonly current: PageId | undefined
  readonly onPick: (pageId: PageId) => void
}

type Paper = { readonly key: string; readonly title: string; readonly pages: readonly EditedPage[] }

/** Every page of the dossier, small, under the paper it belongs to; pictures are fetched as they come into sight. */
export function PageList({ pages, current, onPick }: Props) {
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    list.current?.focus({ preventScroll: true })
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that was moved is to be seen where it lies now
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' })
  }, [current, pages])

  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={messages.pages.list(pages.length)}
      aria-activedescendant={current === undefined ? undefined : optionId(current)}
      className={classes['list']}
    >
      {papersOf(pages).map((paper) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options is no set of form fields
        <div key={paper.key} role="group" aria-label={paper.title} className={classes['paper']}>
          <div className={classes['title']} aria-hidden="true" title={paper.title}>
            {paper.title}
          </div>
          {paper.pages.map((page) => (
            <PageOption
              key={page.pageId}
              page={page}
              number={pages.indexOf(page) + 1}
              isCurrent={page.pageId === current}
              onPick={() => onPick(page.pageId)}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

type OptionProps = {
  readonly page: EditedPage
  readonly number: number
  readonly isCurrent: boolean
  readonly onPick: () => void
}

function PageOption({ page, number, isCurrent, onPick }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and tells which option is active
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the arrow keys
    <div
      role="option"
      id={optionId(page.pageId)}
      aria-selected={isCurrent}
      data-binned={page.binned || undefined}
      className={classes['page']}
      onClick={onPick}
    >
      <div className={classes['picture']}>
        <img src={pageThumbnail(page, 160)} alt="" loading="lazy" decoding="async" draggable={false} />
      </div>
      <span className={classes['name']}>
        {messages.scan.pageName(number)}
        {page.binned && <span className={classes['mark']}>{messages.pages.binned}</span>}
        {!page.binned && page.blank && <span className={classes['mark']}>{messages.scan.blank}</span>}
        {!page.binned && page.state === 'failed' && (
          <span className={classes['mark']}>{messages.scan.state.failed}</span>
        )}
      </span>
    </div>
  )
}

function optionId(pageId: PageId): string {
  return `page-${pageId}`
}

/** Neighbours of one paper stand under one title. */
function papersOf(pages: readonly EditedPage[]): readonly Paper[] {
  const papers: { key: string; title: string; documentId: string | null; pages: EditedPage[] }[] = []
  for (const page of pages) {
    const last = papers.at(-1)
    if (last !== undefined && last.documentId === page.documentId) last.pages.push(page)
    else {
      const { pageId: key, documentId, documentTitle } = page
      papers.push({ key, documentId, title: documentTitle ?? messages.pages.noPaper, pages: [page] })
    }
  }
  return papers
}
