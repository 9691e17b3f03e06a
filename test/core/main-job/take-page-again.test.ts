import { expect, it } from 'vitest'
import { aPaper } from '../../support/bad-papers.ts'
import { aSignedInDesk } from '../../support/practice-desk.ts'
import { refusal } from '../../support/refusal.ts'
import { takeInto, untilTaken, uploadAll } from '../../support/take-papers.ts'

// Each opens an office of its own.
const patience = { timeout: 180_000 }

const paper = (name: string) => ({ name, bytes: aPaper('khai-sinh-a-1.jpg') })

it(
  'puts a page that is taken once more in the place of the one before, and that one into the bin',
  patience,
  async () => {
    const desk = await aSignedInDesk()
    const names = ['mot.jpg', 'hai.jpg', 'ba.jpg']
    const { dossierId } = await takeInto(desk, names.map(paper))
    const [, second] = (await desk.call.reviews.get({ dossierId })).pages
    const uploadIds = await uploadAll(desk, [paper('hai lan nua.jpg')])
    const { batchId } = await desk.call.scans.addFiles({ dossierId, uploadIds, replaces: second?.pageId ?? null })
    await untilTaken(desk, batchId)

    const { pages } = await desk.call.reviews.get({ dossierId })
    expect(pages.map(({ sourceName, binned }) => [sourceName, binned])).toEqual([
      ['mot.jpg', false],
      ['hai lan nua.jpg', false],
      ['hai.jpg', true],
      ['ba.jpg', false],
    ])
  },
)

it('refuses to put a page in the place of another dossier’s', patience, async () => {
  const desk = await aSignedInDesk()
  const elsewhere = await takeInto(desk, [paper('mot.jpg')])
  const [page] = (await desk.call.reviews.get({ dossierId: elsewhere.dossierId })).pages
  const { dossierId } = await desk.call.dossiers.open({ procedureCode: '1.001193' })
  const uploadIds = await uploadAll(desk, [paper('hai.jpg')])
  const asked = desk.call.scans.addFiles({ dossierId, uploadIds, replaces: page?.pageId ?? null })
  await expect(asked).rejects.toEqual(refusal('page_missing'))
})
