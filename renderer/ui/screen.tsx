import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './screen.module.css'

type Props = {
  readonly title: string
  /** Beside the title: a state, a count. */
  readonly aside?: ReactNode
  /** At the right end: the acts. */
  readonly acts?: ReactNode
  /** Below the title: the steps of the dossier. */
  readonly children: ReactNode
  /** The content fills the window and scrolls in its own parts. */
  readonly fill?: boolean
}

/** Title, acts, content: every screen has them in the same places. */
export function Screen({ title, aside, acts, children, fill = false }: Props) {
  return (
    <section className={classes['screen']} data-fill={fill || undefined} aria-label={title}>
      <header className={classes['head']}>
        <Title order={1}>{title}</Title>
        <div className={classes['aside']}>{aside}</div>
        <div className={classes['acts']}>{acts}</div>
      </header>
      <div className={classes['body']}>{children}</div>
    </section>
  )
}
