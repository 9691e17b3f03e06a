/**
 * The order of sides after two passes through a feeder that reads one side: all fronts, then the turned stack, whose
 * backs come last sheet first. Null where the numbers differ: then a sheet was lost or two were fed at once.
 */
export function collateSides<Page>(fronts: readonly Page[], backs: readonly Page[]): readonly Page[] | null {
  if (fronts.length !== backs.length) return null
  const turned = backs.toReversed()
  return fronts.flatMap((front, at) => {
    const back = turned[at]
    return back === undefined ? [front] : [front, back]
  })
}
