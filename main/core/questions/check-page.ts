import { createHash } from 'node:crypto'
import { type CheckPageData, identityDigits, slipIdentity } from '../../../shared/domain/check-page.ts'
import { DossierSlipForm } from '../../../shared/domain/slip-form.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { requireCodeKey } from '../commands/check-code-of.ts'
import { formAt } from '../commands/slip-as-printed.ts'
import type { Desk } from '../desk.ts'
import { codeKeyId } from '../keys/code-key.ts'
import { checkCodeSetting } from '../settings/check-code-settings.ts'
import { officeSetting } from '../settings/office-settings.ts'
import { getSetting } from '../settings/settings.ts'
import template from '../slips/check-page-template.json' with { type: 'json' }
import { listReplaced } from '../slips/slip-repository.ts'

/**
 * The office's check page: one file that needs no network, with this machine's keys and the slips that hold no more as
 * of now. It names no person, and a replaced slip only to who holds its code.
 */
export function makeCheckPage(desk: Desk): string {
  const data = JSON.stringify(checkPageData(desk)).replaceAll('<', '\\u003c')
  return template.html.replace('"%DATA%"', () => data)
}

function checkPageData(desk: Desk): CheckPageData {
  requireCodeKey(desk)
  const now = desk.host.clock.now()
  const { keys } = getSetting(desk.db, checkCodeSetting)
  const forms = Object.fromEntries(DossierSlipForm.options.map((form) => [form, formAt(desk, form, now).name]))
  return {
    office: getSetting(desk.db, officeSetting).officeName,
    asOf: now,
    keys: keys.map(({ point, until }) => ({ id: codeKeyId(point), point, until })),
    replaced: Object.fromEntries(
      listReplaced(desk.db).map(({ code, form, revision, by, byIssuedAt }) => [
        createHash('sha256')
          .update(slipIdentity({ dossierCode: code, form, revision }))
          .digest('hex')
          .slice(0, identityDigits),
        { number: by, day: toVietnamTime(byIssuedAt).day },
      ]),
    ),
    procedures: Object.fromEntries(desk.catalogue.procedures.map(({ code, shortName }) => [code, shortName])),
    forms: forms as CheckPageData['forms'], // every form, by the options themselves
  }
}
