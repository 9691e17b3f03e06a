import { Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import { CircleAlert, Inbox } from 'lucide-react'
import type { ReactNode } from 'react'
import { messages } from '../messages/vi.ts'
import { CopyReport } from './copy-report.tsx'
import classes from './screen-states.module.css'

/** While the answer is on its way: grey bars of the size of what will come, so that nothing jumps. */
export function LoadingState({ rows = 6 }: { readonly rows?: number }) {
  return (
    <Stack gap="sm" role="status" aria-label={messages.common.loading} className={classes['state']}>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <Skeleton key={row} height={40} animate={false} />
      ))}
    </Stack>
  )
}

type EmptyProps = { readonly title: string; readonly hint: string; readonly children?: ReactNode }

/** Nothing is here, and what to do about it. */
export function EmptyState({ title, hint, children }: EmptyProps) {
  return (
    <div className={classes['middle']}>
      <Inbox size={36} aria-hidden="true" />
      <Text fw={600}>{title}</Text>
      <Text c="dimmed">{hint}</Text>
      {children}
    </div>
  )
}

export type ShownRefusal = { readonly code: string; readonly sentence: string; readonly report: string | null }

/** The whole screen could not be filled; what is stored is untouched. */
export function ErrorState({ refusal, onRetry }: { readonly refusal: ShownRefusal; readonly onRetry: () => void }) {
  return (
    <div className={classes['middle']} role="alert">
      <CircleAlert size={36} aria-hidden="true" color="var(--desk-bad)" />
      <Text fw={600}>{messages.errors.title}</Text>
      <Text ta="center" maw={560}>
        {refusal.sentence}
      </Text>
      <Group gap="sm">
        <Button onClick={onRetry}>{messages.common.retry}</Button>
        <CopyReport refusal={refusal} />
      </Group>
    </div>
  )
}
