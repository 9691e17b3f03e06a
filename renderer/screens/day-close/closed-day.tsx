import { Button, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Printer, Save } from 'lucide-react'
import { useRef, useState } from 'react'
import type { ClosedDay as Closed } from '../../../shared/contract/day-close.ts'
import { formatMoney } from '../../../shared/domain/money.ts'
import { formatDay } from '../../../shared/domain/vietnamese-date.ts'
import { dayBalance } from '../../../shared/messages/day-close.vi.ts'
import { dayCloseFile, dayCloseImage } from '../../api/addresses.ts'
import { useDesk } from '../../api/desk.tsx'
import { messages } from '../../messages/vi.ts'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { PrintSheet } from '../../ui/print-sheet.tsx'
import { useShortcut } from '../../use-shortcut.tsx'
import classes from './day-close.module.css'

/** The page of the day that was closed last, to be printed and signed; earlier ones beside it. */
export function ClosedDay({ closed }: { readonly closed: Closed }) {
  const { ask } = useDesk()
  const days = useQuery(ask.closedDays()).data ?? []
  const [day, setDay] = useState(closed.day)
  const saveLink = useRef<HTMLAnchorElement>(null)
  const onPrint = () => window.print()
  useShortcut('print', onPrint)
  useShortcut('save_file', () => saveLink.current?.click())
  const { balanced, reasons } = dayBalance(closed.sheet, closed.drawer)
  const name = messages.dayClose.preview(day)

  return (
    <div className={classes['halves']}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes['preview']} aria-label={name} tabIndex={0}>
        <img src={dayCloseImage(day)} alt={name} />
      </section>
      <div className={classes['column']}>
        <Stack gap="sm">
          <Text className={classes['strong'] ?? ''}>{messages.dayClose.closed(closed.day)}</Text>
          <Text>{messages.dayClose.closedBy(closed.closedAt, closed.officer)}</Text>
          <Text fw={600}>{balanced ? messages.dayClose.balanced : reasons.join('; ')}</Text>
          <Text>
            {messages.dayClose.handedOver}: <strong>{formatMoney(closed.drawer.handedOver)}</strong>
          </Text>
          <Button
            size="lg"
            autoFocus
            onClick={onPrint}
            leftSection={<Printer size={22} aria-hidden="true" />}
            rightSection={<KeyCap>{keyCap('print')}</KeyCap>}
            aria-keyshortcuts={shortcuts.print.keys}
          >
            {messages.dayClose.print}
          </Button>
          <Button
            component="a"
            ref={saveLink}
            href={dayCloseFile(day)}
            download={messages.dayClose.fileName(day)}
            variant="default"
            size="lg"
            leftSection={<Save size={22} aria-hidden="true" />}
            rightSection={<KeyCap>{keyCap('save_file')}</KeyCap>}
            aria-keyshortcuts={shortcuts.save_file.keys}
          >
            {messages.dayClose.saveFile}
          </Button>
          <Text c="dimmed">{messages.dayClose.closeHint}</Text>
          {days.length > 1 && (
            <Stack gap={4} role="group" aria-label={messages.dayClose.earlier}>
              <Text fw={600}>{messages.dayClose.earlier}</Text>
              {days.map((one) => (
                <Button
                  key={one.day}
                  variant={one.day === day ? 'light' : 'subtle'}
                  justify="space-between"
                  aria-label={messages.dayClose.showDay(one.day)}
                  onClick={() => setDay(one.day)}
                  rightSection={one.difference === 0 ? formatMoney(one.counted) : formatMoney(one.difference)}
                >
                  {formatDay(one.day)}
                </Button>
              ))}
            </Stack>
          )}
        </Stack>
      </div>
      <PrintSheet src={dayCloseImage(day)} paper="a4" />
    </div>
  )
}
