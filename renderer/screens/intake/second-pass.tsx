import { Button } from '@mantine/core'
import { RefreshCcw } from 'lucide-react'
import type { BatchAccount } from '../../../shared/contract/scans.ts'
import { messages } from '../../messages/vi.ts'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import classes from './second-pass.module.css'

type Props = { readonly fronts: BatchAccount; readonly busy: boolean; readonly onBacks: () => void }

/** What to do with the paper between two passes through a feeder that reads one side, and when they don't agree. */
export function SecondPass({ fronts, busy, onBacks }: Props) {
  const differ = fronts.alarms.find(({ kind }) => kind === 'backs_differ')
  return (
    <section className={classes['guide']} aria-label={messages.stack.turnOver} role="status">
      <RefreshCcw size={28} aria-hidden="true" />
      <p>
        {differ === undefined
          ? messages.stack.turnOverSteps(fronts.pages)
          : messages.stack.turnOverAgain(differ.expected ?? 0, differ.found ?? 0)}
      </p>
      <Button
        loading={busy}
        onClick={onBacks}
        aria-keyshortcuts={shortcuts.scan.keys}
        rightSection={<KeyCap>{keyCap('scan')}</KeyCap>}
      >
        {messages.stack.turnOver}
      </Button>
    </section>
  )
}

/** The stack whose backs are to come next: not while paper is still coming in, nor where the difference was explained. */
export function frontsOf(batches: readonly BatchAccount[]): BatchAccount | undefined {
  return batches.find(
    ({ sides, taking, alarms }) =>
      sides === 'fronts' &&
      !taking &&
      alarms.some(({ kind, reason }) => (kind === 'backs_missing' || kind === 'backs_differ') && reason === null),
  )
}
