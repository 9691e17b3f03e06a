import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Refusal, toRefusal } from './refusal.ts'

export type Command<Input, Output> = {
  /** Does it; the refusal, if any, appears in `refusal`. */
  readonly run: (input: Input, onDone?: (output: Output) => void) => void
  /** The same for callers that go on after it; rejects on refusal. */
  readonly runToEnd: (input: Input) => Promise<Output>
  readonly pending: boolean
  readonly refusal: Refusal | null
  readonly forget: () => void
}

/** One act of the officer: runs it, keeps its refusal for showing, and makes the answers of `touches` old. */
export function useCommand<Input, Output>(
  perform: (input: Input) => Promise<Output>,
  touches: readonly string[],
): Command<Input, Output> {
  const queries = useQueryClient()
  const mutation = useMutation({
    mutationFn: perform,
    // After a refusal too: a screen that showed the change beforehand gets back what is stored.
    onSettled: () => {
      for (const path of touches) void queries.invalidateQueries({ queryKey: [path] })
    },
  })
  return {
    run: (input, onDone) => mutation.mutate(input, onDone === undefined ? {} : { onSuccess: onDone }),
    runToEnd: mutation.mutateAsync,
    pending: mutation.isPending,
    refusal: mutation.error === null ? null : toRefusal(mutation.error),
    forget: mutation.reset,
  }
}
