import { NumberInput, Radio } from '@mantine/core'
import { useId } from 'react'
import type { CutWay } from '../../../shared/contract/scans.ts'
import { messages } from '../../messages/vi.ts'
import classes from './stack-choices.module.css'

export type StackPlan = {
  readonly cutWay: CutWay
  /** Null where the stack lies in the desk already. */
  readonly pass: 'single' | 'fronts' | null
  readonly statedSheets: number | null
}

type Props = { readonly plan: StackPlan; readonly onPlan: (plan: StackPlan) => void }

const ways = ['recognised', 'blank_sheets', 'every'] as const
const passes = ['single', 'fronts'] as const
/** As many sheets as a marriage paper or a declaration has, to begin with. */
const usualSheets = 2

/** How a stack is cut into papers, whether it is fed twice, and how many sheets somebody counted. */
export function StackChoices({ plan, onPlan }: Props) {
  const name = useId()
  const { cutWay, pass, statedSheets } = plan

  function onWay(kind: CutWay['kind']) {
    onPlan({ ...plan, cutWay: kind === 'every' ? { kind, sheets: usualSheets } : { kind } })
  }

  return (
    <div className={classes['choices']}>
      <fieldset className={classes['set']}>
        <legend>{messages.stack.cutBy}</legend>
        {ways.map((kind) => (
          <Radio
            key={kind}
            name={`${name}-way`}
            label={messages.stack.cutWays[kind]}
            checked={cutWay.kind === kind}
            onChange={() => onWay(kind)}
          />
        ))}
        {cutWay.kind === 'every' && (
          <SheetsInput
            label={messages.stack.everySheets}
            most={100}
            sheets={cutWay.sheets}
            onSheets={(sheets) => onPlan({ ...plan, cutWay: { kind: 'every', sheets: sheets ?? usualSheets } })}
          />
        )}
      </fieldset>
      {pass !== null && (
        <fieldset className={classes['set']}>
          <legend>{messages.stack.passes}</legend>
          {passes.map((one) => (
            <Radio
              key={one}
              name={`${name}-pass`}
              label={messages.stack.pass[one]}
              checked={pass === one}
              onChange={() => onPlan({ ...plan, pass: one })}
            />
          ))}
        </fieldset>
      )}
      <SheetsInput
        label={messages.stack.statedSheets}
        hint={messages.stack.statedHint}
        most={2000}
        sheets={statedSheets}
        onSheets={(sheets) => onPlan({ ...plan, statedSheets: sheets })}
      />
    </div>
  )
}

type SheetsProps = {
  readonly label: string
  readonly hint?: string
  readonly most: number
  readonly sheets: number | null
  readonly onSheets: (sheets: number | null) => void
}

function SheetsInput({ label, hint, most, sheets, onSheets }: SheetsProps) {
  return (
    <NumberInput
      size="sm"
      w="13rem"
      label={label}
      description={hint}
      min={1}
      max={most}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="strict"
      value={sheets ?? ''}
      onChange={(value) => onSheets(typeof value === 'number' && value >= 1 ? value : null)}
    />
  )
}
