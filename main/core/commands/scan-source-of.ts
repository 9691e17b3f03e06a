import type { DossierId } from '../../../shared/domain/ids.ts'
import { ScanProfileId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import type { ScannedSheet, ScanSource } from '../intake/scan-source.ts'
import { getProfile, type ScanProfile, saveChoice } from '../scanners/scan-profile-repository.ts'
import { takeFolder } from './take-folder.ts'

type Asked = { readonly sourceId: string; readonly dossierId: DossierId }

/** The source of this id for one dossier, which becomes the officer's first choice; throws `not_found`. */
export function openSource(desk: Desk, actor: Actor, { sourceId, dossierId }: Asked): ScanSource {
  const source =
    desk.sources.find((candidate) => candidate.id === sourceId) ?? profileSource(desk, actor, { sourceId, dossierId })
  saveChoice(desk.db, { officerId: actor.officerId, sourceId })
  return source
}

function profileSource(desk: Desk, actor: Actor, { sourceId, dossierId }: Asked): ScanSource {
  const id = ScanProfileId.safeParse(sourceId)
  if (!id.success) throw new AppError('not_found')
  const profile = getProfile(desk.db, id.data)
  const { name, way } = profile
  if (way.kind === 'folder') {
    return {
      id: sourceId,
      name,
      kind: 'folder',
      scan: (signal) => takeFolder(desk, { ...way, dossierId, actor, signal }),
    }
  }
  return {
    id: sourceId,
    name,
    kind: 'scanner',
    settings: way.settings,
    scan: (signal, onProgress) => scanProfile(desk, profile, { signal, ...(onProgress ? { onProgress } : {}) }),
  }
}

type Run = { readonly signal: AbortSignal; readonly onProgress?: (share: number) => void }

async function* scanProfile(desk: Desk, { name, way }: ScanProfile, run: Run): AsyncGenerator<ScannedSheet> {
  if (way.kind !== 'device') return
  for await (const { number, bytes } of desk.scanners.scan(way, way.settings, run)) {
    yield { name: `Mặt ${number}, ${name}`, bytes }
  }
}
