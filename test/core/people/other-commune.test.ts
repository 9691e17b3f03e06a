import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isCommuneInForce, searchCommunes } from '../../../main/core/places/communes-in-force.ts'
import { listCommunesInForce } from '../../../main/core/places/gazetteer.ts'
import { aSignedInDesk } from '../../support/practice-desk.ts'
import { refusal } from '../../support/refusal.ts'
import { storeOf } from '../../support/store-of.ts'
import { aTempFolder } from '../../support/temp-folder.ts'
import { aTypedDossier } from '../../support/typed-dossier.ts'
import { runTool } from '../signing/run-tool.ts'

it('knows all 3,321 communes in force, and finds one without tone marks and with its province', () => {
  const all = listCommunesInForce()
  expect(all).toHaveLength(3_321)
  expect(all.filter(({ province, kind }) => province === '' || kind === '')).toEqual([])
  expect(searchCommunes('ba dinh, ha noi', 20)[0]).toEqual({ code: '00004', title: 'phường Ba Đình, thành phố Hà Nội' })
  expect(searchCommunes('muong cha dien bien', 20).map(({ code }) => code)).toContain('03166')
  expect(searchCommunes('  ', 20)).toEqual([])
  expect(isCommuneInForce('99999')).toBe(false)
})

it('a dossier that another commune decides is receipted, routed and counted as that', async () => {
  const desk = await aSignedInDesk()
  const { call } = desk
  const own = await aTypedDossier(desk)
  await call.dossiers.receive({ dossierId: own })
  const dossierId = await aTypedDossier(desk)
  await expect(call.dossiers.setCompetentCommune({ dossierId, commune: '99999' })).rejects.toEqual(refusal('not_found'))
  await call.dossiers.setCompetentCommune({ dossierId, commune: '00004' })
  const agency = 'Ủy ban nhân dân phường Ba Đình, thành phố Hà Nội'
  expect(await call.dossiers.get({ dossierId })).toMatchObject({ competentAgency: agency })
  const { slipId } = await call.dossiers.receive({ dossierId })

  const file = join(aTempFolder(), 'slip.pdf')
  writeFileSync(file, await desk.office.core.slipPdf(desk.client, slipId, 'a5'))
  const text = runTool('pdftotext', ['-raw', file, '-']).stdout.replace(/\s+/g, ' ')
  expect(text).toContain(`Cơ quan có thẩm quyền giải quyết: ${agency}`)
  const unitOf = (id: string) => {
    const payload = storeOf(desk.dataDir)
      .prepare("SELECT payload FROM outbox_message WHERE kind = 'dossier' AND dossier_id = ?")
      .pluck()
      .get(id) as string
    return JSON.parse(payload).dossier.unitName
  }
  expect(unitOf(dossierId)).toBe(agency)
  expect(unitOf(own)).not.toBe(agency)
  expect(await call.dossiers.today()).toMatchObject({ received: 2, elsewhere: 1 })
  await expect(call.dossiers.setCompetentCommune({ dossierId, commune: null })).rejects.toEqual(
    refusal('dossier_closed'),
  )
}, 120_000)
