import { implement } from '@orpc/server'
import { heldCalls } from '../../../shared/contract/held.ts'
import { placeCalls } from '../../../shared/contract/places.ts'
import { returnCalls } from '../../../shared/contract/returns.ts'
import { visitCalls } from '../../../shared/contract/visits.ts'
import { slipNames } from '../slip-names.ts'
import type { FakeState } from './fake-state.ts'
import { slipId } from './ids.ts'

/** Results handed over, judged by the applicant's number alone. */
export function fakePeople(state: FakeState) {
  const desk = implement({ held: heldCalls, places: placeCalls, returns: returnCalls, visits: visitCalls })
  const dossierOf = (id: string) => state.dossiers.find(({ dossierId }) => dossierId === id)
  return {
    held: {
      list: desk.held.list.handler(() => state.held),
      take: desk.held.take.handler(({ input }) => {
        state.held = { papers: [], values: {} }
        return { papers: input.documentIds.length, values: 0 }
      }),
    },
    places: { searchCommunes: desk.places.searchCommunes.handler(() => []) },
    visits: {
      get: desk.visits.get.handler(() => state.visit),
      add: desk.visits.add.handler(({ input }) => ({ dossierId: input.dossierId })),
      receive: desk.visits.receive.handler(() => ({ slipId: slipId(1), codes: [] })),
    },
    returns: {
      judge: desk.returns.judge.handler(({ input }) => ({
        role:
          dossierOf(input.dossierId)?.applicant.personalId === input.person.personalId
            ? ('applicant' as const)
            : ('stranger' as const),
        byNameOnly: false,
        authorisation: '',
      })),
      get: desk.returns.get.handler(() => null),
      handOver: desk.returns.handOver.handler(({ input }) => {
        state.dossiers = state.dossiers.map((dossier) =>
          dossier.dossierId === input.dossierId
            ? {
                ...dossier,
                status: 'returned',
                actions: [],
                slipsToIssue: [{ form: 'hand_over', name: slipNames.hand_over }],
              }
            : dossier,
        )
        return { done: true as const }
      }),
    },
  }
}
