import type { messages } from './messages/vi.ts'

export type ShortcutScope =
  | 'everywhere'
  | 'scan'
  | 'pages'
  | 'review'
  | 'certify'
  | 'dossier'
  | 'returns'
  | 'slips'
  | 'outbox'
  | 'day'

type Shortcut = {
  /** As `KeyboardEvent.key` has it, modifiers first: `Control+k`. */
  readonly keys: string
  readonly scope: ShortcutScope
  /** Handled by the field itself rather than by the window: shown in the help only. */
  readonly inField?: true
}

/** Every key of the desk: read by the handlers, the buttons' key caps, the palette and the help on F1. */
export const shortcuts = {
  help: { keys: 'F1', scope: 'everywhere' },
  new_dossier: { keys: 'F2', scope: 'everywhere' },
  search: { keys: 'F3', scope: 'everywhere' },
  outbox: { keys: 'F7', scope: 'everywhere' },
  counter: { keys: 'F6', scope: 'everywhere' },
  lists: { keys: 'Alt+x', scope: 'everywhere' },
  reports: { keys: 'Alt+r', scope: 'everywhere' },
  list_1: { keys: 'Alt+1', scope: 'everywhere' },
  list_2: { keys: 'Alt+2', scope: 'everywhere' },
  list_3: { keys: 'Alt+3', scope: 'everywhere' },
  list_4: { keys: 'Alt+4', scope: 'everywhere' },
  list_5: { keys: 'Alt+5', scope: 'everywhere' },
  list_6: { keys: 'Alt+6', scope: 'everywhere' },
  list_7: { keys: 'Alt+7', scope: 'everywhere' },
  list_8: { keys: 'Alt+8', scope: 'everywhere' },
  list_9: { keys: 'Alt+9', scope: 'everywhere' },
  self_check: { keys: 'Alt+t', scope: 'everywhere' },
  day_close: { keys: 'Alt+k', scope: 'everywhere' },
  certify: { keys: 'Alt+n', scope: 'everywhere' },
  certification_book: { keys: 'Alt+o', scope: 'everywhere' },
  palette: { keys: 'Control+k', scope: 'everywhere' },
  lock: { keys: 'Control+l', scope: 'everywhere' },
  scan: { keys: 'F4', scope: 'scan' },
  camera: { keys: 'Alt+c', scope: 'scan' },
  retake: { keys: 'F5', scope: 'scan' },
  edit_pages: { keys: 'Control+e', scope: 'scan' },
  stack_plan: { keys: 'Alt+g', scope: 'scan' },
  answer_alarm: { keys: 'Alt+s', scope: 'scan' },
  take_back: { keys: 'Alt+b', scope: 'scan' },
  next_step: { keys: 'F8', scope: 'scan' },
  page_previous: { keys: 'ArrowUp', scope: 'pages', inField: true },
  page_next: { keys: 'ArrowDown', scope: 'pages', inField: true },
  turn_clockwise: { keys: 'r', scope: 'pages', inField: true },
  turn_counterclockwise: { keys: 'Shift+r', scope: 'pages', inField: true },
  crop_page: { keys: 'c', scope: 'pages', inField: true },
  lean_page: { keys: 'g', scope: 'pages', inField: true },
  cut_page_out: { keys: 'p', scope: 'pages', inField: true },
  clean_page: { keys: 'k', scope: 'pages', inField: true },
  leave_to_machine: { keys: 'm', scope: 'pages', inField: true },
  bin_page: { keys: 'x', scope: 'pages', inField: true },
  undo: { keys: 'z', scope: 'pages', inField: true },
  redo: { keys: 'Shift+z', scope: 'pages', inField: true },
  move_up: { keys: 'Control+ArrowUp', scope: 'pages', inField: true },
  move_down: { keys: 'Control+ArrowDown', scope: 'pages', inField: true },
  start_paper: { keys: 's', scope: 'pages', inField: true },
  join_paper: { keys: 'j', scope: 'pages', inField: true },
  send_paper: { keys: 'h', scope: 'pages', inField: true },
  see_original: { keys: 'o', scope: 'pages', inField: true },
  accept: { keys: 'Enter', scope: 'review', inField: true },
  accept_document: { keys: 'Control+Enter', scope: 'review' },
  restore: { keys: 'Escape', scope: 'review', inField: true },
  field_up: { keys: 'ArrowUp', scope: 'review', inField: true },
  field_down: { keys: 'ArrowDown', scope: 'review', inField: true },
  page_up: { keys: 'Alt+PageUp', scope: 'review' },
  page_down: { keys: 'Alt+PageDown', scope: 'review' },
  certify_now: { keys: 'F9', scope: 'certify' },
  certify_later: { keys: 'Control+F9', scope: 'certify' },
  hand_back: { keys: 'F8', scope: 'certify' },
  receive: { keys: 'F9', scope: 'dossier' },
  take_held: { keys: 'Alt+l', scope: 'dossier' },
  correct: { keys: 'Alt+d', scope: 'dossier' },
  sign_correction: { keys: 'Control+Enter', scope: 'dossier' },
  hand_over: { keys: 'F9', scope: 'returns' },
  print_slip: { keys: 'Alt+p', scope: 'dossier' },
  take_cash: { keys: 'Alt+m', scope: 'dossier' },
  close_day: { keys: 'F9', scope: 'day' },
  print: { keys: 'Control+p', scope: 'slips' },
  save_file: { keys: 'Control+s', scope: 'slips' },
  send_all: { keys: 'F9', scope: 'outbox' },
} as const satisfies Record<keyof typeof messages.shortcuts, Shortcut>

export type Act = keyof typeof shortcuts

export const acts = Object.keys(shortcuts) as readonly Act[] // the table's own names

const keyNames: Readonly<Record<string, string>> = {
  Control: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
}

/** How a key is written on a key cap: `Ctrl+K`. */
export function keyCap(act: Act): string {
  return shortcuts[act].keys
    .split('+')
    .map((key) => keyNames[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join('+')
}

/** The keys of an event in the table's spelling. */
export function pressedKeys(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  return [event.ctrlKey || event.metaKey ? 'Control' : '', event.altKey ? 'Alt' : '', key].filter(Boolean).join('+')
}

/** The same with Shift told apart, for a screen that gives letters meanings of their own. */
export function pressedLetters(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>,
): string {
  return `${event.shiftKey ? 'Shift+' : ''}${pressedKeys(event)}`
}

/** Acts that a key may stand for; two screens may give one key two meanings, never one screen. */
export function actsOf(keys: string): readonly Act[] {
  return acts.filter((act) => shortcuts[act].keys === keys && !('inField' in shortcuts[act]))
}
