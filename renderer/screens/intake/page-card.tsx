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
import type { DossierId } from '../../../shared/domain/ids.ts'
import type { ErrorDetails } from '../../../shared/errors.ts'
import { pageThumbnail } from '../../api/addresses.ts'
import { refusalFrom } from '../../api/refusal.ts'
import { messages } from '../../messages/vi.ts'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
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
  readonly page: PageView
  /** The key for taking a page once more is this page's. */
  readonly hasKey: boolean
  readonly onRetake: () => void
  readonly onBin: (binned: boolean) => void
  /** Brings a page that was set aside back to the papers; null where it lies among them. */
  readonly onTakeBack: (() => void) | null
  readonly onEdit: () => void
  readonly onReadAgain: () => void
}

/** A page that was taken: its picture, how far it is read, what is wrong with it and what can be done. */
export function PageCard({ dossierId, page, hasKey, onRetake, onBin, onTakeBack, onEdit, onReadAgain }: Props) {
  const number = page.position + 1
  const name = messages.scan.pageName(number)
  const look = looks[page.state]
  const takeBackText = page.binned ? messages.scan.unbin : messages.stack.isPaper
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
        {onTakeBack === null && <CutActs dossierId={dossierId} pageId={page.pageId} name={name} />}
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
        {onTakeBack !== null && (
          <Button
            size="compact-md"
            variant="subtle"
            leftSection={<Undo2 size={16} aria-hidden="true" />}
            aria-keyshortcuts={shortcuts.take_back.keys}
            onClick={onTakeBack}
            aria-label={`${takeBackText} ${name}`}
          >
            {takeBackText}
          </Button>
        )}
        {!page.binned && (
          <Button
            size="compact-md"
            variant="subtle"
            leftSection={<Trash2 size={16} aria-hidden="true" />}
            onClick={() => onBin(true)}
            aria-label={`${messages.scan.bin} ${name}`}
          >
            {messages.scan.bin}
          </Button>
        )}
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
