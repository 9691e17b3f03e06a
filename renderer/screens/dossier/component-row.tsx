import { ActionIcon, Checkbox, NumberInput } from '@mantine/core'
import { CircleCheck, CircleDashed, FileText, TriangleAlert, X } from 'lucide-react'
import { useState } from 'react'
import type { ComponentView } from '../../../shared/contract/dossiers.ts'
import type { DocumentView } from '../../../shared/contract/reviews.ts'
import type { DocumentId } from '../../../shared/domain/ids.ts'
import { messages } from '../../messages/vi.ts'
import { marksNotSeenText } from '../../ui/marks-text.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './components-panel.module.css'

export type Counts = Pick<ComponentView, 'originals' | 'certifiedCopies' | 'photocopies' | 'shown'>

type Props = {
  readonly component: ComponentView
  readonly papers: readonly DocumentView[]
  readonly editable: boolean
  readonly onSet: (counts: Counts) => void
  readonly onTakeOut: ((documentId: DocumentId) => void) | undefined
}

/** One line of the checklist. */
export function ComponentRow({ component, papers, editable, onSet, onTakeOut }: Props) {
  const { originals, certifiedCopies, photocopies, shown } = component
  const counts: Counts = { originals, certifiedCopies, photocopies, shown }
  return (
    <tr>
      <td>
        <div className={classes['name']}>
          <Fulfilment component={component} />
          <span>
            {component.name} <span className={classes['more']}>{conditionText(component)}</span>
          </span>
        </div>
        {papers.length > 0 && (
          <ul className={classes['papers']}>
            {papers.map((paper) => (
              <li key={paper.documentId} className={classes['paper']}>
                <FileText size={16} aria-hidden="true" />
                {paper.title}
                <PaperRemark paper={paper} />
                {editable && onTakeOut !== undefined && (
                  <ActionIcon
                    size={28}
                    onClick={() => onTakeOut(paper.documentId)}
                    aria-label={messages.dossier.takeOut(paper.title)}
                  >
                    <X size={16} aria-hidden="true" />
                  </ActionIcon>
                )}
              </li>
            ))}
          </ul>
        )}
      </td>
      <CountCell
        component={component}
        what="originals"
        editable={editable}
        onCount={(count) => onSet({ ...counts, originals: count })}
      />
      <CountCell
        component={component}
        what="certifiedCopies"
        editable={editable}
        onCount={(count) => onSet({ ...counts, certifiedCopies: count })}
      />
      <CountCell
        component={component}
        what="photocopies"
        editable={editable}
        onCount={(count) => onSet({ ...counts, photocopies: count })}
      />
      <td>
        <Checkbox
          display="inline-block"
          checked={shown}
          disabled={!editable}
          aria-label={messages.dossier.countOf(messages.dossier.columns.shown, component.name)}
          onChange={(event) => onSet({ ...counts, shown: event.currentTarget.checked })}
        />
      </td>
    </tr>
  )
}

/** What such papers carry and this one does not show: the officer looks whether it is a copy or was not signed. */
function PaperRemark({ paper }: { readonly paper: DocumentView }) {
  const remark = marksNotSeenText(paper)
  return remark === null ? null : (
    <span className={classes['remark']}>
      <TriangleAlert size={14} aria-hidden="true" />
      {remark}
    </span>
  )
}

function Fulfilment({ component }: { readonly component: ComponentView }) {
  if (component.satisfied) return <StateBadge tone="good" icon={CircleCheck} text={messages.dossier.satisfied} />
  if (component.required) return <StateBadge tone="look" icon={TriangleAlert} text={messages.dossier.missing} />
  return <StateBadge tone="plain" icon={CircleDashed} text={messages.dossier.notNeeded} />
}

type CountProps = {
  readonly component: ComponentView
  readonly what: 'originals' | 'certifiedCopies' | 'photocopies'
  readonly editable: boolean
  readonly onCount: (count: number) => void
}

const columnOf = { originals: 'originals', certifiedCopies: 'certified', photocopies: 'photocopies' } as const

/** A count that is saved when it is left; what is typed and unsaved belongs to the cell. */
function CountCell({ component, what, editable, onCount }: CountProps) {
  const [typed, setTyped] = useState<number | null>(null)
  const count = component[what]

  function onLeave() {
    if (typed !== null && typed !== count) onCount(typed)
    setTyped(null)
  }

  return (
    <td>
      <NumberInput
        size="sm"
        className={classes['count'] ?? ''}
        hideControls
        min={0}
        max={99}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="strict"
        readOnly={!editable}
        variant={editable ? 'default' : 'unstyled'}
        aria-label={messages.dossier.countOf(messages.dossier.columns[columnOf[what]], component.name)}
        value={typed ?? count}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(value) => setTyped(typeof value === 'number' ? value : 0)}
        onBlur={onLeave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onLeave()
        }}
      />
    </td>
  )
}

function conditionText(component: ComponentView): string {
  const action = component.action === 'show' ? messages.intake.show : messages.intake.handIn
  return component.condition === null
    ? `(${action})`
    : `(${action}; ${messages.dossier.condition(component.condition)})`
}
