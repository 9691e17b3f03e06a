import type { LucideIcon } from 'lucide-react'
import classes from './state-badge.module.css'

export type Tone = 'good' | 'look' | 'read' | 'bad' | 'plain'

type Props = {
  readonly tone: Tone
  readonly icon: LucideIcon
  readonly text: string
  readonly title?: string
}

/** A state by sign and word; colour only helps. */
export function StateBadge({ tone, icon: Icon, text, title }: Props) {
  return (
    <span className={classes['badge']} data-tone={tone} title={title}>
      <Icon size={16} aria-hidden="true" className={classes['icon']} />
      {text}
    </span>
  )
}
