import { Button, Text } from '@mantine/core'
import { CircleCheck, Loader, TriangleAlert } from 'lucide-react'
import { useRef } from 'react'
import { useLocation } from 'wouter'
import type { DossierView } from '../../../shared/contract/dossiers.ts'
import type { PageView, ReviewView } from '../../../shared/contract/reviews.ts'
import { FieldId } from '../../../shared/domain/ids.ts'
import { receiptAmong } from '../../../shared/domain/slip-form.ts'
import { pageImage } from '../../api/addresses.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { DossierSteps } from '../../ui/dossier-steps.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { type Evidence, PageViewer } from '../../ui/page-viewer.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { useShortcut } from '../../use-shortcut.tsx'
import { DocumentPanel } from './document-panel.tsx'
import classes from './review-desk.module.css'
import { type Reviewing, useReview } from './use-review.ts'

type Props = { readonly review: ReviewView; readonly dossier: DossierView | undefined }

/** The review desk with papers on it. */
export function ReviewDesk({ review, dossier }: Props) {
  const { client } = useDesk()
  const [, go] = useLocation()
  const nextButton = useRef<HTMLButtonElement>(null)
  const reviewing = useReview(review, () => nextButton.current?.focus())
  const confirmRest = useCommand(client.reviews.confirmDocument, ['reviews.get', 'dossiers.get'])
  const setType = useCommand(client.reviews.setDocumentType, ['reviews.get', 'dossiers.get'])
  const onNext = () => go(`/dossiers/${review.dossierId}`)
  const pictures = new Map<string, string>(review.pages.map((page) => [page.pageId, pageImage(page)]))
  const current = review.documents.find((document) =>
    document.fields.some((field) => field.fieldId === reviewing.state.cursor),
  )

  useShortcut('next_step', onNext)
  useShortcut('accept_document', () => current && confirmRest.run({ documentId: current.documentId }))
  useShortcut('page_up', () => reviewing.onTurn(-1))
  useShortcut('page_down', () => reviewing.onTurn(1))

  return (
    <Screen
      fill
      title={messages.review.title}
      aside={
        <>
          <Text c="dimmed">{dossier?.procedureName}</Text>
          <Remaining review={review} />
        </>
      }
      acts={
        <>
          <DossierSteps
            dossierId={review.dossierId}
            current="review"
            slipId={receiptAmong(dossier?.slips ?? [])?.slipId}
          />
          <Button
            ref={nextButton}
            onClick={onNext}
            aria-keyshortcuts={shortcuts.next_step.keys}
            rightSection={<KeyCap>{keyCap('next_step')}</KeyCap>}
          >
            {messages.review.next}
          </Button>
        </>
      }
    >
      <RefusalNote refusal={confirmRest.refusal ?? setType.refusal} />
      <div className={classes['halves']}>
        <Viewer review={review} reviewing={reviewing} />
        <div className={classes['papers']}>
          <Text c="dimmed" fz="sm">
            {messages.review.keys}
          </Text>
          {review.documents.map((document) => (
            <DocumentPanel
              key={document.documentId}
              document={document}
              page={review.pages.find((page) => page.pageId === document.pageIds[0])}
              state={reviewing.state}
              keys={reviewing.keys}
              pictures={pictures}
              busy={confirmRest.pending || setType.pending}
              onType={(documentId, documentType) => setType.run({ documentId, documentType })}
              onConfirmRest={(documentId) => confirmRest.run({ documentId })}
            />
          ))}
        </div>
      </div>
    </Screen>
  )
}

function Remaining({ review }: { readonly review: ReviewView }) {
  const left = review.doubtful.length
  const reading = review.pages.filter((page) => page.state === 'waiting' || page.state === 'reading').length
  return (
    <span role="status" className={classes['remaining']}>
      {(left > 0 || reading === 0) && (
        <StateBadge
          tone={left === 0 ? 'good' : 'look'}
          icon={left === 0 ? CircleCheck : TriangleAlert}
          text={messages.review.remaining(left)}
        />
      )}
      {reading > 0 && <StateBadge tone="read" icon={Loader} text={messages.review.stillReading(reading)} />}
    </span>
  )
}

function Viewer({ review, reviewing }: { readonly review: ReviewView; readonly reviewing: Reviewing }) {
  const pages = review.pages.filter((page) => !page.binned)
  const page = pages.find((other) => other.pageId === reviewing.state.viewedPage) ?? pages[0]
  if (page === undefined) return null
  return (
    <PageViewer
      src={pageImage(page)}
      width={page.width}
      height={page.height}
      number={pages.indexOf(page) + 1}
      of={pages.length}
      evidence={evidenceOn(page, reviewing)}
      active={reviewing.state.cursor}
      onEvidence={(id) => reviewing.onGo(FieldId.parse(id))}
      onPage={reviewing.onTurn}
    />
  )
}

function evidenceOn(page: PageView, reviewing: Reviewing): readonly Evidence[] {
  return reviewing.fields
    .filter((field) => field.pageId === page.pageId)
    .map(({ fieldId, label, state, boxes }) => ({ id: fieldId, label, state, boxes }))
}
