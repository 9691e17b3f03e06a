import { Button, Text } from '@mantine/core'
import { Layers } from 'lucide-react'
import { useRef, useState } from 'react'
import { messages } from '../../messages/vi.ts'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useShortcut } from '../../use-shortcut.tsx'
import { type StackPlan as Plan, StackChoices } from './stack-choices.tsx'
import classes from './stack-plan.module.css'

type Props = {
  readonly plan: Plan
  readonly onPlan: (plan: Plan) => void
}

/** How the next stack is fed and cut: one line until somebody wants more, with whatever is not as usual. */
export function StackPlan({ plan, onPlan }: Props) {
  const [open, setOpen] = useState(false)
  const choices = useRef<HTMLDivElement>(null)

  function onToggle() {
    setOpen(!open)
    if (!open) requestAnimationFrame(() => choices.current?.querySelector<HTMLElement>('input:checked')?.focus())
  }

  useShortcut('stack_plan', onToggle)

  return (
    <section aria-label={messages.stack.plan} className={classes['plan']}>
      <div className={classes['line']}>
        <Button
          size="compact-md"
          variant="subtle"
          leftSection={<Layers size={18} aria-hidden="true" />}
          rightSection={<KeyCap>{keyCap('stack_plan')}</KeyCap>}
          aria-keyshortcuts={shortcuts.stack_plan.keys}
          aria-expanded={open}
          onClick={onToggle}
        >
          {messages.stack.plan}
        </Button>
        <Text fz="sm">{unusual(plan).join(' · ')}</Text>
      </div>
      {open && (
        <div ref={choices}>
          <StackChoices plan={plan} onPlan={onPlan} />
        </div>
      )}
    </section>
  )
}

function unusual({ cutWay, pass, statedSheets }: Plan): string[] {
  const { stack } = messages
  return [
    cutWay.kind === 'blank_sheets' ? stack.cutWays.blank_sheets : '',
    cutWay.kind === 'every' ? stack.everyN(cutWay.sheets) : '',
    pass === 'fronts' ? stack.pass.fronts : '',
    statedSheets === null ? '' : stack.statedN(statedSheets),
  ].filter(Boolean)
}
