import { SegmentedControl } from '@mantine/core'
import { useLocation, useParams } from 'wouter'
import { messages } from '../../messages/vi.ts'
import { LearnedFixes } from './learned-fixes.tsx'
import { MonthFigures } from './month-figures.tsx'

/** How well papers are read here, by what officers left and changed; and what the desk learned from it. */
export function SelfCheckScreen() {
  const [, go] = useLocation()
  const { part } = useParams()
  const isLearned = part === 'learned'
  const choice = (
    <SegmentedControl
      aria-label={messages.selfCheck.parts}
      value={isLearned ? 'learned' : 'figures'}
      onChange={(value) => go(value === 'learned' ? '/self-check/learned' : '/self-check')}
      data={[
        { value: 'figures', label: messages.selfCheck.figures },
        { value: 'learned', label: messages.localLists.title },
      ]}
    />
  )
  return isLearned ? <LearnedFixes choice={choice} /> : <MonthFigures choice={choice} />
}
