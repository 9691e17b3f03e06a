import { Text } from '@mantine/core'
import { useState } from 'react'
import { messages } from '../../messages/vi.ts'
import classes from './slip-desk.module.css'

/** The receipt as it will lie on paper. */
export function SlipPreview({ src, number }: { readonly src: string; readonly number: string }) {
  const [missing, setMissing] = useState<string | null>(null)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes['frame']} aria-label={messages.slips.preview(number)} tabIndex={0}>
      {missing === src ? (
        <Text c="dimmed">{messages.slips.imageMissing}</Text>
      ) : (
        <img src={src} alt={messages.slips.preview(number)} onError={() => setMissing(src)} />
      )}
    </section>
  )
}
