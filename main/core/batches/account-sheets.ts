import type { Standing } from './cut-papers.ts'
import type { PrintedNumber } from './printed-number.ts'

/** Where the pages of a batch are, so that every one is explained; a page is in exactly one place. */
export type PagePlace = Standing | 'twin' | 'sent'

export type CountedPage = {
  readonly id: string
  readonly standing: Standing
  /** The page that this one repeats, as the machine thinks. */
  readonly twinId: string | null
  readonly twinAnswer: 'same' | 'other' | null
  /** Its sheet jammed before the other side was taken. */
  readonly half: boolean
  readonly printed: PrintedNumber | null
}

export type CountedBatch = {
  readonly pages: readonly CountedPage[]
  /** Page ids of each paper, in order. */
  readonly papers: readonly (readonly string[])[]
  readonly sides: 'one' | 'both' | 'fronts' | 'backs' | 'unknown'
  /** How many sheets the officer counted. */
  readonly statedSheets: number | null
  /** Pages of the second pass, while they could not be laid between the fronts. */
  readonly backs: number | null
  /** Pages that went to other dossiers by the slips between them. */
  readonly sent: number
  /** Files or sheets that could not be taken. */
  readonly refused: number
  /** Pages on which another citizen's papers seem to begin. */
  readonly strangers: readonly string[]
  /** What officers answered to alarms: the reason by the alarm's key. */
  readonly answers: ReadonlyMap<string, string>
}

/** Something about the count that a person must look at; `key` stays the same while it is the same. */
export type Alarm = {
  readonly key: string
  readonly kind:
    | 'missing_page'
    | 'odd_sides'
    | 'stated_count'
    | 'backs_differ'
    | 'backs_missing'
    | 'twin'
    | 'stranger'
    | 'unreadable'
    | 'refused'
  /** The page to look at; null where it is about the batch. */
  readonly pageId: string | null
  /** What the paper or the officer says there should be, and what there is. */
  readonly expected: number | null
  readonly found: number | null
  /** For `twin`: the page that it seems to repeat. */
  readonly twinId: string | null
  /** Why an officer found it in order; null while nobody has answered. */
  readonly reason: string | null
}

export type SheetAccount = {
  readonly pages: number
  /** Null where the source tells nothing of sheets. */
  readonly sheets: number | null
  readonly places: readonly { readonly place: PagePlace; readonly pages: number }[]
  readonly papers: number
  readonly alarms: readonly Alarm[]
  /** Everything is read, and no alarm waits for an answer. */
  readonly settled: boolean
}

const places: readonly PagePlace[] = ['paper', 'sent', 'slip', 'blank', 'twin', 'binned', 'unread', 'failed']

/** Explains every page of a batch and names what does not add up. */
export function accountSheets(batch: CountedBatch): SheetAccount {
  const placed = [...batch.pages.map(placeOf), ...Array.from({ length: batch.sent }, () => 'sent' as const)]
  const alarms = alarmsOf(batch)
  return {
    pages: placed.length,
    sheets: sheetsOf(batch),
    places: places
      .map((place) => ({ place, pages: placed.filter((one) => one === place).length }))
      .filter(({ pages }) => pages > 0),
    papers: batch.papers.length,
    alarms,
    settled: !placed.includes('unread') && alarms.every(({ reason }) => reason !== null),
  }
}

/** A page in the bin because it was scanned twice is told apart from one that is not wanted. */
export function placeOf({ standing, twinAnswer }: CountedPage): PagePlace {
  return standing === 'binned' && twinAnswer === 'same' ? 'twin' : standing
}

function sheetsOf(batch: CountedBatch): number | null {
  const { sides } = batch
  if (sides === 'unknown') return null
  const taken = sidesTaken(batch)
  return sides === 'both' ? Math.ceil(taken / 2) : taken
}

/** A jammed sheet that was fed once more counts by its whole feed. */
function sidesTaken({ pages, sent }: CountedBatch): number {
  return pages.filter((page) => !(page.half && placeOf(page) === 'twin')).length + sent
}

type BareAlarm = Omit<Alarm, 'reason'>

function alarmsOf(batch: CountedBatch): Alarm[] {
  const found: BareAlarm[] = [
    ...countAlarms(batch),
    ...batch.papers.flatMap((paper) => gapsIn(paper, batch.pages)),
    ...batch.pages.filter(isOpenTwin).map(({ id, twinId }) => about('twin', id, twinId)),
    ...batch.strangers.map((id) => about('stranger', id)),
    ...batch.pages.filter(({ standing }) => standing === 'failed').map(({ id }) => about('unreadable', id)),
  ]
  return found.map((alarm) => ({ ...alarm, reason: batch.answers.get(alarm.key) ?? null }))
}

/** What does not fit the number of sheets as a whole. */
function countAlarms(batch: CountedBatch): BareAlarm[] {
  const { pages, sides, statedSheets, backs, refused } = batch
  const sheets = sheetsOf(batch)
  const taken = sidesTaken(batch)
  const last = pages.at(-1)?.id ?? null
  const alarms: BareAlarm[] = []
  if (refused > 0) alarms.push(counted('refused', null, { expected: 0, found: refused }))
  if (sides === 'both' && taken % 2 === 1) {
    alarms.push(counted('odd_sides', last, { expected: taken + 1, found: taken }))
  }
  if (backs !== null) alarms.push(counted('backs_differ', last, { expected: pages.length, found: backs }))
  else if (sides === 'fronts') alarms.push(counted('backs_missing', null, { expected: pages.length, found: 0 }))
  const found = sheets ?? taken
  if (statedSheets !== null && statedSheets !== found) {
    alarms.push(counted('stated_count', last, { expected: statedSheets, found }))
  }
  return alarms
}

/** Pages that a paper says it has and that are not there, or that come twice. */
function gapsIn(paper: readonly string[], pages: readonly CountedPage[]): BareAlarm[] {
  const numbered = paper.flatMap((id) => {
    const printed = pages.find((page) => page.id === id)?.printed ?? null
    return printed === null ? [] : [{ id, ...printed }]
  })
  const first = numbered[0]
  if (first === undefined) return []
  const totals = numbered.flatMap(({ total }) => (total === null ? [] : [total]))
  // A lone figure at the foot is often no page number: it counts only where others go with it.
  if (totals.length === 0 && numbered.length < 2) return []
  const expected = totals.length > 0 ? Math.max(...totals) : Math.max(...numbered.map(({ number }) => number))
  if (paper.length >= expected && isRising(numbered)) return []
  return [counted('missing_page', first.id, { expected, found: Math.min(paper.length, expected) })]
}

function isRising(numbered: readonly PrintedNumber[]): boolean {
  return numbered.every(({ number }, at) => at === 0 || number > (numbered[at - 1]?.number ?? 0))
}

function isOpenTwin({ standing, twinId, twinAnswer }: CountedPage): boolean {
  return standing === 'paper' && twinId !== null && twinAnswer === null
}

function about(kind: Alarm['kind'], pageId: string, twinId: string | null = null): BareAlarm {
  const key = twinId === null ? `${kind}:${pageId}` : `${kind}:${pageId}:${twinId}`
  return { key, kind, pageId, expected: null, found: null, twinId }
}

function counted(
  kind: Alarm['kind'],
  pageId: string | null,
  { expected, found }: { readonly expected: number; readonly found: number },
): BareAlarm {
  return { key: [kind, pageId ?? '', expected, found].join(':'), kind, pageId, expected, found, twinId: null }
}
