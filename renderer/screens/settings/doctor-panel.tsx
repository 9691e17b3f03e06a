import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
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
      <Answer query={checks} rows={5}>
        {(found) => (
          <ul className={classes['checks']}>
            {found.map((check) => (
              <li key={check.name} className={classes['check']}>
                <span>
                  <StateBadge {...looks[check.state]} text={messages.settings.doctorStates[check.state]} />
                </span>
                <strong>{check.name}</strong>
                <span>{check.text}</span>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Panel>
  )
}
