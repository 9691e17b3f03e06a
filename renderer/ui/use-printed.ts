import { useEffect, useState } from 'react'

/** What is being printed, until the printer's window closes; null while nothing is. */
export function usePrinted<Asked>(): readonly [Asked | null, (asked: Asked) => void] {
  const [printed, setPrinted] = useState<Asked | null>(null)
  useEffect(() => {
    const onDone = () => setPrinted(null)
    window.addEventListener('afterprint', onDone)
    return () => window.removeEventListener('afterprint', onDone)
  }, [])
  return [printed, setPrinted]
}
