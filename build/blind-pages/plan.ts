import { cardSheet } from './cards/identity-cards.ts'
import type { Paper } from './html.ts'
import { allPapers } from './papers/all-papers.ts'
import { almostEmpty, otherPaper } from './papers/other-papers.ts'
import type { Inks } from './print-sheet.ts'
import { type Chance, chanceOf } from './random.ts'
import { photocopied } from './wear/photocopied.ts'
import { photographed } from './wear/photographed.ts'
import { clean, grey, nearlyStraight, skewed, squeezed, turned, type Wear, yellowed } from './wear/scanned.ts'

/** One page to be drawn. `first` tells whether it begins a dossier of a feeder's stack; null outside of one. */
export type PlannedPage = {
  readonly id: string
  readonly scenario: string
  readonly content: 'paper' | 'empty'
  readonly draw: (chance: Chance) => Paper
  readonly wear: Wear
  readonly fill: 'typed' | 'hand'
  readonly inks: Inks
  readonly batch: { readonly stack: number; readonly index: number; readonly first: boolean } | null
}

type Scenario = {
  readonly name: string
  readonly share: number
  readonly wear: (chance: Chance) => Wear
  readonly fill: 'typed' | 'hand'
  readonly inks: Inks
  readonly papers: 'a4' | 'cards' | 'others' | 'empty'
}

const scan = (name: string, share: number, wear: Wear): Scenario => ({
  name,
  share,
  wear: () => wear,
  fill: 'typed',
  inks: 'signed',
  papers: 'a4',
})
const cards = (name: string, wear: Wear): Scenario => ({
  ...scan(`cccd_${name}`, 0.02, wear),
  papers: 'cards',
  inks: 'none',
})
const mixed = (chance: Chance) => chance.pick([grey, nearlyStraight, skewed, photocopied, photographed] as const)

const scenarios: readonly Scenario[] = [
  scan('clean300', 0.1, clean),
  scan('grey200', 0.09, grey),
  scan('skew', 0.09, skewed),
  { ...scan('stamp', 0.09, nearlyStraight), inks: 'sealed' },
  scan('photocopy', 0.1, photocopied),
  scan('phone', 0.1, photographed),
  scan('rotated', 0.08, turned),
  scan('yellowed', 0.06, yellowed),
  scan('jpeg', 0.06, squeezed),
  {
    ...scan('hand', 0.05, nearlyStraight),
    fill: 'hand',
    wear: (chance) => chance.pick([clean, grey, nearlyStraight] as const),
  },
  { ...scan('unknown', 0.06, clean), papers: 'others', wear: mixed },
  { ...scan('blank', 0.05, clean), papers: 'empty' },
  cards('clean300', clean),
  cards('grey200', grey),
  cards('skew', skewed),
  cards('photocopy', photocopied),
  cards('phone', photographed),
  cards('rotated', turned),
]
const batchShare = 0.12

/** Which pages are drawn: every scenario has its share, every kind its turn. */
export function planPages(of: {
  readonly seed: string
  readonly pages: number
  readonly only: readonly string[]
}): readonly PlannedPage[] {
  const wanted = [...scenarios.map((one) => one.name), 'batch'].filter(
    (name) => of.only.length === 0 || of.only.includes(name),
  )
  const known = [...scenarios, { name: 'batch', share: batchShare }]
  const whole = known.filter((one) => wanted.includes(one.name)).reduce((sum, one) => sum + one.share, 0)
  const count = (share: number) => Math.max(1, Math.round((of.pages * share) / whole))
  const start = chanceOf(`${of.seed} kinds`).whole(0, 10)
  let turn = start
  const single = scenarios
    .filter((one) => wanted.includes(one.name))
    .flatMap((scenario) =>
      Array.from({ length: count(scenario.share) }, (_, at): PlannedPage => {
        const id = `${scenario.name.replaceAll('_', '-')}-${String(at).padStart(2, '0')}`
        const chance = chanceOf(`${of.seed} ${id} plan`)
        const paper = allPapers[turn % allPapers.length] ?? allPapers[0]
        if (scenario.papers === 'a4') turn += 1
        return {
          id,
          scenario: scenario.name,
          content: scenario.papers === 'empty' ? 'empty' : 'paper',
          draw: drawerOf(scenario, paper, chance),
          wear: scenario.wear(chance),
          fill: scenario.fill,
          inks: scenario.inks,
          batch: null,
        }
      }),
    )
  return wanted.includes('batch') ? [...single, ...stacks(of.seed, count(batchShare))] : single
}

function drawerOf(scenario: Scenario, paper: (chance: Chance) => Paper, chance: Chance): (chance: Chance) => Paper {
  if (scenario.papers === 'cards') return cardSheet
  if (scenario.papers === 'others') return chance.yes(0.2) ? almostEmpty : otherPaper
  return paper
}

/** Stacks as a feeder takes them: dossiers begin with what the citizen asks for, papers follow, blank sheets lie between. */
function stacks(seed: string, pages: number): PlannedPage[] {
  const chance = chanceOf(`${seed} stacks`)
  const [birth, death, marital, marriage, birthPaper, marriagePaper, request, poor, slip, land] = allPapers
  const asked = [birth, death, marital, marriage, request, slip].filter((one) => one !== undefined)
  const added = [birthPaper, marriagePaper, poor, land, cardSheet].filter((one) => one !== undefined)
  const out: PlannedPage[] = []
  let stack = 0
  let index = 0
  const put = (
    draw: (chance: Chance) => Paper,
    kind: { readonly content: 'paper' | 'empty'; readonly first: boolean },
  ) => {
    const wear = chance.pick([grey, nearlyStraight, nearlyStraight, skewed, turned] as const)
    out.push({
      id: `batch-${stack}-${String(index).padStart(2, '0')}`,
      scenario: 'batch',
      content: kind.content,
      draw,
      wear,
      fill: 'typed',
      inks: 'signed',
      batch: { stack, index, first: kind.first },
    })
    index += 1
  }
  while (out.length < pages) {
    if (index >= 12) [stack, index] = [stack + 1, 0]
    put(asked[chance.whole(0, asked.length - 1)] ?? allPapers[0], { content: 'paper', first: true })
    for (let more = chance.whole(0, 3); more > 0; more -= 1) {
      put(added[chance.whole(0, added.length - 1)] ?? allPapers[0], { content: 'paper', first: false })
      if (chance.yes(0.25)) put(allPapers[0], { content: 'empty', first: false })
    }
  }
  return out
}
