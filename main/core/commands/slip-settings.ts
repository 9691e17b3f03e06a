import type { SlipSettings } from '../../../shared/contract/slips.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Desk } from '../desk.ts'
import { codeKeyId } from '../keys/code-key.ts'
import { checkCodeSetting } from '../settings/check-code-settings.ts'
import { formEditionsSetting } from '../settings/form-editions.ts'
import { getSetting, setSetting } from '../settings/settings.ts'
import { requireCodeKey } from './check-code-of.ts'

/** Characters that leave the whole code under 350. */
const longestPage = 55

/** How this office prints its slips, and which key signs their codes. */
export function viewSlipSettings(desk: Desk): SlipSettings & { readonly keyId: string } {
  const keyId = codeKeyId(requireCodeKey(desk).point)
  const { page } = getSetting(desk.db, checkCodeSetting)
  return { checkPage: page, editions: getSetting(desk.db, formEditionsSetting), keyId }
}

/** Slips made from now on follow these settings. Throws `check_page_unsuitable`. */
export function setSlipSettings(desk: Desk, { checkPage, editions }: SlipSettings): void {
  if (checkPage !== '' && !isSuitable(checkPage)) throw new AppError('check_page_unsuitable', { longest: longestPage })
  const set = desk.db.transaction(() => {
    setSetting(desk.db, checkCodeSetting, { ...getSetting(desk.db, checkCodeSetting), page: checkPage })
    setSetting(desk.db, formEditionsSetting, editions)
  })
  set.immediate()
}

/** An address that a telephone opens as it is, with room for the code behind `#`. */
function isSuitable(page: string): boolean {
  return page.length <= longestPage && /^https:\/\/[a-z0-9.-]+(\/[\w./-]*)?$/i.test(page)
}
