import type { DaySheet } from '../../../shared/contract/day-close.ts'
import { messages } from '../../messages/vi.ts'
import classes from './day-close.module.css'
import { DaySheetFacts } from './day-sheet-facts.tsx'
import { DrawerForm } from './drawer-form.tsx'

/** What the day comes to at the left, what the drawer holds at the right. */
export function OpenDay({ sheet }: { readonly sheet: DaySheet }) {
  return (
    <div className={classes['halves']}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes['column']} aria-label={messages.dayClose.sheet} tabIndex={0}>
        <DaySheetFacts sheet={sheet} />
      </section>
      <div className={classes['column']}>
        <DrawerForm sheet={sheet} />
      </div>
    </div>
  )
}
