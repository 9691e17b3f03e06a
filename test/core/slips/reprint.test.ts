import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { parseCheckCode } from '../../../shared/domain/check-code.ts'
import { aSignedInDesk } from '../../support/practice-desk.ts'
import { aTempFolder } from '../../support/temp-folder.ts'
import { aTypedDossier } from '../../support/typed-dossier.ts'
import { runTool } from '../signing/run-tool.ts'

describe('a reprint', () => {
  it('is counted, says so on the print and in its code, and leaves the signed file as it was', async () => {
    const desk = await aSignedInDesk()
    const { core } = desk.office
    const dossierId = await aTypedDossier(desk)
    const { slipId } = await desk.call.dossiers.receive({ dossierId })
    const signed = await core.slipPdf(desk.client, slipId, 'a5')
    const folder = aTempFolder()
    const print = async () => {
      const { printCount } = await desk.call.slips.notePrint({ slipId })
      const file = join(folder, `print-${printCount}.png`)
      const png = await core.printCopy(desk.client, slipId, 'a5')
      writeFileSync(file, png)
      const text = runTool('zbarimg', ['-q', '--raw', file]).stdout.trim()
      return { printCount, png, code: parseCheckCode(text)?.code, text }
    }

    const first = await print()
    expect(first).toMatchObject({ printCount: 1, code: { copy: 0, revision: 1 } })
    expect(first.png).toEqual(await core.slipPicture(desk.client, slipId, 'a5'))
    expect(await inkAlongEdge(first.png)).toBe(0)
    const third = [await print(), await print()].at(-1)
    expect(third).toMatchObject({ printCount: 3, code: { ...first.code, copy: 2 } })
    expect(await inkAlongEdge(third?.png ?? first.png)).toBeGreaterThan(200)

    expect(await core.slipPdf(desk.client, slipId, 'a5')).toEqual(signed)
    const outcome = await desk.call.dossiers.useCode({ texts: [third?.text ?? ''], dossierId: null })
    expect(outcome).toMatchObject({ kind: 'dossier', dossierId, slip: { copy: 2, replacedBy: null } })
    const history = await desk.call.dossiers.history({ dossierId })
    expect(history[0]?.text).toContain('In lại lần 2: Giấy tiếp nhận hồ sơ và hẹn trả kết quả số')
  })
})

/** Dark pixels in the left margin, where nothing else is printed. */
async function inkAlongEdge(png: Uint8Array): Promise<number> {
  const { height = 0 } = await sharp(png).metadata()
  const edge = { left: 24, top: Math.round(height * 0.25), width: 42, height: Math.round(height * 0.5) }
  const pixels = await sharp(png).extract(edge).greyscale().raw().toBuffer()
  return pixels.filter((pixel) => pixel < 100).length
}
