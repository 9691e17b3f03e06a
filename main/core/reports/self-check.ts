import type { SelfCheck, Tally, TimeAssumptions, TimeSaved } from '../../../shared/contract/reports.ts'
import { documentTypeTitle } from '../../../shared/domain/document-type.ts'
import { fieldLabelOf } from '../../../shared/domain/field-labels.ts'
import type { ReviewedGroup } from './self-check-repository.ts'

/** Of fewer values no share is told: its 95 % interval would be wider than forty points. */
export const fewestValues = 20

type Looks = readonly { readonly procedureCode: string; readonly seconds: number }[]
type Facts = Pick<SelfCheck, 'total' | 'time' | 'procedures' | 'fields' | 'sources'>

/** What the counts say: all together, by procedure, by kind of paper and field (worst first), by way of reading. */
export function selfCheckOf(groups: readonly ReviewedGroup[], looks: Looks, assumptions: TimeAssumptions): Facts {
  const secondsOf = (procedure: string) => looks.find((one) => one.procedureCode === procedure)?.seconds ?? 0
  const seconds = looks.reduce((sum, look) => sum + look.seconds, 0)
  return {
    total: tallyOf(groups),
    time: timeOf(groups, seconds, assumptions),
    procedures: groupsBy(groups, ({ procedureCode }) => procedureCode)
      .map(([first, alike]) => ({
        code: first.procedureCode,
        name: first.procedureName,
        tally: tallyOf(alike),
        time: timeOf(alike, secondsOf(first.procedureCode), assumptions),
      }))
      .toSorted((a, b) => b.tally.values - a.tally.values),
    fields: groupsBy(groups, ({ documentType, code }) => `${documentType} ${code}`)
      .map(([{ documentType, code }, alike]) => ({
        documentType,
        title: documentTypeTitle[documentType],
        code,
        label: fieldLabelOf(documentType, code),
        tally: tallyOf(alike),
      }))
      .toSorted((a, b) => byShare(a.tally, b.tally)),
    sources: groupsBy(groups, ({ source }) => source)
      .map(([{ source }, alike]) => ({ source, tally: tallyOf(alike) }))
      .toSorted((a, b) => b.tally.values - a.tally.values),
  }
}

function groupsBy(
  groups: readonly ReviewedGroup[],
  keyOf: (group: ReviewedGroup) => string,
): [ReviewedGroup, ReviewedGroup[]][] {
  return [...Map.groupBy(groups, keyOf).values()].flatMap((alike) =>
    alike[0] === undefined ? [] : [[alike[0], alike]],
  )
}

function tallyOf(groups: readonly ReviewedGroup[]): Tally {
  const sum = (of: (group: ReviewedGroup) => number) => groups.reduce((all, group) => all + of(group), 0)
  return {
    values: sum(({ values }) => values),
    left: sum(({ left }) => left),
    missed: sum(({ missed }) => missed),
    sure: sum(({ sure }) => sure),
    sureWrong: sum(({ sure, sureLeft }) => sure - sureLeft),
    doubtfulLeft: sum(({ left, sureLeft }) => left - sureLeft),
    spoilt: sum(({ spoilt }) => spoilt),
  }
}

function timeOf(groups: readonly ReviewedGroup[], seconds: number, assumptions: TimeAssumptions): TimeSaved {
  const characters = groups.reduce((sum, group) => sum + group.charactersLeft, 0)
  return { characters, typingMinutes: characters / assumptions.charactersAMinute, reviewMinutes: seconds / 60 }
}

/** Fields with too few values come after all others; the more of them were changed, the further ahead. */
function byShare(a: Tally, b: Tally): number {
  const few = (tally: Tally) => (tally.values < fewestValues ? 1 : 0)
  return few(a) - few(b) || a.left / a.values - b.left / b.values || b.values - a.values
}
