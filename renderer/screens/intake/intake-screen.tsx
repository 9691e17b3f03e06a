import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useLocation } from 'wouter'
import type { ProcedureSummary } from '../../../shared/contract/procedures.ts'
import { certifyCopies } from '../../../shared/domain/certification.ts'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { useBrought, VisitorNote } from '../../shell/visitor.tsx'
import { PickList } from '../../ui/pick-list.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { EmptyState } from '../../ui/screen-states.tsx'
import classes from './intake-screen.module.css'
import { ProcedurePanel } from './procedure-panel.tsx'

/** The first step of a dossier: which procedure. Type, choose, Enter. */
export function IntakeScreen() {
  const { client, ask } = useDesk()
  const [, go] = useLocation()
  const brought = useBrought()
  const [text, setText] = useState('')
  const [cursor, setCursor] = useState(0)
  const asked = useDeferredValue(text.trim())
  const procedures = useQuery(ask.procedures(asked))
  const open = useCommand(client.dossiers.open, ['dossiers.today'])
  const found = procedures.data ?? []
  const current = found[Math.min(cursor, found.length - 1)]

  function onText(next: string) {
    setText(next)
    setCursor(0)
  }

  function onPick(procedure: Pick<ProcedureSummary, 'code'>) {
    if (open.pending) return
    open.run({ procedureCode: procedure.code, ...brought }, ({ dossierId }) =>
      go(`/dossiers/${dossierId}/${procedure.code === certifyCopies ? 'certify' : 'scan'}`),
    )
  }

  return (
    <Screen title={messages.intake.title} fill aside={<VisitorNote />}>
      <RefusalNote refusal={open.refusal} />
      <div className={classes['halves']}>
        <PickList
          label={messages.intake.searchLabel}
          placeholder={messages.intake.searchPlaceholder}
          listLabel={messages.intake.results}
          hint={messages.intake.chooseKeys}
          text={text}
          onText={onText}
          items={found}
          keyOf={(procedure) => procedure.code}
          render={(procedure) => <ProcedureLine procedure={procedure} />}
          cursor={Math.min(cursor, found.length - 1)}
          onCursor={setCursor}
          onPick={onPick}
          empty={
            <Answer query={procedures}>
              {() => <EmptyState title={messages.intake.noMatch(asked)} hint={messages.intake.noMatchHint} />}
            </Answer>
          }
        />
        {current !== undefined && (
          <ProcedurePanel summary={current} opening={open.pending} onOpen={() => onPick(current)} />
        )}
      </div>
    </Screen>
  )
}

function ProcedureLine({ procedure }: { readonly procedure: ProcedureSummary }) {
  return (
    <div className={classes['line']}>
      <span className={classes['name']}>{procedure.shortName}</span>
      <span className={classes['more']}>
        {procedure.code} · {procedure.sector}
      </span>
    </div>
  )
}
