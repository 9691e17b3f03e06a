import { Button } from '@mantine/core'
import { CircleAlert, CircleCheck, Hourglass, Loader, RotateCw, Trash2, Undo2 } from 'lucide-react'
import type { PageView } from '../../../shared/contract/reviews.ts'
import type { ErrorDetails } from '../../../shared/errors.ts'
import { pageThumbnail } from '../../api/addresses.ts'
import { useDesk } from '../../api/desk.tsx'
import { refusalFrom } from '../../api/refusal.ts'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './page-strip.module.css'

const looks = {
  waiting: { tone: 'plain', icon: Hourglass },
  reading: { tone: 'read', icon: Loader },
  read: { tone: 'good', icon: CircleCheck },
  failed: { tone: 'bad', icon: CircleAlert },
} as const

const noDetails: ErrorDetails = {}

/** Every page that was taken, in the order of the paper, with the state of its reading. */
export function PageStrip({ pages }: { readonly pages: readonly PageView[] }) {
  const { client } = useDesk()
  const bin = useCommand(client.scans.setPageBinned, ['reviews.get'])
  const readAgain = useCommand(client.scans.readAgain, ['reviews.get'])
  return (
    <>
      <RefusalNote refusal={bin.refusal ?? readAgain.refusal} />
      <ol className={classes['strip']} aria-label={messages.scan.pages(pages.length)}>
        {pages.map((page) => (
          <PageCard
            key={page.pageId}
            page={page}
            onBin={(binned) => bin.run({ pageId: page.pageId, binned })}
            onReadAgain={() => readAgain.run({ pageId: page.pageId })}
          />
        ))}
      </ol>
    </>
  )
}

type CardProps = {
  readonly page: PageView
  readonly onBin: (binned: boolean) => void
  readonly onReadAgain: () => void
}

function PageCard({ page, onBin, onReadAgain }: CardProps) {
  const number = page.position + 1
  const name = messages.scan.pageName(number)
  const look = looks[page.state]
  return (
    <li className={classes['card']} data-binned={page.binned || undefined}>
      <div className={classes['image']}>
        {page.width > 0 ? (
          <img
            src={pageThumbnail(page.pageId)}
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
      <div className={classes['acts']}>
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
