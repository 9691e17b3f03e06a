import { type DossierFilter, type DossierOrder, everyDossier } from '../shared/domain/dossier-filter.ts'
import { messages } from './messages/vi.ts'

export type ShownList = { readonly filter: DossierFilter; readonly order: DossierOrder }

export const newestFirst: DossierOrder = { by: 'opened', direction: 'down' }
const soonestFirst: DossierOrder = { by: 'promised', direction: 'up' }

/** Lists that every counter needs, on keys 1 to 3 until an officer gives these to others. */
export const readyLists: readonly (ShownList & { readonly name: string; readonly key: number })[] = [
  {
    name: messages.lists.ready.supplement,
    key: 1,
    filter: { ...everyDossier, statuses: ['supplement_requested'] },
    order: soonestFirst,
  },
  { name: messages.lists.ready.late, key: 2, filter: { ...everyDossier, due: 'late' }, order: soonestFirst },
  { name: messages.lists.ready.unsent, key: 3, filter: { ...everyDossier, delivery: 'unsent' }, order: newestFirst },
]
