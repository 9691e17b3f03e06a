import { Text } from '@mantine/core'
import { useState } from 'react'
import { messages } from '../../messages/vi.ts'
import classes from './slip-desk.module.css'

type Props = { readonly src: string; readonly title: string; readonly number: string }

/** The paper as it will lie before the citizen. */
export function SlipPreview({ src, title, number }: Props) {
  const name = messages.slips.preview(title, number)
  const [missing, setMissing] = useState<string | null>(null)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes['frame']} aria-label={name} tabIndex={0}>
      {missing === src ? (
        <Text c="dimmed">{messages.slips.imageMissing}</Text>
      ) : (
        <img src={src} alt={name} onError={() => setMissing(src)} />
      )}
    </section>
  )
}
