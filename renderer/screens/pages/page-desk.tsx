import { Button, Text } from '@mantine/core'
import { Loader } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { PagesView } from '../../../shared/contract/pages.ts'
import type { PageId } from '../../../shared/domain/ids.ts'
import { asScanned } from '../../../shared/domain/page-look.ts'
import { formatDay } from '../../../shared/domain/vietnamese-date.ts'
import { refusalFrom } from '../../api/refusal.ts'
import { messages } from '../../messages/vi.ts'
import type { Act } from '../../shortcuts.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './page-desk.module.css'
import { pageActOf, placeAfter } from './page-keys.ts'
import { PageList } from './page-list.tsx'
import { PagePicture } from './page-picture.tsx'
import { type PageTool, startCorners, startCrop, startLean, toolAfter } from './page-tool.ts'
import { isToolAct, type PageToolAct, PageTools } from './page-tools.tsx'
import { SendPaperDialog } from './send-paper-dialog.tsx'
import { usePageActs } from './use-page-acts.ts'

type Props = { readonly view: PagesView; readonly first: PageId | undefined }

const toolActs = { crop: 'crop_page', lean: 'lean_page', corners: 'cut_page_out' } as const
const lookActs: readonly PageToolAct[] = [
  'turn_clockwise',
  'turn_counterclockwise',
  'lean_page',
  'crop_page',
  'cut_page_out',
  'clean_page',
]

/** The pages of a dossier at work: one large, all at the left; every act by key and by pointer. */
export function PageDesk({ view, first }: Props) {
  const { pages } = view
  const [chosen, setChosen] = useState(first)
  const [tool, setTool] = useState<PageTool | null>(null)
  const [seesOriginal, setSeesOriginal] = useState(false)
  const [sending, setSending] = useState(false)
  const desk = useRef<HTMLDivElement>(null)
  const wasSending = useRef<boolean>(false)

  // The keys are heard only while the focus is in the desk: it comes back from the dialog.
  useEffect(() => {
    if (wasSending.current && !sending) desk.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()
    wasSending.current = sending
  }, [sending])

  const at = Math.max(
    0,
    pages.findIndex((one) => one.pageId === chosen),
  )
  const page = pages[at]
  const acts = usePageActs(view, page?.pageId, onGo)
  if (page === undefined) return null
  const look = page.wanted ?? page.shown ?? asScanned

  function onGo(pageId: PageId) {
    setChosen(pageId)
    setTool(null)
  }

  const doings: Readonly<Record<PageToolAct, () => void>> = {
    undo: acts.onUndo,
    redo: acts.onRedo,
    turn_clockwise: () => acts.onTurn('clockwise'),
    turn_counterclockwise: () => acts.onTurn('counterclockwise'),
    lean_page: () => setTool(startLean()),
    crop_page: () => setTool(startCrop(look)),
    cut_page_out: () => setTool(startCorners(look)),
    clean_page: acts.onClean,
    leave_to_machine: acts.onLeave,
    move_up: () => acts.onMove(-1),
    move_down: () => acts.onMove(1),
    start_paper: () => acts.onCut('starts'),
    join_paper: () => acts.onCut('continues'),
    send_paper: () => setSending(true),
    bin_page: acts.onBin,
  }
  const disabled = disabledActs(view, at)

  function onAct(act: Act) {
    if (!isToolAct(act) || disabled.has(act)) return
    setTool(null)
    doings[act]()
  }

  function onKeep() {
    if (tool !== null) acts.onKeep(tool)
    setTool(null)
  }

  function onKeyDown(event: KeyboardEvent) {
    const isOnButton = event.target instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' ')
    if (!isOnButton && heard(event)) event.preventDefault()
  }

  /** Whether the key meant anything here. */
  function heard(event: KeyboardEvent): boolean {
    if (tool !== null && onToolKey(tool, event)) return true
    const act = pageActOf(event)
    if (act === 'see_original') setSeesOriginal(true)
    else if (act !== undefined && isToolAct(act)) onAct(act)
    else return !event.ctrlKey && !event.altKey && onListKey(event.key)
    return true
  }

  function onToolKey(held: PageTool, event: KeyboardEvent): boolean {
    const next = toolAfter(held, event)
    if (event.key === 'Enter') onKeep()
    else if (event.key === 'Escape') setTool(null)
    else if (next !== null) setTool(next)
    else return false
    return true
  }

  function onListKey(key: string): boolean {
    const target = pages[placeAfter(at, key, pages.length) ?? -1]
    if (target !== undefined) onGo(target.pageId)
    return target !== undefined
  }

  return (
    <>
      {/* Its letters are text: it stands outside the desk that hears them as keys. */}
      <SendPaperDialog
        opened={sending}
        dossierId={view.dossierId}
        onSend={(to) => {
          setSending(false)
          acts.onSend(to)
        }}
        onClose={() => setSending(false)}
      />
      {/* The letters are keys only while the focus is in here. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the list and the buttons in it have the focus */}
      <div
        ref={desk}
        className={classes['desk']}
        onKeyDown={onKeyDown}
        onKeyUp={(event) => event.key.toLowerCase() === 'o' && setSeesOriginal(false)}
        onBlur={() => setSeesOriginal(false)}
      >
        <PageList pages={pages} current={page.pageId} onPick={onGo} />
        <div className={classes['page']}>
          <PageTools disabled={disabled} pressed={tool === null ? null : toolActs[tool.kind]} onAct={onAct} />
          <RefusalNote refusal={acts.refusal} />
          <div className={classes['state']} role="status">
            <strong>{messages.pages.page(at + 1, pages.length)}</strong>
            {tool === null && <span>{page.documentTitle ?? messages.pages.noPaper}</span>}
            {tool !== null && <ToolHint tool={tool} onKeep={onKeep} onDrop={() => setTool(null)} acts={acts} />}
            {tool === null && seesOriginal && <strong>{messages.pages.original}</strong>}
            {tool === null && (
              <>
                {isReading(page) && <StateBadge tone="read" icon={Loader} text={messages.pages.rereading} />}
                {page.state === 'read' && <span>{messages.pages.values(page.values)}</span>}
                {page.failure !== null && <span>{refusalFrom(page.failure, {}, null).sentence}</span>}
                {page.binned && <strong>{binSentence(page)}</strong>}
                {page.wanted !== null && <span>{messages.pages.edited}</span>}
                {!view.editable && <Text fw={600}>{messages.pages.locked}</Text>}
                <span>{acts.said}</span>
              </>
            )}
          </div>
          <PagePicture page={page} number={at + 1} tool={tool} seesOriginal={seesOriginal} onTool={setTool} />
        </div>
      </div>
    </>
  )
}

type HintProps = {
  readonly tool: PageTool
  readonly acts: ReturnType<typeof usePageActs>
  readonly onKeep: () => void
  readonly onDrop: () => void
}

/** What the keys do while a tool is in hand, and its end for the pointer. */
function ToolHint({ tool, acts, onKeep, onDrop }: HintProps) {
  const { kind } = tool
  return (
    <>
      <span>{hintOf(tool)}</span>
      <Button size="compact-md" onClick={onKeep}>
        {messages.pages.keep}
      </Button>
      <Button size="compact-md" variant="default" onClick={onDrop}>
        {messages.pages.drop}
      </Button>
      {kind !== 'lean' && (
        <Button
          size="compact-md"
          variant="default"
          onClick={() => {
            acts.onWhole(kind)
            onDrop()
          }}
        >
          {messages.pages.whole}
        </Button>
      )}
    </>
  )
}

function hintOf(tool: PageTool): string {
  switch (tool.kind) {
    case 'crop':
      return messages.pages.cropHint
    case 'lean':
      return messages.pages.leanHint(tool.tenths)
    case 'corners':
      return messages.pages.cornersHint(tool.corner)
  }
}

function binSentence({ goesOn }: PagesView['pages'][number]): string {
  return goesOn === null ? messages.pages.staysInBin : messages.pages.goesOn(formatDay(goesOn))
}

function isReading({ state }: PagesView['pages'][number]): boolean {
  return state === 'waiting' || state === 'reading'
}

/** Acts that would change nothing, or must not: a received dossier's pages are evidence. */
function disabledActs({ editable, pages, undo, redo }: PagesView, at: number): ReadonlySet<PageToolAct> {
  const page = pages[at]
  const off = new Set<PageToolAct>()
  const switchOff = (isOff: boolean, ...acts: readonly PageToolAct[]) => {
    if (isOff || !editable) for (const act of acts) off.add(act)
  }
  switchOff(undo === null, 'undo')
  switchOff(redo === null, 'redo')
  switchOff(page?.binned === true, ...lookActs)
  switchOff(page?.wanted === null, 'leave_to_machine')
  switchOff(at === 0, 'move_up', 'join_paper', 'start_paper')
  switchOff(at === pages.length - 1, 'move_down')
  switchOff(page?.binned === true, 'join_paper', 'start_paper')
  switchOff(page?.binned === true, 'send_paper')
  switchOff(page === undefined, 'bin_page')
  return off
}
