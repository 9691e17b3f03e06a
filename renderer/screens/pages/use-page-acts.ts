import { useState } from 'react'
import { assertNever } from '../../../shared/assert-never.ts'
import type { PageActView, PagesView } from '../../../shared/contract/pages.ts'
import type { DossierId, PageId } from '../../../shared/domain/ids.ts'
import { asScanned } from '../../../shared/domain/page-look.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { layingBy } from './page-keys.ts'
import type { PageTool } from './page-tool.ts'

/** The dossier that takes a paper: one that is open, or a new one. */
export type Home =
  | { readonly kind: 'dossier'; readonly dossierId: DossierId }
  | { readonly kind: 'new'; readonly procedureCode: string }

const touches = ['pages.get', 'reviews.get', 'scans.stack']

/** What an officer does to the pages of a dossier, with what is to be said of it. */
export function usePageActs(view: PagesView, current: PageId | undefined, onGo: (pageId: PageId) => void) {
  const commands = usePageCommands()
  const { turn, crop, cutOut, clean, leave, move, bin, cut, send, undo, redo } = commands
  const all = Object.values(commands)
  const [said, setSaid] = useState('')
  const { dossierId, pages } = view
  const at = pages.findIndex((page) => page.pageId === current)
  const page = pages[at]

  /** Refusals of before say nothing of what is done now. */
  function begin() {
    setSaid('')
    for (const command of all) command.forget()
  }

  function tell(sentence: typeof messages.pages.undone) {
    return ({ kind, pageId }: PageActView) => {
      onGo(pageId)
      setSaid(sentence(messages.pages.acts[kind], pages.findIndex((one) => one.pageId === pageId) + 1))
    }
  }

  return {
    said,
    refusal: all.find(({ refusal }) => refusal !== null)?.refusal ?? null,
    onTurn(way: 'clockwise' | 'counterclockwise') {
      begin()
      if (page !== undefined) turn.run({ pageId: page.pageId, way })
    },
    onKeep(tool: PageTool) {
      begin()
      if (page !== undefined) keep(commands, page.pageId, tool)
    },
    /** Takes a crop, or corners, away again. */
    onWhole(kind: 'crop' | 'corners') {
      begin()
      if (page === undefined) return
      if (kind === 'crop') crop.run({ pageId: page.pageId, box: null })
      else cutOut.run({ pageId: page.pageId, corners: null })
    },
    onClean() {
      begin()
      if (page === undefined) return
      const { cleaning } = page.wanted ?? page.shown ?? asScanned
      clean.run({ pageId: page.pageId, cleaning: cleaning === 'on' ? 'off' : 'on' })
    },
    onLeave() {
      begin()
      if (page !== undefined) leave.run({ pageId: page.pageId })
    },
    onBin() {
      begin()
      if (page !== undefined) bin.run({ pageId: page.pageId, binned: !page.binned })
    },
    onMove(step: -1 | 1) {
      begin()
      const laying = layingBy(pages, at, step)
      if (laying !== null) move.run(laying)
    },
    onCut(mark: 'starts' | 'continues') {
      begin()
      if (page !== undefined && at > 0) cut.run({ pageId: page.pageId, mark })
    },
    onSend(to: Home) {
      begin()
      if (page === undefined) return
      send.run({ pageId: page.pageId, to }, () => setSaid(messages.pages.send.sent))
    },
    onUndo() {
      begin()
      undo.run({ dossierId }, tell(messages.pages.undone))
    },
    onRedo() {
      begin()
      redo.run({ dossierId }, tell(messages.pages.redone))
    },
  }
}

function keep({ crop, lean, cutOut }: ReturnType<typeof usePageCommands>, pageId: PageId, tool: PageTool): void {
  switch (tool.kind) {
    case 'crop':
      crop.run({ pageId, box: tool.box })
      break
    case 'lean':
      lean.run({ pageId, tenths: tool.tenths })
      break
    case 'corners': {
      const [a, b, c, d] = tool.corners
      cutOut.run({ pageId, corners: [a, b, c, d] })
      break
    }
    default:
      assertNever(tool)
  }
}

function usePageCommands() {
  const { client } = useDesk()
  const turn = useCommand(client.pages.turn, touches)
  const lean = useCommand(client.pages.lean, touches)
  const crop = useCommand(client.pages.crop, touches)
  const cutOut = useCommand(client.pages.cutOut, touches)
  const clean = useCommand(client.pages.setCleaning, touches)
  const leave = useCommand(client.pages.leaveToMachine, touches)
  const move = useCommand(client.pages.move, touches)
  const bin = useCommand(client.scans.setPageBinned, touches)
  const cut = useCommand(client.scans.setCut, touches)
  const send = useCommand(client.pages.send, [...touches, 'dossiers.get', 'dossiers.today', 'pages.homes'])
  const undo = useCommand(client.pages.undo, touches)
  const redo = useCommand(client.pages.redo, touches)
  return { turn, lean, crop, cutOut, clean, leave, move, bin, cut, send, undo, redo }
}
