import { Group, Text } from '@mantine/core'
import { CircleAlert } from 'lucide-react'
import { CopyReport } from './copy-report.tsx'
import classes from './refusal-note.module.css'
import type { ShownRefusal } from './screen-states.tsx'

/** Why the last act was not done, right where the officer stands; read out by screen readers. */
export function RefusalNote({ refusal }: { readonly refusal: ShownRefusal | null }) {
  if (refusal === null) return null
  return (
    <div className={classes['note']} role="alert">
      <CircleAlert size={20} aria-hidden="true" className={classes['icon']} />
      <Text className={classes['text']}>{refusal.sentence}</Text>
      <Group gap="xs">
        <CopyReport refusal={refusal} />
      </Group>
    </div>
  )
}
