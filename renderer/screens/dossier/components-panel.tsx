import { Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { DossierView } from '../../../shared/contract/dossiers.ts'
import type { DocumentView } from '../../../shared/contract/reviews.ts'
import type { ComponentId } from '../../../shared/domain/ids.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { ComponentRow, type Counts } from './component-row.tsx'
import classes from './components-panel.module.css'
import { DuplicatesNote } from './duplicates-note.tsx'
import { UnplacedPapers } from './unplaced-papers.tsx'

type Props = { readonly dossier: DossierView; readonly documents: readonly DocumentView[]; readonly editable: boolean }

/** The checklist of the procedure: what was handed in or shown, and which scanned papers stand for it. */
export function ComponentsPanel({ dossier, documents, editable }: Props) {
  const { client, ask } = useDesk()
  const queries = useQueryClient()
  const set = useCommand(client.dossiers.setComponent, ['dossiers.get'])
  const place = useCommand(client.dossiers.placeDocument, ['dossiers.get', 'reviews.get'])
  const { columns } = messages.dossier

  /** Shown at once, so that a tick is a tick; what is stored comes back with the next answer. */
  function onSet(componentId: ComponentId, counts: Counts) {
    const { queryKey } = ask.dossier(dossier.dossierId)
    // An answer that is still on its way knows nothing of this tick and would take it back.
    void queries.cancelQueries({ queryKey })
    queries.setQueryData(queryKey, (before) => before && withCounts(before, componentId, counts))
    set.run({ componentId, ...counts })
  }
  const missing = dossier.components.filter((component) => component.required && !component.satisfied).length

  return (
    <Panel
      title={messages.dossier.components}
      aside={missing > 0 && <Text c="dimmed">{messages.dossier.missingComponents(missing)}</Text>}
    >
      <DuplicatesNote duplicates={dossier.duplicates} />
      <RefusalNote refusal={set.refusal ?? place.refusal} />
      {dossier.components.length === 0 && <Text c="dimmed">{messages.dossier.emptyComponents}</Text>}
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
          {dossier.components.map((component) => (
            <ComponentRow
              key={component.componentId}
              component={component}
              papers={documents.filter((document) => component.documentIds.includes(document.documentId))}
              editable={editable}
              onSet={(counts) => onSet(component.componentId, counts)}
              onTakeOut={(documentId) => place.run({ documentId, componentId: null })}
            />
          ))}
        </tbody>
      </table>
      <UnplacedPapers
        components={dossier.components}
        documents={documents}
        editable={editable}
        onPlace={(documentId, componentId) => place.run({ documentId, componentId })}
      />
    </Panel>
  )
}

function withCounts(dossier: DossierView, componentId: ComponentId, counts: Counts): DossierView {
  const components = dossier.components.map((component) =>
    component.componentId === componentId ? { ...component, ...counts } : component,
  )
  return { ...dossier, components }
}
