import { describe, expect, it } from 'vitest'
import { type KnownPage, type StackKind, stackKinds, stackOf } from '../../../build/random-stacks.ts'
import { cutPile } from '../../../main/core/batches/cut-stack.ts'
import { evidenceOf } from '../../../main/core/batches/page-evidence.ts'
import { readDocuments } from '../../../main/core/extraction/read-documents.ts'
import { seededRandom } from '../../../main/practice/seeded-random.ts'
import {
  aBirthDeclaration,
  aCertificationRequest,
  aConfirmationRequest,
  aDeathDeclaration,
  aMaritalStatusDeclaration,
  aMarriageDeclaration,
} from '../../support/declarations.ts'
import { aLandUseCertificate, anOfficialLetter, aPoorHouseholdConfirmation } from '../../support/issued-papers.ts'
import { setSample } from '../../support/papers/sample.ts'
import { samples } from '../../support/papers/samples.ts'
import { wordsOfSheet } from '../../support/papers/words-of-sheet.ts'

const stacksOfAKind = 200

/** One page of each drawn kind in one of its wordings, as a reader without a mistake gives it. */
function pagesIn(form: number): KnownPage[] {
  const drawn = samples.map((sample) => wordsOfSheet(setSample(sample, Math.min(form, sample.forms.length - 1))))
  return [...drawn, ...others.map((read) => read())].map((region, at) => {
    const reading = { blank: false, source: 'ocr' as const, regions: [region] }
    return { name: String(at), evidence: evidenceOf(reading, readDocuments(reading)) }
  })
}

const others = [
  aBirthDeclaration,
  aDeathDeclaration,
  aMaritalStatusDeclaration,
  aMarriageDeclaration,
  aConfirmationRequest,
  aCertificationRequest,
  aPoorHouseholdConfirmation,
  aLandUseCertificate,
  anOfficialLetter,
]

const wordings = [pagesIn(0), pagesIn(1)]

/** Pages on which a cut is missing or too many, of so many. */
function wrongCuts(kind: StackKind) {
  const random = seededRandom(20261127)
  let [wrong, all] = [0, 0]
  for (let n = 0; n < stacksOfAKind; n += 1) {
    const stack = stackOf(wordings[n % 2] ?? [], kind, random)
    const places = cutPile(stack.map(({ evidence }, at) => ({ file: `xap-${at + 1}.png`, page: 1, evidence })))
    const misplaced = stack.filter(
      ({ first, paper }, at) => first !== places[at]?.first || paper !== (places[at]?.document ?? null),
    )
    wrong += misplaced.length
    all += stack.length
  }
  return { wrong, all }
}

describe(`${stacksOfAKind * stackKinds.length} random stacks of several dossiers`, () => {
  it.each(stackKinds)('are cut into papers and dossiers without a mistake: %s', (kind) => {
    const { wrong, all } = wrongCuts(kind)
    expect(all).toBeGreaterThan(stacksOfAKind * 4)
    expect(wrong).toBe(0)
  })
})
