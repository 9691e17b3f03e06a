import { useEffect, useEffectEvent } from 'react'

type Acts = { readonly onTake: () => void; readonly onRetake: () => void }

/** R takes the last sheet once more; space and Enter take, also where nothing has the focus any more. */
export function useCameraKeys(acts: Acts): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key.toLowerCase() === 'r') acts.onRetake()
    else if ((event.key === ' ' || event.key === 'Enter') && isNowhere(event.target)) acts.onTake()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

/** Buttons, switches and lists have these keys for themselves. */
function isNowhere(target: EventTarget | null): boolean {
  return !(target instanceof Element && target.closest('button, input, a, [role="option"]') !== null)
}
