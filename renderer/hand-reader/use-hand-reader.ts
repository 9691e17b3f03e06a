import { useEffect, useEffectEvent, useState } from 'react'
import { createBurstReader, pauseMs } from './burst.ts'
import { type TextBefore, textOf } from './text-before.ts'

const modifiers: readonly string[] = ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock']

type Hearer = {
  /** Whether a code is for the program, whatever has the focus. */
  readonly isOurs: (text: string) => boolean
  readonly onCode: (texts: readonly string[]) => void
}

/**
 * Hears a hand reader anywhere in the window and gives the code that it typed. A field with the focus keeps nothing of
 * a code that is ours; a plain number or word goes where the cursor is, as from any reader.
 */
export function useHandReader({ isOurs, onCode }: Hearer): void {
  const [burst] = useState(createBurstReader)
  const tell = useEffectEvent(onCode)
  const isForUs = useEffectEvent(isOurs)

  useEffect(() => {
    let before: TextBefore | null = null
    let timer = 0

    /** Gives the code on, or back to the field; true where it was no code but text for the field. */
    function finish(texts: readonly string[]): boolean {
      const field = before
      before = null
      const [plain = ''] = texts
      if (field !== null && !texts.some((text) => isForUs(text))) {
        field.type(plain)
        return true
      }
      // An input method may have written in spite of the keys being kept away.
      field?.restore()
      if (plain !== '') tell(texts)
      return false
    }

    function onKeyDown(event: KeyboardEvent) {
      // A reader presses real keys, and never holds one down.
      if (!event.isTrusted || event.repeat || modifiers.includes(event.key)) return
      const verdict = burst.press({
        key: event.key,
        code: event.code,
        shift: event.shiftKey,
        alt: event.altKey,
        control: event.ctrlKey,
        at: event.timeStamp,
      })
      window.clearTimeout(timer)
      if (verdict.kind === 'pass') {
        if (verdict.first) before = textOf(document.activeElement)
        return
      }
      if (verdict.kind === 'read') {
        if (!finish(verdict.texts) && verdict.ended) keepAway(event)
        return
      }
      keepAway(event)
      if (verdict.kind === 'begin') before?.restore()
      timer = window.setTimeout(() => {
        const texts = burst.pause()
        if (texts !== null) finish(texts)
      }, pauseMs)
    }

    function onKeyUp(event: KeyboardEvent) {
      if (event.key === 'Alt') burst.releaseAlt()
    }

    /** Characters that come without a key of their own: by number, or from an input method. */
    function onBeforeInput(event: InputEvent) {
      if (event.isTrusted && burst.isReading()) keepAway(event)
    }

    window.addEventListener('keydown', onKeyDown, true)
    window.addEventListener('keyup', onKeyUp, true)
    window.addEventListener('beforeinput', onBeforeInput, true)
    return () => {
      window.clearTimeout(timer)
      window.removeEventListener('keydown', onKeyDown, true)
      window.removeEventListener('keyup', onKeyUp, true)
      window.removeEventListener('beforeinput', onBeforeInput, true)
    }
  }, [burst])
}

function keepAway(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}
