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
import type { Counts } from './component-row.tsx'
import { ComponentsTable } from './components-table.tsx'
import { DuplicatesNote } from './duplicates-note.tsx'
import { UnplacedPapers } from './unplaced-papers.tsx'

type Props = { readonly dossier: DossierView; readonly documents: readonly DocumentView[]; readonly editable: boolean }

/** The checklist of the procedure: what was handed in or shown, and which scanned papers stand for it. */
export function ComponentsPanel({ dossier, documents, editable }: Props) {
  const { client, ask } = useDesk()
  const queries = useQueryClient()
  const set = useCommand(client.dossiers.setComponent, ['dossiers.get'])
  const place = useCommand(client.dossiers.placeDocument, ['dossiers.get', 'reviews.get'])

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
      <ComponentsTable
        components={dossier.components}
        documents={documents}
        editable={editable}
        onSet={({ componentId }, counts) => onSet(componentId, counts)}
        onTakeOut={(documentId) => place.run({ documentId, componentId: null })}
      />
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
