import { expect, it } from 'vitest'
import { CodeIssuer, nextDossierCode } from '../../main/core/dossiers/dossier-code.ts'
import { Pin } from '../../main/core/officers/officer.ts'
import { findProcedure } from '../../main/core/procedures/find-procedure.ts'
import { shippedCatalogue } from '../../main/core/procedures/load-catalogue.ts'
import { practiceOffice } from '../../main/practice/practice-office.ts'
import { sampleStacks } from '../../main/practice/sample-stacks.ts'
import { OfficeSettings } from '../../shared/contract/settings.ts'

it('furnishes an office that the settings accept', () => {
  expect(OfficeSettings.parse(practiceOffice.office)).toEqual(practiceOffice.office)
  expect(CodeIssuer.parse(practiceOffice.issuer)).toEqual(practiceOffice.issuer)
  for (const officer of practiceOffice.officers) expect(Pin.parse(officer.pin)).toBe(officer.pin)
})

it('gives codes of a province that does not exist and points to no portal', () => {
  expect(nextDossierCode(practiceOffice.issuer, [], '2026-11-23')).toEqual({
    kind: 'official',
    code: 'H99.18.05-261123-0001',
  })
  expect(practiceOffice.office.portalUrl).toBe('')
})

it('shows procedures and stacks that the catalogue has', () => {
  const catalogue = shippedCatalogue()
  const codes = [...practiceOffice.firstProcedures, ...sampleStacks.map((stack) => stack.procedureCode)]
  for (const code of codes) expect(findProcedure(catalogue, code, '2026-11-22').code).toBe(code)
})
