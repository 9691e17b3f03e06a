import { describe, expect, it } from 'vitest'
import { cutDossiers } from '../../../main/core/batches/cut-dossiers.ts'
import { cutPile } from '../../../main/core/batches/cut-stack.ts'
import type { PageEvidence } from '../../../main/core/batches/page-evidence.ts'
import { seen } from '../../support/page-evidence.ts'

const [anna, binh, chau] = ['011090000001', '011090000002', '011090000003'] as const

/** Numbers of the pages on which another citizen's papers begin, counted from 1. */
function firstsOf(pages: readonly PageEvidence[]): number[] {
  const reasons = cutDossiers(
    pages.map((evidence) => ({ evidence, opensPaper: evidence.documentType !== 'trang_trang' })),
  )
  return reasons.flatMap((reason, at) => (reason === null ? [] : [at + 1]))
}

describe('a mixed stack', () => {
  it('parts before each request of somebody else', () => {
    expect(firstsOf([seen.request(anna), seen.cards(anna), seen.marriage(anna), seen.request(binh)])).toEqual([1, 4])
  })

  it('keeps two requests of one person, and papers of nobody known, together', () => {
    expect(firstsOf([seen.request(anna), seen.unknown(), seen.request(anna), seen.second()])).toEqual([1])
  })

  it('gives a card that lies on top of its request to that request', () => {
    expect(firstsOf([seen.request(anna), seen.marriage(anna), seen.cards(binh), seen.request(binh)])).toEqual([1, 3])
  })

  it('parts at blank sheets that lie between dossiers', () => {
    expect(
      firstsOf([seen.marriage(anna), seen.unknown(), seen.blank(), seen.land(binh), seen.blank(), seen.unknown()]),
    ).toEqual([1, 4, 6])
  })

  it('does not part at the blank backs of a stack that was scanned on both sides', () => {
    const pages = [seen.request(anna), seen.blank(), seen.unknown(), seen.blank(), seen.request(binh), seen.blank()]
    expect(firstsOf(pages)).toEqual([1, 5])
  })

  it('does not part at a blank sheet where one person is on both sides of it', () => {
    expect(firstsOf([seen.request(anna), seen.blank(), seen.marriage(anna), seen.request(chau)])).toEqual([1, 4])
  })

  it('parts at our own slips, which open what lies under them', () => {
    expect(firstsOf([seen.slip('H1'), seen.request(anna), seen.slip('H2'), seen.request(binh)])).toEqual([1, 3])
  })
})

it('takes files that one scanner numbered as a stack, and loose ones as another', () => {
  const page = (file: string, evidence: PageEvidence) => ({ file, page: 1, evidence })
  const places = cutPile([
    page('quet-a-01.jpg', seen.request(anna)),
    page('quet-a-02.jpg', seen.second()),
    page('quet-b-01.jpg', seen.second()),
    page('quet-b-02.jpg', seen.blank()),
    page('giay.jpg', seen.marriage(binh)),
    page('the.jpg', seen.cards(binh)),
  ])
  expect(places.map(({ first }) => first)).toEqual([true, false, true, false, true, false])
  expect(places.map(({ document }) => document)).toEqual([1, 1, 2, null, 3, 4])
})
