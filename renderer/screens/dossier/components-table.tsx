import type { ComponentView } from '../../../shared/contract/dossiers.ts'
import type { DocumentView } from '../../../shared/contract/reviews.ts'
import type { DocumentId } from '../../../shared/domain/ids.ts'
import { messages } from '../../messages/vi.ts'
import { ComponentRow, type Counts } from './component-row.tsx'
import classes from './components-panel.module.css'

type Props = {
  readonly components: readonly ComponentView[]
  readonly documents: readonly DocumentView[]
  readonly editable?: boolean
  readonly onSet: (component: ComponentView, counts: Counts) => void
  /** Without it a paper stays where it lies. */
  readonly onTakeOut?: (documentId: DocumentId) => void
}

/** The checklist of a procedure as a table. */
export function ComponentsTable({ components, documents, editable = true, onSet, onTakeOut }: Props) {
  const { columns } = messages.dossier
  return (
    <table className={classes['table']} aria-label={messages.dossier.components}>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.originals}</th>
          <th scope="col">{columns.certified}</th>
          <th scope="col">{columns.photocopies}</th>
          <th scope="col">{columns.shown}</th>
        </tr>
      </thead>
      <tbody>
        {components.map((component) => (
          <ComponentRow
            key={component.code}
            component={component}
            papers={documents.filter((document) => component.documentIds.includes(document.documentId))}
            editable={editable}
            onSet={(counts) => onSet(component, counts)}
            onTakeOut={onTakeOut}
          />
        ))}
      </tbody>
    </table>
  )
}
