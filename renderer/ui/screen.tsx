import { Title } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { messages } from '../messages/vi.ts'
import classes from './screen.module.css'

type Props = {
  readonly title: string
  /** Beside the title: a state, a count. */
  readonly aside?: ReactNode
  /** At the right end: the steps of the dossier and the acts. */
  readonly acts?: ReactNode
  readonly children: ReactNode
  /** The content fills the window and scrolls in its own parts. */
  readonly fill?: boolean
}

/** Title, acts, content: every screen has them in the same places. */
export function Screen({ title, aside, acts, children, fill = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    document.title = messages.windowTitle(title)
  }, [title])

  // Whoever comes by keyboard or screen reader starts at the new screen, unless the screen has a better place.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [])

  return (
    <section className={classes['screen']} data-fill={fill || undefined} aria-label={title}>
      <header className={classes['head']}>
        <Title order={1} ref={heading} tabIndex={-1} className={classes['title'] ?? ''}>
          {title}
        </Title>
        <div className={classes['aside']}>{aside}</div>
        <div className={classes['acts']}>{acts}</div>
      </header>
      <div className={classes['body']}>{children}</div>
    </section>
  )
}
