import { Button, SegmentedControl, Text, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { FilePlus2, LockKeyhole, Stamp } from 'lucide-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { toRefusal } from '../../api/refusal.ts'
import { messages } from '../../messages/vi.ts'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { EmptyState } from '../../ui/screen-states.tsx'
import { weekdayAndDay } from '../../ui/vietnamese-day.ts'
import classes from './counter-screen.module.css'
import { DayList } from './day-list.tsx'
import { EntryFormButton } from './entry-form-button.tsx'
import { RiskList } from './risk-list.tsx'

/** The counter's day: the one big act, four counts, and what was opened today or nears its day. */
export function CounterScreen() {
  const { ask } = useDesk()
  const [, go] = useLocation()
  const today = useQuery(ask.today())
  const risk = useQuery(ask.risk())
  const risks = risk.data?.items.length
  const [list, setList] = useState<'day' | 'risk'>('day')

  return (
    <Screen
      title={messages.counter.title}
      aside={today.data && <Text c="dimmed">{weekdayAndDay(today.data.day)}</Text>}
      acts={
        <>
          <EntryFormButton />
          <Button
            variant="default"
            leftSection={<LockKeyhole size={20} aria-hidden="true" />}
            rightSection={<KeyCap>{keyCap('day_close')}</KeyCap>}
            aria-keyshortcuts={shortcuts.day_close.keys}
            onClick={() => go('/day-close')}
          >
            {messages.dayClose.title}
          </Button>
        </>
      }
    >
      <div className={classes['top']}>
        <div className={classes['begin']}>
          <Link to="/intake" className={classes['new'] ?? ''} aria-keyshortcuts={shortcuts.new_dossier.keys}>
            <FilePlus2 size={32} aria-hidden="true" />
            <span className={classes['newText']}>
              <span className={classes['newTitle']}>{messages.counter.newDossier}</span>
              <span>{messages.counter.newDossierHint}</span>
            </span>
            <KeyCap>{keyCap('new_dossier')}</KeyCap>
          </Link>
          <Link to="/certify" className={classes['new'] ?? ''} aria-keyshortcuts={shortcuts.certify.keys}>
            <Stamp size={32} aria-hidden="true" />
            <span className={classes['newText']}>
              <span className={classes['newTitle']}>{messages.certify.startTitle}</span>
              <span>{messages.certify.startHint}</span>
            </span>
            <KeyCap>{keyCap('certify')}</KeyCap>
          </Link>
        </div>
        <Count name={messages.counter.received} value={today.data?.received} />
        <Count name={messages.counter.open} value={today.data?.open} />
        {(today.data?.elsewhere ?? 0) > 0 && <Count name={messages.competent.today} value={today.data?.elsewhere} />}
        <UnstyledButton onClick={() => setList('risk')}>
          <Count name={messages.counter.lists.risk} value={risks} marked />
        </UnstyledButton>
        <Link to="/outbox" className={classes['countLink'] ?? ''}>
          <Count name={messages.counter.unsent} value={today.data?.unsent} marked />
        </Link>
      </div>
      <SegmentedControl
        aria-label={messages.counter.show}
        value={list}
        onChange={setList}
        data={[
          { value: 'day' as const, label: messages.counter.lists.day },
          { value: 'risk' as const, label: messages.counter.lists.risk },
        ]}
        className={classes['lists'] ?? ''}
      />
      {/* Without a calendar of the year the day goes on, and no day can be promised: that is said before anybody comes. */}
      {list === 'day' && today.isSuccess && risk.isError && <RefusalNote refusal={toRefusal(risk.error)} />}
      {list === 'risk' ? (
        <Answer query={risk} rows={8}>
          {({ items, calm }) => (
            <RiskList items={items} calm={calm} onOpen={(dossierId) => go(`/dossiers/${dossierId}`)} />
          )}
        </Answer>
      ) : (
        <Answer query={today} rows={8}>
          {({ day, dossiers }) =>
            dossiers.length === 0 ? (
              <EmptyState title={messages.counter.emptyTitle} hint={messages.counter.emptyHint} />
            ) : (
              <DayList day={day} dossiers={dossiers} onOpen={(dossierId) => go(`/dossiers/${dossierId}`)} />
            )
          }
        </Answer>
      )}
    </Screen>
  )
}

type CountProps = { readonly name: string; readonly value: number | undefined; readonly marked?: boolean }

function Count({ name, value, marked = false }: CountProps) {
  return (
    <div className={classes['count']} data-marked={(marked && (value ?? 0) > 0) || undefined}>
      <span className={classes['number']}>{value === undefined ? messages.common.none : messages.count(value)}</span>
      <span>{name}</span>
    </div>
  )
}
