import { Button } from '@mantine/core'
import {
  CircleAlert,
  CircleCheck,
  Hourglass,
  Loader,
  Pencil,
  RotateCw,
  ScanLine,
  Trash2,
  TriangleAlert,
  Undo2,
} from 'lucide-react'
import type { PageView } from '../../../shared/contract/reviews.ts'
import type { DossierId, PageId } from '../../../shared/domain/ids.ts'
import type { ErrorDetails } from '../../../shared/errors.ts'
import { pageThumbnail } from '../../api/addresses.ts'
import { useDesk } from '../../api/desk.tsx'
import { refusalFrom } from '../../api/refusal.ts'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { CutActs } from './cut-acts.tsx'
import { needsRetake } from './needs-retake.ts'
import classes from './page-strip.module.css'

const looks = {
  waiting: { tone: 'plain', icon: Hourglass },
  reading: { tone: 'read', icon: Loader },
  read: { tone: 'good', icon: CircleCheck },
  failed: { tone: 'bad', icon: CircleAlert },
} as const

const noDetails: ErrorDetails = {}

type Props = {
  readonly dossierId: DossierId
  readonly pages: readonly PageView[]
  /** Takes a page once more, in the place of the one whose picture is no good. */
  readonly onRetake: (page: PageView) => void
  readonly onEdit: (pageId: PageId) => void
}

/** Every page that was taken, in the order of the paper, with the state of its reading and what is wrong with its picture. */
export function PageStrip({ dossierId, pages, onRetake, onEdit }: Props) {
  const { client } = useDesk()
  const first = pages.find(needsRetake)
  const bin = useCommand(client.scans.setPageBinned, ['reviews.get', 'scans.stack'])
  const readAgain = useCommand(client.scans.readAgain, ['reviews.get', 'scans.stack'])
  return (
    <>
      <RefusalNote refusal={bin.refusal ?? readAgain.refusal} />
      <ol className={classes['strip']} aria-label={messages.scan.pages(pages.length)}>
        {pages.map((page) => (
          <PageCard
            key={page.pageId}
            dossierId={dossierId}
            page={page}
            hasKey={page === first}
            onRetake={() => onRetake(page)}
            onBin={(binned) => bin.run({ pageId: page.pageId, binned })}
            onEdit={() => onEdit(page.pageId)}
            onReadAgain={() => readAgain.run({ pageId: page.pageId })}
          />
        ))}
      </ol>
    </>
  )
}

type CardProps = {
  readonly dossierId: DossierId
  readonly page: PageView
  /** The key for taking a page once more is this page's. */
  readonly hasKey: boolean
  readonly onRetake: () => void
  readonly onBin: (binned: boolean) => void
  readonly onEdit: () => void
  readonly onReadAgain: () => void
}

function PageCard({ dossierId, page, hasKey, onRetake, onBin, onEdit, onReadAgain }: CardProps) {
  const number = page.position + 1
  const name = messages.scan.pageName(number)
  const look = looks[page.state]
  return (
    <li
      id={`page-${page.pageId}`}
      className={classes['card']}
      data-page={page.pageId}
      data-binned={page.binned || undefined}
    >
      <div className={classes['image']}>
        {page.width > 0 ? (
          <img
            src={pageThumbnail(page)}
            alt={messages.scan.pageAlt(number, page.sourceName)}
            loading="lazy"
            decoding="async"
          />
        ) : (
          <span aria-hidden="true">{number}</span>
        )}
      </div>
      <div className={classes['name']}>
        <strong>{name}</strong>
        <span className={classes['source']} title={page.sourceName}>
          {page.sourceName}
        </span>
      </div>
      <div className={classes['states']}>
        {page.binned && <StateBadge tone="plain" icon={Trash2} text={messages.scan.binned} />}
        {!page.binned && (
          <StateBadge {...look} text={page.blank ? messages.scan.blank : messages.scan.state[page.state]} />
        )}
      </div>
      {page.failure !== null && !page.binned && (
        <p className={classes['failure']}>{refusalFrom(page.failure, noDetails, null).sentence}</p>
      )}
      {needsRetake(page) && <PageProblems problems={page.problems} />}
      <div className={classes['acts']}>
        <CutActs dossierId={dossierId} pageId={page.pageId} name={name} />
        {needsRetake(page) && (
          <Button
            size="compact-md"
            leftSection={<ScanLine size={16} aria-hidden="true" />}
            rightSection={hasKey ? <KeyCap>{keyCap('retake')}</KeyCap> : null}
            aria-keyshortcuts={hasKey ? shortcuts.retake.keys : undefined}
            onClick={onRetake}
            aria-label={`${messages.scan.retake} ${name}`}
          >
            {messages.scan.retake}
          </Button>
        )}
        {page.state === 'failed' && !page.binned && (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<RotateCw size={16} aria-hidden="true" />}
            onClick={onReadAgain}
            aria-label={`${messages.scan.readAgain} ${name}`}
          >
            {messages.scan.readAgain}
          </Button>
        )}
        <Button
          size="compact-md"
          variant="subtle"
          leftSection={<Pencil size={16} aria-hidden="true" />}
          onClick={onEdit}
          aria-label={`${messages.scan.edit} ${name}`}
        >
          {messages.scan.edit}
        </Button>
        <Button
          size="compact-md"
          variant="subtle"
          leftSection={page.binned ? <Undo2 size={16} aria-hidden="true" /> : <Trash2 size={16} aria-hidden="true" />}
          onClick={() => onBin(!page.binned)}
          aria-label={`${page.binned ? messages.scan.unbin : messages.scan.bin} ${name}`}
        >
          {page.binned ? messages.scan.unbin : messages.scan.bin}
        </Button>
      </div>
    </li>
  )
}

/** Each fault of the picture in words, and why now: the paper leaves with the citizen. */
function PageProblems({ problems }: Pick<PageView, 'problems'>) {
  return (
    <p className={classes['problems']} role="status">
      <TriangleAlert size={18} aria-hidden="true" />
      <span>
        <strong>{problems.map((problem) => messages.scan.problems[problem]).join(', ')}</strong>{' '}
        {messages.scan.retakeNow}
      </span>
    </p>
  )
}
