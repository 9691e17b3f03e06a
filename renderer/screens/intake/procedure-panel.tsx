import { Button, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { TriangleAlert } from 'lucide-react'
import type { ProcedureDetail, ProcedureSummary } from '../../../shared/contract/procedures.ts'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { messages } from '../../messages/vi.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './procedure-panel.module.css'

type Props = { readonly summary: ProcedureSummary; readonly opening: boolean; readonly onOpen: () => void }

/** What the citizen asks at once: how long, how much, which papers. */
export function ProcedurePanel({ summary, opening, onOpen }: Props) {
  const { ask } = useDesk()
  const detail = useQuery(ask.procedure(summary.code))
  return (
    <section className={classes['panel']} aria-label={summary.shortName}>
      <Title order={2}>{summary.name}</Title>
      {summary.unverified && <StateBadge tone="look" icon={TriangleAlert} text={messages.intake.unverified} />}
      <dl className={classes['facts']}>
        <dt>{messages.intake.timeLimit}</dt>
        <dd>{summary.timeLimitText}</dd>
        <dt>{messages.intake.fee}</dt>
        <dd>{summary.feeText}</dd>
        {detail.data !== undefined && (
          <>
            <dt>{messages.intake.result}</dt>
            <dd>{detail.data.resultName}</dd>
          </>
        )}
      </dl>
      <Text fw={600}>{messages.intake.components}</Text>
      {/* A long list is scrolled by keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable */}
      <section className={classes['scroll']} tabIndex={0} aria-label={messages.intake.components}>
        <Answer query={detail} rows={3}>
          {({ components }) => (
            <ul className={classes['components']}>
              {components.map((component) => (
                <li key={component.code}>
                  <span>{component.name}</span>
                  <span className={classes['more']}>{componentText(component)}</span>
                </li>
              ))}
            </ul>
          )}
        </Answer>
      </section>
      <Button onClick={onOpen} loading={opening} rightSection={<KeyCap>Enter</KeyCap>}>
        {messages.intake.choose}
      </Button>
    </section>
  )
}

function componentText(component: ProcedureDetail['components'][number]): string {
  return [
    component.action === 'show' ? messages.intake.show : messages.intake.handIn,
    component.originals > 0 ? messages.intake.originals(component.originals) : '',
    component.copies > 0 ? messages.intake.copies(component.copies) : '',
    component.condition === null ? '' : messages.dossier.condition(component.condition),
  ]
    .filter(Boolean)
    .join(' · ')
}
