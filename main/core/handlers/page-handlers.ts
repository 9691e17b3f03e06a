import {
  cropPage,
  cutPageOut,
  leanPage,
  leavePageToMachine,
  setPageCleaning,
  turnPage,
} from '../commands/edit-pages.ts'
import { movePage } from '../commands/lay-pages.ts'
import { redoPageAct, undoPageAct } from '../commands/page-acts.ts'
import { sendPaper } from '../commands/send-paper.ts'
import type { Desk } from '../desk.ts'
import type { Os } from '../dispatch.ts'
import { viewPages } from '../questions/pages-view.ts'
import { listPaperHomes } from '../questions/paper-homes.ts'
import { actorOf } from '../session.ts'

const done = { done: true } as const

/** The calls of the page desk. */
export function pageHandlers(os: Os, desk: Desk) {
  return {
    get: os.pages.get.handler(({ input }) => viewPages(desk, input.dossierId)),
    turn: os.pages.turn.handler(({ context, input }) => {
      turnPage(desk, actorOf(context.client), input)
      return done
    }),
    lean: os.pages.lean.handler(({ context, input }) => {
      leanPage(desk, actorOf(context.client), input)
      return done
    }),
    crop: os.pages.crop.handler(({ context, input }) => {
      cropPage(desk, actorOf(context.client), input)
      return done
    }),
    cutOut: os.pages.cutOut.handler(({ context, input }) => {
      cutPageOut(desk, actorOf(context.client), input)
      return done
    }),
    setCleaning: os.pages.setCleaning.handler(({ context, input }) => {
      setPageCleaning(desk, actorOf(context.client), input)
      return done
    }),
    leaveToMachine: os.pages.leaveToMachine.handler(({ context, input }) => {
      leavePageToMachine(desk, actorOf(context.client), input.pageId)
      return done
    }),
    move: os.pages.move.handler(({ context, input }) => {
      movePage(desk, actorOf(context.client), input)
      return done
    }),
    homes: os.pages.homes.handler(({ input }) => listPaperHomes(desk, input.dossierId)),
    send: os.pages.send.handler(({ context, input }) => ({
      dossierId: sendPaper(desk, actorOf(context.client), input),
    })),
    undo: os.pages.undo.handler(({ context, input }) => undoPageAct(desk, actorOf(context.client), input.dossierId)),
    redo: os.pages.redo.handler(({ input }) => redoPageAct(desk, input.dossierId)),
  }
}
