import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ResultReturnView } from '../../../shared/contract/returns.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { formatMoney } from '../../../shared/domain/money.ts'
import { receiverRoleTitle } from '../../../shared/domain/result-return.ts'
import { formatInstant } from '../../../shared/domain/vietnamese-date.ts'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import { StrokesPicture } from '../../ui/strokes-picture.tsx'
import classes from './people-panel.module.css'

/** How the result was handed over; nothing where only the portal tells that it was. */
export function ReturnPanel({ dossierId }: { readonly dossierId: DossierId }) {
  const { ask } = useDesk()
  const handed = useQuery(ask.resultReturn(dossierId))
  if (handed.data === null) return null
  return (
    <Panel title={messages.returns.panel}>
      <Answer query={handed} rows={4}>
        {(found) => found !== null && <ReturnFacts handed={found} />}
      </Answer>
    </Panel>
  )
}

function ReturnFacts({ handed }: { readonly handed: ResultReturnView }) {
  const { facts } = messages.returns
  const rows: readonly (readonly [string, ReactNode])[] = [
    [facts.at, formatInstant(handed.at)],
    [facts.officer, handed.officer],
    [facts.outcome, outcomeText(handed)],
    [facts.receiver, receiverText(handed)],
    [facts.knownBy, handed.knownBy === null ? '' : messages.returns.knownBy[handed.knownBy]],
    [facts.satisfaction, handed.satisfaction === null ? '' : messages.returns.satisfactions[handed.satisfaction]],
    [facts.remark, handed.remark],
    [facts.signed, signatureOf(handed)],
  ]
  return (
    <dl className={classes['facts']}>
      {rows
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function outcomeText({ outcome, copies, feeReturned }: ResultReturnView): string {
  const returned = feeReturned === null ? null : formatMoney(feeReturned)
  return messages.returns.outcomeWith(messages.returns.outcomes[outcome], copies, returned)
}

function receiverText({ receiver, receiverName, authorisation, postalNumber }: ResultReturnView): string {
  if (receiver === null) return messages.returns.byPost(postalNumber)
  const paper = authorisation === '' ? '' : `: ${authorisation}`
  return `${receiverName} (${receiverRoleTitle[receiver]}${paper})`
}

function signatureOf({ way, signature }: ResultReturnView): ReactNode {
  if (way === 'post') return ''
  if (signature === null) return messages.returns.signedOnPaper
  return <StrokesPicture strokes={signature} label={messages.returns.signature} />
}
