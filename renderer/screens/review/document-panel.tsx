import { Button, Select, Text } from '@mantine/core'
import type { DocumentView, PageView } from '../../../shared/contract/reviews.ts'
import { DocumentType, documentTypes, documentTypeTitle } from '../../../shared/domain/document-type.ts'
import type { DocumentId } from '../../../shared/domain/ids.ts'
import { messages } from '../../messages/vi.ts'
import classes from './document-panel.module.css'
import { type FieldKeys, FieldRow } from './field-row.tsx'
import { PaperMarks } from './paper-marks.tsx'
import type { ReviewState } from './review-state.ts'

type Props = {
  readonly document: DocumentView
  /** The first page that it stands on. */
  readonly page: PageView | undefined
  readonly state: ReviewState
  readonly keys: FieldKeys
  /** Addresses of the pictures of pages, by page. */
  readonly pictures: ReadonlyMap<string, string>
  readonly busy: boolean
  readonly onType: (documentId: DocumentId, documentType: DocumentType) => void
  readonly onConfirmRest: (documentId: DocumentId) => void
}

/** One and the same, so that a row is drawn anew only where it changes. */
const noPictures: ReadonlyMap<string, string> = new Map()

const choices = documentTypes.map((value) => ({ value, label: documentTypeTitle[value] }))

/** One paper: what kind it is (changeable), its values, and the act that takes all sure ones at once. */
export function DocumentPanel({ document, page, state, keys, pictures, busy, onType, onConfirmRest }: Props) {
  const proposed = document.fields.some((field) => field.state === 'proposed')
  return (
    <section className={classes['paper']} aria-label={document.title}>
      <div className={classes['head']}>
        <Select
          aria-label={messages.review.documentType}
          data={choices}
          value={document.documentType}
          allowDeselect={false}
          searchable
          disabled={busy}
          size="sm"
          className={classes['type'] ?? ''}
          onChange={(value) => {
            const chosen = DocumentType.safeParse(value)
            if (chosen.success && chosen.data !== document.documentType) onType(document.documentId, chosen.data)
          }}
        />
        <Text c="dimmed" fz="sm">
          {messages.review.typeConfidence(document.typeConfidence)}
        </Text>
        <Button
          size="sm"
          variant="default"
          disabled={!proposed || busy}
          onClick={() => onConfirmRest(document.documentId)}
        >
          {messages.review.confirmRest}
        </Button>
      </div>
      {page !== undefined && <PaperMarks document={document} page={page} />}
      {document.fields.length === 0 && (
        <Text c="dimmed" p="sm">
          {messages.review.noFields}
        </Text>
      )}
      <ul className={classes['fields']}>
        {document.fields.map((field) => (
          <FieldRow
            key={field.fieldId}
            field={field}
            draft={state.drafts[field.fieldId]}
            refusal={state.refusals[field.fieldId]}
            warning={state.warnings[field.fieldId]}
            active={state.cursor === field.fieldId}
            picture={pictures.get(field.pageId ?? '') ?? null}
            pictures={field.rivals.length > 0 ? pictures : noPictures}
            keys={keys}
          />
        ))}
      </ul>
    </section>
  )
}
