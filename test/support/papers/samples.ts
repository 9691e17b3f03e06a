import { civilStatusCopyRequest } from './civil-status-copy-request.ts'
import { deathExtract } from './death-extract.ts'
import { deathNotice } from './death-notice.ts'
import { maritalStatusConfirmation } from './marital-status-confirmation.ts'
import type { Sample } from './sample.ts'

/** A drawn sample of each kind of paper. */
export const samples: readonly Sample[] = [civilStatusCopyRequest, deathExtract, deathNotice, maritalStatusConfirmation]
