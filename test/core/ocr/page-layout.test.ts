import { describe, expect, it } from 'vitest'
import { layOut } from '../../../main/core/ocr/page-layout.ts'
import type { Print } from '../../../main/core/ocr/sort-ink.ts'

const dpi = 200
const noRules = { across: [], down: [] }

/** Letters of 14 pixels with narrow gaps, from one x to another, as print of a line gives them. */
function line(y: number, ...stretches: readonly (readonly [from: number, to: number])[]): Print[] {
  return stretches.flatMap(([from, to]) =>
    Array.from({ length: Math.floor((to - from) / 18) }, (_, at) => {
      const x0 = from + at * 18
      const box = { x0, y0: y, x1: x0 + 14, y1: y + 22 }
      return { ...box, whole: box, area: 200, from: 0, to: 0 }
    }),
  )
}

const tops = (components: readonly Print[]) => layOut(components, noRules, dpi).map(({ box }) => [box.y0, box.y1])

describe('the order in which a page is read', () => {
  const signatures = [
    ...line(1300, [440, 560], [1120, 1240]),
    ...line(1340, [270, 720], [960, 1410]),
    ...line(1480, [330, 660], [1010, 1350]),
  ]

  it('takes two columns of signatures one after the other', () => {
    expect(tops(signatures)).toEqual([
      [1300, 1502],
      [1300, 1502],
    ])
  })

  it('leaves a line with a wide gap that stands under them below both', () => {
    const below = line(1540, [170, 800], [960, 1250])
    expect(tops([...signatures, ...below])).toEqual([
      [1300, 1502],
      [1300, 1502],
      [1540, 1562],
    ])
  })

  it('keeps a line of two columns that all begin at one edge', () => {
    const columns = [1300, 1340, 1380].flatMap((y, at) => line(y, [170, 500 + at * 60], [900, 1300]))
    expect(tops(columns)).toEqual([
      [1300, 1402],
      [1300, 1402],
    ])
  })

  it('keeps names that stand far below what they sign in their columns', () => {
    const heads = signatures.slice(0, -line(1480, [330, 660], [1010, 1350]).length)
    expect(tops([...heads, ...line(1640, [400, 600], [1080, 1280])])).toEqual([
      [1300, 1662],
      [1300, 1662],
    ])
  })

  it('reads on in the left column what did not fit on its last line, and the paragraph below after both', () => {
    const columns = [1300, 1340].flatMap((y) => line(y, [170, 640], [900, 1300]))
    const rest = line(1380, [170, 400])
    const paragraph = line(1440, [170, 1300])
    expect(tops([...columns, ...rest, ...paragraph])).toEqual([
      [1300, 1402],
      [1300, 1362],
      [1440, 1462],
    ])
  })
})
