import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useState } from 'react'
import { type Act, actsOf, pressedKeys } from './shortcuts.ts'

type Listeners = Map<Act, (() => void)[]>

const ShortcutContext = createContext<Listeners | null>(null)

/** Hears the keys of the shortcut table for the whole window; the screen mounted last is asked first. */
export function ShortcutProvider({ children }: { readonly children: ReactNode }) {
  const [listeners] = useState<Listeners>(() => new Map())

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const candidates = actsOf(pressedKeys(event))
      if (candidates.length === 0) return
      const run = candidates.map((act) => listeners.get(act)?.at(-1)).find((listener) => listener !== undefined)
      event.preventDefault()
      if (run === undefined || event.repeat || isDialogOpen()) return
      run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [listeners])

  return <ShortcutContext value={listeners}>{children}</ShortcutContext>
}

/** Runs `onAct` on the act's key while the caller is on screen, no dialog is open and the act is `enabled`. */
export function useShortcut(act: Act, onAct: () => void, enabled = true): void {
  const listeners = useContext(ShortcutContext)
  const run = useEffectEvent(onAct)

  useEffect(() => {
    if (listeners === null || !enabled) return
    const listener = () => run()
    listeners.set(act, [...(listeners.get(act) ?? []), listener])
    return () => {
      listeners.set(
        act,
        (listeners.get(act) ?? []).filter((other) => other !== listener),
      )
    }
  }, [act, listeners, enabled])
}

/** A dialog has the keyboard for itself. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null
}
