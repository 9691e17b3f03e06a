import { addToVisit } from '../commands/link-dossiers.ts'
import { receiveVisit } from '../commands/receive-visit.ts'
import { returnResult } from '../commands/return-result.ts'
import { takeHeld, viewHeld } from '../commands/take-held-papers.ts'
import type { Desk } from '../desk.ts'
import type { Os } from '../dispatch.ts'
import { searchCommunes } from '../places/communes-in-force.ts'
import { viewReceiver, viewReturn } from '../questions/return-view.ts'
import { viewVisit } from '../questions/visit-view.ts'
import { actorOf } from '../session.ts'

const done = { done: true } as const

/** Which function answers what is asked of people beyond one dossier. */
export function peopleHandlers(os: Os, desk: Desk) {
  return {
    held: {
      list: os.held.list.handler(({ context, input }) => viewHeld(desk, actorOf(context.client), input.dossierId)),
      take: os.held.take.handler(({ context, input }) => takeHeld(desk, actorOf(context.client), input)),
    },
    places: {
      searchCommunes: os.places.searchCommunes.handler(({ input }) => searchCommunes(input.text, 20)),
    },
    visits: {
      get: os.visits.get.handler(({ input }) => viewVisit(desk, input.dossierId)),
      add: os.visits.add.handler(({ context, input }) => ({
        dossierId: addToVisit(desk, actorOf(context.client), input),
      })),
      receive: os.visits.receive.handler(({ context, input }) => receiveVisit(desk, actorOf(context.client), input)),
    },
    returns: {
      judge: os.returns.judge.handler(({ input }) => viewReceiver(desk, input)),
      get: os.returns.get.handler(({ input }) => viewReturn(desk, input.dossierId)),
      handOver: os.returns.handOver.handler(async ({ context, input }) => {
        await returnResult(desk, actorOf(context.client), input)
        return done
      }),
    },
  }
}
