import type { CutWay } from '../../../shared/contract/scans.ts'
import type { OfficerId, ScanProfileId } from '../../../shared/domain/ids.ts'
import { ScanWay } from '../../../shared/domain/scan-profile.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Database } from '../database/connect.ts'

export type ScanProfile = {
  readonly id: ScanProfileId
  readonly name: string
  readonly way: ScanWay
  readonly isDefault: boolean
}

type ProfileRow = { readonly id: string; readonly name: string; readonly way: string; readonly is_default: number }

export function listProfiles(db: Database): ScanProfile[] {
  const rows = db.prepare('SELECT id, name, way, is_default FROM scan_profile ORDER BY created_at, id').all()
  return (rows as ProfileRow[]).map(toProfile)
}

export function getProfile(db: Database, id: ScanProfileId): ScanProfile {
  const row = db.prepare('SELECT id, name, way, is_default FROM scan_profile WHERE id = ?').get(id)
  if (row === undefined) throw new AppError('not_found')
  return toProfile(row as ProfileRow)
}

export function isNameTaken(db: Database, profile: { readonly id: ScanProfileId | null; readonly name: string }) {
  return db.prepare('SELECT 1 FROM scan_profile WHERE name = :name AND id IS NOT :id').get(profile) !== undefined
}

/** Adds a profile or changes it; the first of an office is its default. */
export function saveProfile(
  db: Database,
  profile: { readonly id: ScanProfileId; readonly name: string; readonly way: ScanWay; readonly createdAt: string },
): void {
  db.prepare(`
    INSERT INTO scan_profile (id, name, way, is_default, created_at)
    VALUES (:id, :name, :way, NOT EXISTS (SELECT 1 FROM scan_profile), :createdAt)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, way = excluded.way
  `).run({ ...profile, way: JSON.stringify(profile.way) })
}

/** Removes a profile; when it was the default, the oldest of the others takes its place. */
export function removeProfile(db: Database, id: ScanProfileId): void {
  db.prepare('DELETE FROM scan_profile WHERE id = ?').run(id)
  db.prepare(`
    UPDATE scan_profile SET is_default = 1
    WHERE id = (SELECT id FROM scan_profile ORDER BY created_at, id LIMIT 1)
      AND NOT EXISTS (SELECT 1 FROM scan_profile WHERE is_default = 1)
  `).run()
}

/** Makes a profile the office's default, and lets every officer begin with it. */
export function setDefaultProfile(db: Database, id: ScanProfileId): void {
  db.prepare('UPDATE scan_profile SET is_default = 0 WHERE is_default = 1').run()
  db.prepare('UPDATE scan_profile SET is_default = 1 WHERE id = ?').run(id)
  db.prepare('DELETE FROM scan_choice').run()
}

/** The source that an officer used last. */
export function findChoice(db: Database, officerId: OfficerId): string | null {
  const row = db.prepare('SELECT source_id AS sourceId FROM scan_choice WHERE officer_id = ?').get(officerId)
  return (row as { sourceId: string } | undefined)?.sourceId ?? null
}

export function saveChoice(db: Database, choice: { readonly officerId: OfficerId; readonly sourceId: string }): void {
  db.prepare(`
    INSERT INTO scan_choice (officer_id, source_id) VALUES (:officerId, :sourceId)
    ON CONFLICT (officer_id) DO UPDATE SET source_id = excluded.source_id
  `).run(choice)
}

/** How the last stack of a source was cut, and whether it was fed twice. */
export type ScanHabit = { readonly cutWay: CutWay; readonly pass: 'single' | 'fronts' }

export function findHabit(db: Database, sourceId: string): ScanHabit | null {
  const row = db.prepare('SELECT cut_way AS cutWay, pass FROM scan_habit WHERE source_id = ?').get(sourceId)
  if (row === undefined) return null
  const { cutWay, pass } = row as { cutWay: string; pass: ScanHabit['pass'] }
  return { cutWay: JSON.parse(cutWay) as CutWay, pass } // written by `saveHabit` only
}

export function saveHabit(
  db: Database,
  { sourceId, habit }: { readonly sourceId: string; readonly habit: ScanHabit },
): void {
  db.prepare(`
    INSERT INTO scan_habit (source_id, cut_way, pass) VALUES (:sourceId, :cutWay, :pass)
    ON CONFLICT (source_id) DO UPDATE SET cut_way = excluded.cut_way, pass = excluded.pass
  `).run({ sourceId, cutWay: JSON.stringify(habit.cutWay), pass: habit.pass })
}

function toProfile(row: ProfileRow): ScanProfile {
  return {
    id: row.id as ScanProfileId,
    name: row.name,
    way: ScanWay.parse(JSON.parse(row.way)),
    isDefault: row.is_default === 1,
  }
}
