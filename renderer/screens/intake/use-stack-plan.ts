import { useState } from 'react'
import type { ScanSourceView } from '../../../shared/contract/scans.ts'
import type { StackPlan } from './stack-choices.tsx'

const usual: StackPlan = { cutWay: { kind: 'recognised' }, pass: 'single', statedSheets: null }

/** How the next stack of each source is taken: as the officer chose now, or as the last one of that source was. */
export function useStackPlan(sources: readonly ScanSourceView[] | undefined) {
  const [chosen, setChosen] = useState<Readonly<Record<string, StackPlan>>>({})

  function planOf(sourceId: string): StackPlan {
    const habit = sources?.find((source) => source.sourceId === sourceId)?.habit
    return chosen[sourceId] ?? { ...usual, ...habit }
  }

  return {
    planOf,
    onPlan: (sourceId: string, plan: StackPlan) => setChosen({ ...chosen, [sourceId]: plan }),
    /** What was counted by hand is said of one stack only. */
    onTaken: (sourceId: string) => setChosen({ ...chosen, [sourceId]: { ...planOf(sourceId), statedSheets: null } }),
  }
}
