import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './panel.module.css'

type Props = { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode }

/** A titled part of a screen. */
export function Panel({ title, aside, children }: Props) {
  const id = useId()
  return (
    <section className={classes['panel']} aria-labelledby={id}>
      <div className={classes['head']}>
        <Title order={2} id={id}>
          {title}
        </Title>
        <div className={classes['aside']}>{aside}</div>
      </div>
      {children}
    </section>
  )
}
