import { removeWorkList, saveWorkList } from '../commands/keep-work-lists.ts'
import { makeFile } from '../commands/make-file.ts'
import type { Desk } from '../desk.ts'
import type { Os } from '../dispatch.ts'
import { viewList } from '../questions/list-view.ts'
import { listWorkLists } from '../reports/work-list-repository.ts'
import { actorOf } from '../session.ts'

const done = { done: true } as const

/** Of hosts that never give a call up. */
const never = new AbortController().signal

/** Which function answers what is asked of lists of dossiers and of files made from them. */
export function listHandlers(os: Os, desk: Desk) {
  return {
    dossiers: os.lists.dossiers.handler(({ input }) => viewList(desk, input)),
    workLists: os.lists.workLists.handler(({ context }) => listWorkLists(desk.db, actorOf(context.client).officerId)),
    saveWorkList: os.lists.saveWorkList.handler(({ context, input }) =>
      saveWorkList(desk, actorOf(context.client), input),
    ),
    removeWorkList: os.lists.removeWorkList.handler(({ context, input }) => {
      removeWorkList(desk, actorOf(context.client), input.workListId)
      return done
    }),
    makeFile: os.lists.makeFile.handler(({ context, input, signal = never }) =>
      makeFile(desk, actorOf(context.client), { request: input, signal }),
    ),
  }
}
