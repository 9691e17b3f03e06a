import { Select, Text } from '@mantine/core'
import type { ComponentView } from '../../../shared/contract/dossiers.ts'
import type { DocumentView } from '../../../shared/contract/reviews.ts'
import { ComponentId, type DocumentId } from '../../../shared/domain/ids.ts'
import { messages } from '../../messages/vi.ts'
import classes from './components-panel.module.css'

type Props = {
  readonly components: readonly ComponentView[]
  readonly documents: readonly DocumentView[]
  readonly editable: boolean
  readonly onPlace: (documentId: DocumentId, componentId: ComponentId) => void
}

/** Scanned papers that stand for no component yet. */
export function UnplacedPapers({ components, documents, editable, onPlace }: Props) {
  const unplaced = documents.filter(
    (document) => document.componentId === null && document.documentType !== 'trang_trang',
  )
  if (documents.length === 0) return null
  if (unplaced.length === 0) return <Text c="dimmed">{messages.dossier.unplacedNone}</Text>
  const choices = components.map(({ componentId, name }) => ({ value: componentId, label: name }))
  return (
    <section aria-label={messages.dossier.unplaced}>
      <Text fw={600}>{messages.dossier.unplaced}</Text>
      {unplaced.map((paper) => (
        <div key={paper.documentId} className={classes['unplaced']}>
          <Text>{paper.title}</Text>
          <Select
            size="sm"
            data={choices}
            value={null}
            disabled={!editable}
            placeholder={messages.dossier.place}
            aria-label={messages.dossier.placeUnder(paper.title)}
            onChange={(value) => {
              if (value !== null) onPlace(paper.documentId, ComponentId.parse(value))
            }}
          />
        </div>
      ))}
    </section>
  )
}
