import { TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import classes from './pick-list.module.css'

type Props<Item> = {
  readonly label: string
  readonly placeholder: string
  readonly listLabel: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  readonly render: (item: Item) => ReactNode
  /** Index of the item the cursor is on. */
  readonly cursor: number
  readonly onCursor: (cursor: number) => void
  readonly onPick: (item: Item) => void
  readonly hint?: string
  /** Shown in place of the list when there is nothing to pick. */
  readonly empty: ReactNode
}

/** One box and the list below it: type to narrow, arrows to choose, Enter to take. */
export function PickList<Item>(props: Props<Item>) {
  const { items, cursor, onCursor, onPick, keyOf } = props
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const current = items[cursor]

  useEffect(() => {
    const option = list.current?.querySelector('[aria-selected="true"]')
    if (cursor >= 0) option?.scrollIntoView({ block: 'nearest' })
  }, [cursor])

  function onKeyDown(event: KeyboardEvent) {
    const step = stepOf(event.key)
    if (step !== 0 && items.length > 0) {
      event.preventDefault()
      onCursor(Math.min(items.length - 1, Math.max(0, cursor + step)))
    }
    if (event.key === 'Enter' && current !== undefined && !event.nativeEvent.isComposing) onPick(current)
  }

  return (
    <div className={classes['frame']}>
      <TextInput
        label={props.label}
        placeholder={props.placeholder}
        description={props.hint}
        leftSection={<Search size={20} aria-hidden="true" />}
        size="lg"
        data-autofocus
        autoFocus
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={current === undefined ? undefined : `${listId}-${keyOf(current)}`}
        value={props.text}
        onChange={(event) => props.onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {items.length === 0 && props.empty}
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={props.listLabel}
        className={classes['list']}
        hidden={items.length === 0}
        tabIndex={-1}
      >
        {items.map((item, at) => (
          // The keyboard is the box's: options are only for the pointer.
          // biome-ignore lint/a11y/useKeyWithClickEvents: aria-activedescendant pattern
          <div
            key={keyOf(item)}
            id={`${listId}-${keyOf(item)}`}
            role="option"
            aria-selected={at === cursor}
            tabIndex={-1}
            className={classes['option']}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => (at === cursor ? onPick(item) : onCursor(at))}
            onDoubleClick={() => onPick(item)}
          >
            {props.render(item)}
          </div>
        ))}
      </div>
    </div>
  )
}

function stepOf(key: string): number {
  if (key === 'ArrowDown') return 1
  if (key === 'ArrowUp') return -1
  if (key === 'PageDown') return 8
  if (key === 'PageUp') return -8
  return 0
}
