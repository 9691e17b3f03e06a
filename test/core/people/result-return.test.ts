import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ResultHandedOver } from '../../../shared/contract/returns.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import type { Strokes } from '../../../shared/domain/strokes.ts'
import { aSignedInDesk, type PracticeDesk } from '../../support/practice-desk.ts'
import { refusal } from '../../support/refusal.ts'
import { storeOf } from '../../support/store-of.ts'
import { aTempFolder } from '../../support/temp-folder.ts'
import { aTypedDossier } from '../../support/typed-dossier.ts'
import { runTool } from '../signing/run-tool.ts'

/** Invented people; the first is whom `aTypedDossier` concerns. */
const card = '011190004321||Lò Thị Mẫu|05031990|Nữ|Bản Mẫu, xã Na Sang, tỉnh Điện Biên|20052021'
const applicant = { fullName: 'Lò Thị Mẫu', personalId: '011190004321', oldId: '', dateOfBirth: '1990-03-05' }
const stranger = { fullName: 'Lò Thị Hương', personalId: '011199002356', oldId: '', dateOfBirth: '' }
const strokes: Strokes = [
  [
    [100, 300],
    [300, 100],
    [500, 300],
  ],
  [[700, 200]],
]

async function aResult() {
  const desk = await aSignedInDesk()
  const dossierId = await aTypedDossier(desk, { procedureCode: '1.004873' })
  await desk.call.dossiers.receive({ dossierId })
  await desk.call.dossiers.act({ dossierId, action: 'finish', reason: '' })
  return { desk, dossierId }
}

function order(dossierId: DossierId, more: Partial<ResultHandedOver> = {}): ResultHandedOver {
  return {
    dossierId,
    outcome: 'granted',
    copies: 2,
    handing: {
      way: 'counter',
      receiver: { ...applicant, knownBy: 'card' },
      authorisation: '',
      signature: strokes,
    },
    satisfaction: 'very_satisfied',
    feeReturned: null,
    remark: '',
    ...more,
  }
}

const statusOf = async ({ call }: PracticeDesk, dossierId: DossierId) => (await call.dossiers.get({ dossierId })).status

// Each opens an office of its own.
describe('a result', { timeout: 120_000 }, () => {
  it('goes to whom it concerns: kept with signature and answer, told to the portal, on the paper that is printed', async () => {
    const { desk, dossierId } = await aResult()
    const { call } = desk
    const [receipt] = (await call.dossiers.get({ dossierId })).slips
    expect(receipt?.form).toBe('receipt')
    const { code } = await call.dossiers.get({ dossierId })
    const slip = `PCHS1|${code}|`
    expect(await call.dossiers.useCode({ texts: [slip], dossierId: null })).toEqual({
      kind: 'result',
      dossierId,
      person: null,
      slip: null,
    })
    expect(await call.dossiers.useCode({ texts: [card], dossierId })).toEqual({
      kind: 'result',
      dossierId,
      person: applicant,
      slip: null,
    })
    expect(await call.returns.judge({ dossierId, person: applicant })).toMatchObject({ role: 'applicant' })

    await call.returns.handOver(order(dossierId))
    expect(await statusOf(desk, dossierId)).toBe('returned')
    expect(await call.returns.get({ dossierId })).toMatchObject({
      ...{ outcome: 'granted', copies: 2, way: 'counter', receiver: 'applicant', receiverName: 'Lò Thị Mẫu' },
      ...{ knownBy: 'card', satisfaction: 'very_satisfied', signature: strokes },
    })
    const [latest] = await call.dossiers.history({ dossierId })
    expect(latest?.text).toMatch(/^Đã trả kết quả: .+, 2 bản; trao cho Lò Thị Mẫu \(chủ hồ sơ\); đối chiếu mã QR/)

    const told = storeOf(desk.dataDir)
      .prepare("SELECT payload FROM outbox_message WHERE kind = 'step' ORDER BY position DESC LIMIT 1")
      .pluck()
      .get() as string
    expect(JSON.parse(told).step).toMatchObject({ status: 'returned', text: 'Đã trả kết quả tại quầy cho chủ hồ sơ' })

    const { slipId } = await call.slips.issue({ dossierId, form: 'hand_over', reason: '' })
    const file = join(aTempFolder(), 'slip.pdf')
    writeFileSync(file, await desk.office.core.slipPdf(desk.client, slipId, 'a4'))
    expect(runTool('pdftotext', ['-layout', file, '-']).stdout).toMatch(/Lò Thị Mẫu/)
    // What was signed on the screen stands on the paper, in the blue of the pen.
    runTool('pdftoppm', ['-r', '50', '-png', '-singlefile', file, file])
    expect(await bluePixels(`${file}.png`)).toBeGreaterThan(30)
  })

  it('is refused to a stranger, and goes to one whose paper the officer has seen', async () => {
    const { desk, dossierId } = await aResult()
    expect(await desk.call.returns.judge({ dossierId, person: stranger })).toMatchObject({ role: 'stranger' })
    const to = (authorisation: string) =>
      order(dossierId, {
        handing: {
          way: 'counter',
          receiver: { ...stranger, knownBy: 'typed' },
          authorisation,
          signature: null,
        },
      })
    await expect(desk.call.returns.handOver(to(''))).rejects.toEqual(refusal('receiver_not_entitled'))
    expect(await statusOf(desk, dossierId)).toBe('processed')
    await desk.call.returns.handOver(to('Số 12/2026, UBND xã Na Sang chứng thực'))
    expect(await desk.call.returns.get({ dossierId })).toMatchObject({
      receiver: 'authorised',
      authorisation: 'Số 12/2026, UBND xã Na Sang chứng thực',
      signature: null,
    })
  })

  it('says who it goes to and bears a signature where one is promised; it goes out once, and only when it is there', async () => {
    const { desk, dossierId } = await aResult()
    const { handOver } = desk.call.returns
    const handing = order(dossierId).handing
    if (handing.way !== 'counter') throw new Error('it goes over the counter')
    const nameless = { ...handing, receiver: { ...handing.receiver, personalId: '' } }
    await expect(handOver(order(dossierId, { handing: nameless }))).rejects.toEqual(refusal('receiver_unknown'))
    const unsigned = { ...handing, signature: [] }
    await expect(handOver(order(dossierId, { handing: unsigned }))).rejects.toEqual(refusal('signature_missing'))
    expect(await statusOf(desk, dossierId)).toBe('processed')

    const byPost = { way: 'post', postalNumber: 'RA123VN' } as const
    await handOver(order(dossierId, { outcome: 'refused', feeReturned: 15_000, handing: byPost }))
    const [latest] = await desk.call.dossiers.history({ dossierId })
    expect(latest?.text).toBe('Đã trả kết quả: văn bản từ chối, 2 bản; gửi bưu chính số RA123VN; hoàn lại 15.000 đồng')
    await expect(handOver(order(dossierId))).rejects.toEqual(refusal('action_not_allowed', { status: 'returned' }))

    const other = await aTypedDossier(desk, { procedureCode: '1.004873' })
    await desk.call.dossiers.receive({ dossierId: other })
    await expect(handOver(order(other))).rejects.toEqual(refusal('action_not_allowed', { status: 'received' }))
  })
})

async function bluePixels(png: string): Promise<number> {
  const { default: sharp } = await import('sharp')
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true })
  let blue = 0
  for (let at = 0; at < data.length; at += info.channels) {
    const [red = 0, , other = 0] = data.subarray(at, at + 3)
    if (other - red > 60) blue += 1
  }
  return blue
}
