import { Button, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Refusal } from '../../api/refusal.ts'
import { messages } from '../../messages/vi.ts'
import { CopyReport } from '../../ui/copy-report.tsx'
import classes from './file-remarks.module.css'

export type FileRemark = { readonly name: string; readonly refusal: Refusal }

type Props = {
  readonly tone: 'refused' | 'noted'
  readonly title: string
  readonly icon: ReactNode
  readonly remarks: readonly FileRemark[]
  readonly onDismiss: () => void
}

/** What is to be said of some files, one line each; nothing where there is nothing to say. */
export function FileRemarks({ tone, title, icon, remarks, onDismiss }: Props) {
  if (remarks.length === 0) return null
  return (
    <section
      className={classes['box']}
      data-tone={tone}
      role={tone === 'refused' ? 'alert' : 'status'}
      aria-label={title}
    >
      <div className={classes['head']}>
        {icon}
        <Text fw={600}>{title}</Text>
        <Button size="sm" variant="default" onClick={onDismiss}>
          {messages.scan.dismiss}
        </Button>
      </div>
      <ul className={classes['list']}>
        {remarks.map(({ name, refusal }, at) => (
          // Two sheets of one scanner may bear one name.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is only ever appended to
          <li key={`${name}-${at}`}>
            <strong>{name}: </strong>
            {refusal.sentence} <CopyReport refusal={refusal} />
          </li>
        ))}
      </ul>
    </section>
  )
}
