import type { ScanProfileView } from '../../../shared/contract/scanners.ts'
import type { ScanSourceView } from '../../../shared/contract/scans.ts'
import type { Actor, Desk } from '../desk.ts'
import { listWaiting } from '../intake/watched-folder.ts'
import { findChoice, findHabit, listProfiles, type ScanProfile } from '../scanners/scan-profile-repository.ts'

/** Every source that paper can come from: the one used last first, then the office's main one. */
export async function viewSources(desk: Desk, actor: Actor): Promise<ScanSourceView[]> {
  const profiles = listProfiles(desk.db)
  const views = [
    ...(await Promise.all(profiles.map(toSourceView))),
    ...desk.sources.map(({ id, name, kind }) => ({ sourceId: id, name, kind, settings: null, waiting: null })),
  ].map((source) => ({ ...source, habit: findHabit(desk.db, source.sourceId) }))
  const last = findChoice(desk.db, actor.officerId)
  const main = profiles.find(({ isDefault }) => isDefault)?.id
  const rank = ({ sourceId }: ScanSourceView) => (sourceId === last ? 0 : sourceId === main ? 1 : 2)
  return views.sort((a, b) => rank(a) - rank(b))
}

async function toSourceView({ id, name, way }: ScanProfile): Promise<Omit<ScanSourceView, 'habit'>> {
  if (way.kind === 'device') {
    return { sourceId: id, name, kind: 'scanner', settings: way.settings, waiting: null }
  }
  // A drive that is away now says so when papers are asked of it.
  const waiting = await listWaiting(way.folder).catch(() => [])
  return { sourceId: id, name, kind: 'folder', settings: null, waiting: waiting.length }
}

export function viewProfiles(desk: Desk): ScanProfileView[] {
  return listProfiles(desk.db).map(({ id, name, isDefault, way }) => ({ profileId: id, name, isDefault, way }))
}
