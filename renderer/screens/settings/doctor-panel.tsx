import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react'
import { useDesk } from '../../api/desk.tsx'
import { toRefusal } from '../../api/refusal.ts'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import { ErrorState, LoadingState } from '../../ui/screen-states.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './settings-screen.module.css'

const looks = {
  ok: { tone: 'good', icon: CircleCheck },
  warning: { tone: 'look', icon: TriangleAlert },
  failed: { tone: 'bad', icon: CircleX },
} as const

/** Checks of this machine, each with a sentence. */
export function DoctorPanel() {
  const { ask } = useDesk()
  const checks = useQuery(ask.doctor())
  return (
    <Panel
      title={messages.settings.doctor}
      aside={
        <Button size="sm" variant="default" onClick={() => void checks.refetch()} loading={checks.isFetching}>
          {messages.settings.runDoctor}
        </Button>
      }
    >
      {checks.isPending && <LoadingState rows={5} />}
      {checks.isError && <ErrorState refusal={toRefusal(checks.error)} onRetry={() => void checks.refetch()} />}
      <ul className={classes['checks']}>
        {checks.data?.map((check) => (
          <li key={check.name} className={classes['check']}>
            <span>
              <StateBadge {...looks[check.state]} text={messages.settings.doctorStates[check.state]} />
            </span>
            <strong>{check.name}</strong>
            <span>{check.text}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
