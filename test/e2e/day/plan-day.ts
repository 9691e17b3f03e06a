/** Why a citizen comes to the counter. */
export const visitKinds = [
  'certified_copy',
  'known',
  'new',
  'supplement',
  'refusal',
  'correction',
  'wrong_procedure',
  'linked',
  'return',
  'late',
] as const
export type VisitKind = (typeof visitKinds)[number]

export type Visit = { readonly number: number; readonly kind: VisitKind }

/** Of 120 citizens. */
const shares: Readonly<Record<VisitKind, number>> = {
  certified_copy: 42,
  known: 24,
  new: 24,
  supplement: 6,
  refusal: 4,
  correction: 5,
  wrong_procedure: 2,
  linked: 2,
  return: 10,
  late: 1,
}

/** A day of so many citizens, at least one of each kind, in an order that mixes them and is the same each time. */
export function planDay(citizens: number): readonly Visit[] {
  const wanted = visitKinds.map((kind) => ({ kind, count: Math.max(1, Math.round((shares[kind] * citizens) / 120)) }))
  const rest = citizens - wanted.reduce((sum, { count }) => sum + count, 0)
  const due = wanted.map(({ kind, count }) => ({
    kind,
    count: kind === 'certified_copy' ? Math.max(1, count + rest) : count,
  }))
  // Each kind is spread over the whole day: the n-th of m stands at (n + ½) / m of it.
  return due
    .flatMap(({ kind, count }) => Array.from({ length: count }, (_, n) => ({ kind, at: (n + 0.5) / count })))
    .sort((a, b) => a.at - b.at)
    .map(({ kind }, index) => ({ number: index + 1, kind }))
}
