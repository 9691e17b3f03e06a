import { Button, Menu, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ChevronDown, PauseCircle, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { DeadlineView } from '../../../shared/contract/deadlines.ts'
import type { DossierView } from '../../../shared/contract/dossiers.ts'
import { stopCauseTitle } from '../../../shared/domain/clock-stop.ts'
import { formatInstant } from '../../../shared/domain/vietnamese-date.ts'
import { useDesk } from '../../api/desk.tsx'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import { SlackBadge, slackText } from '../../ui/slack-badge.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { hourWeekdayAndDay } from '../../ui/vietnamese-day.ts'
import { ApologyFacts } from './apology-facts.tsx'
import { type DeadlineAct, DeadlineDialog } from './deadline-dialog.tsx'
import classes from './deadline-panel.module.css'

/** How the promised day came about, what stops the clock, and what may still be done about it. */
export function DeadlinePanel({ dossier }: { readonly dossier: DossierView }) {
  const { dossierId } = dossier
  const { ask } = useDesk()
  const deadline = useQuery(ask.deadline(dossierId)).data
  const role = useQuery(ask.session()).data?.signedIn?.role
  const [chosen, setChosen] = useState<DeadlineAct | null>(null)
  if (deadline === undefined || deadline === null) return null
  return (
    <Panel
      title={messages.deadline.title}
      aside={
        <>
          {deadline.slack !== null && <SlackBadge slack={deadline.slack} />}
          <Acts deadline={deadline} leads={role === 'lead' || role === 'it'} onChoose={setChosen} />
        </>
      }
    >
      {deadline.slack !== null && deadline.stops.length === 0 && <span>{slackText(deadline.slack)}</span>}
      <Stops deadline={deadline} />
      {deadline.timeliness === 'late_by_second_supplement' && (
        <StateBadge tone="bad" icon={TriangleAlert} text={messages.deadline.secondSupplement} />
      )}
      <ol className={classes['steps']} aria-label={messages.deadline.steps}>
        {deadline.steps.map((step) => (
          <li key={`${step.at} ${step.text}`}>
            <span className={classes['at']}>{formatInstant(step.at)}</span>
            <span>{step.text}</span>
            <span className={classes['at']}>{messages.deadline.promised(formatInstant(step.promisedAt))}</span>
          </li>
        ))}
      </ol>
      {deadline.apology !== null && <ApologyFacts dossier={dossier} draft={deadline.apology} />}
      {chosen !== null && (
        <DeadlineDialog dossierId={dossierId} deadline={deadline} act={chosen} onClose={() => setChosen(null)} />
      )}
    </Panel>
  )
}

function Stops({ deadline }: { readonly deadline: DeadlineView }) {
  if (deadline.stops.length === 0) return null
  return (
    <div>
      {deadline.stops.map(({ cause, since }) => (
        <div key={cause}>
          <StateBadge tone="look" icon={PauseCircle} text={messages.deadline.stopped(stopCauseTitle[cause])} />{' '}
          {messages.deadline.since(formatInstant(since))}
        </div>
      ))}
      {deadline.ifResumedNow !== null && (
        <Text>{messages.deadline.ifResumedNow(hourWeekdayAndDay(deadline.ifResumedNow.promisedAt))}</Text>
      )}
    </div>
  )
}

type ActsProps = {
  readonly deadline: DeadlineView
  readonly leads: boolean
  readonly onChoose: (act: DeadlineAct) => void
}

function Acts({ deadline, leads, onChoose }: ActsProps) {
  const acts: DeadlineAct[] = [
    ...(deadline.canStopForOpinion ? (['stop'] as const) : []),
    ...(deadline.stops.some(({ cause }) => cause === 'opinion') ? (['resume'] as const) : []),
    ...(deadline.canLengthen === null ? [] : (['lengthen'] as const)),
    ...(deadline.canPostpone && leads ? (['postpone'] as const) : []),
  ]
  if (acts.length === 0) return null
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button size="sm" variant="default" rightSection={<ChevronDown size={16} aria-hidden="true" />}>
          {messages.deadline.change}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map((act) => (
          <Menu.Item key={act} onClick={() => onChoose(act)} fz="md">
            {messages.deadline.acts[act]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
