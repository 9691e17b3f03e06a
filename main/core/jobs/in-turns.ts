import { AppError } from '../../../shared/errors.ts'
import type { Timers } from '../ports.ts'

/** How far long work is, told after each of its steps. */
export type Progress = { readonly done: number; readonly of: number }

/** Does long work step by step, answering others in between; throws `cancelled` once nobody waits for it any more. */
export async function inTurns<Result>(
  work: Generator<Progress, Result>,
  { timers, signal }: { readonly timers: Timers; readonly signal: AbortSignal },
): Promise<Result> {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    await nextTurn(timers)
    if (signal.aborted) throw new AppError('cancelled')
  }
}

/** Resolves when what others asked meanwhile is answered. */
export function nextTurn(timers: Timers): Promise<void> {
  return new Promise((resolve) => {
    timers.set(resolve, 0)
  })
}
