import { stat } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import type { ScanProfileId } from '../../../shared/domain/ids.ts'
import type { ScanWay } from '../../../shared/domain/scan-profile.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Desk } from '../desk.ts'
import { forgetCertificate } from '../scanners/certificate-trust.ts'
import * as profiles from '../scanners/scan-profile-repository.ts'

type ProfileInput = { readonly profileId: ScanProfileId | null; readonly name: string; readonly way: ScanWay }

/** Adds or changes a profile. Throws `profile_name_taken`, and `folder_unreachable` for a folder that is not there. */
export async function saveScanProfile(desk: Desk, input: ProfileInput): Promise<{ profileId: ScanProfileId }> {
  if (input.way.kind === 'folder') await requireFolder(input.way.folder)
  const save = desk.db.transaction(() => {
    if (input.profileId !== null) profiles.getProfile(desk.db, input.profileId)
    if (profiles.isNameTaken(desk.db, { id: input.profileId, name: input.name })) {
      throw new AppError('profile_name_taken')
    }
    const id = input.profileId ?? (desk.host.ids.next() as ScanProfileId)
    if (input.way.kind === 'device') forgetCertificate(desk.db, input.way.deviceId)
    profiles.saveProfile(desk.db, { id, name: input.name, way: input.way, createdAt: desk.host.clock.now() })
    return { profileId: id }
  })
  return save.immediate()
}

async function requireFolder(folder: string): Promise<void> {
  const found = isAbsolute(folder) ? await stat(folder).catch(() => null) : null // not there: refused below
  if (found?.isDirectory() !== true) throw new AppError('folder_unreachable')
}

export function removeScanProfile(desk: Desk, id: ScanProfileId): void {
  const remove = desk.db.transaction(() => {
    profiles.getProfile(desk.db, id)
    profiles.removeProfile(desk.db, id)
  })
  remove.immediate()
}

export function makeDefaultProfile(desk: Desk, id: ScanProfileId): void {
  const change = desk.db.transaction(() => {
    profiles.getProfile(desk.db, id)
    profiles.setDefaultProfile(desk.db, id)
  })
  change.immediate()
}
