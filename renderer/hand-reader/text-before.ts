/** The text of the field that had the focus, as it was before a code was typed into it. */
export type TextBefore = {
  /** Takes back what was typed since. */
  restore(): void
  /** Types after all, where the cursor was. */
  type(text: string): void
}

/** Remembers a field's text and cursor; null where nothing is typed into. */
export function textOf(element: Element | null): TextBefore | null {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return null
  const { value, selectionStart, selectionEnd } = element
  const start = selectionStart ?? value.length
  const end = selectionEnd ?? value.length
  const prototype = element instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype

  function change(text: string, cursor: number) {
    // The field may be gone: a key of the code may have left the screen.
    if (!element?.isConnected || fieldOf(element).value === text) return
    // React hears of a change only where the element's own setter was used.
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, text)
    element.dispatchEvent(new Event('input', { bubbles: true }))
    if (selectionStart !== null) fieldOf(element).setSelectionRange(cursor, cursor)
  }

  return {
    restore: () => change(value, start),
    type: (text) => change(value.slice(0, start) + text + value.slice(end), start + text.length),
  }
}

function fieldOf(element: Element): HTMLInputElement | HTMLTextAreaElement {
  return element as HTMLInputElement | HTMLTextAreaElement // only ever asked of fields
}
