import { Button, VisuallyHidden } from '@mantine/core'
import {
  ArrowDown,
  ArrowUp,
  Crop,
  Eraser,
  FilePlus2,
  FolderOutput,
  Link2,
  Redo2,
  RotateCcw,
  RotateCw,
  Spline,
  SquareDashed,
  Trash2,
  Undo2,
  WandSparkles,
} from 'lucide-react'
import { messages } from '../../messages/vi.ts'
import { type Act, keyCap, shortcuts } from '../../shortcuts.ts'
import classes from './page-tools.module.css'

const icons = {
  undo: Undo2,
  redo: Redo2,
  turn_counterclockwise: RotateCcw,
  turn_clockwise: RotateCw,
  lean_page: Spline,
  crop_page: Crop,
  cut_page_out: SquareDashed,
  clean_page: Eraser,
  leave_to_machine: WandSparkles,
  move_up: ArrowUp,
  move_down: ArrowDown,
  start_paper: FilePlus2,
  join_paper: Link2,
  send_paper: FolderOutput,
  bin_page: Trash2,
} as const satisfies Partial<Record<Act, unknown>>

export type PageToolAct = keyof typeof icons
const order = Object.keys(icons) as readonly PageToolAct[] // the table's own names

export function isToolAct(act: Act): act is PageToolAct {
  return act in icons
}

type Props = {
  readonly disabled: ReadonlySet<PageToolAct>
  readonly pressed: PageToolAct | null
  readonly onAct: (act: PageToolAct) => void
}

/** Every act on a page for the pointer, each with its key. */
export function PageTools({ disabled, pressed, onAct }: Props) {
  return (
    <div role="toolbar" aria-label={messages.pages.toolbar} className={classes['tools']}>
      {order.map((act) => {
        const Icon = icons[act]
        return (
          <Button
            key={act}
            size="compact-md"
            variant={pressed === act ? 'filled' : 'default'}
            aria-pressed={pressed === act ? true : undefined}
            disabled={disabled.has(act)}
            className={classes['tool'] ?? ''}
            title={`${messages.shortcuts[act]} (${keyCap(act)})`}
            aria-keyshortcuts={shortcuts[act].keys}
            onClick={() => onAct(act)}
          >
            <Icon size={18} aria-hidden="true" />
            <VisuallyHidden>{messages.shortcuts[act]}</VisuallyHidden>
            <span className={classes['key']} aria-hidden="true">
              {keyCap(act)}
            </span>
          </Button>
        )
      })}
    </div>
  )
}
