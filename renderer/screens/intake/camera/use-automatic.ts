import { useState } from 'react'

const storageKey = 'desk-camera-automatic'

/** Whether a sheet that lies still is taken without a key; kept on this machine. */
export function useAutomatic(): [boolean, (automatic: boolean) => void] {
  const [automatic, setAutomatic] = useState(() => window.localStorage.getItem(storageKey) !== 'off')
  return [
    automatic,
    (next) => {
      setAutomatic(next)
      window.localStorage.setItem(storageKey, next ? 'on' : 'off')
    },
  ]
}
