import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { getSetting, setSetting } from '../settings/settings.ts'
import { templatePublisherSetting } from '../settings/template-publisher.ts'
import { readTemplatePack, tidyFingerprint } from '../slips/template-pack.ts'
import {
  findPackInUse,
  getPack,
  insertPack,
  listPacks,
  putInUse,
  rollBackPack,
} from '../slips/template-pack-repository.ts'

/** Whose packs are taken from now on; empty: nobody's. Throws `template_publisher_invalid`. */
export function setTemplatePublisher(desk: Desk, actor: Actor, fingerprint: string): void {
  const tidy = fingerprint === '' ? '' : tidyFingerprint(fingerprint)
  if (tidy === null) throw new AppError('template_publisher_invalid')
  const set = desk.db.transaction(() => {
    setSetting(desk.db, templatePublisherSetting, tidy)
    note(desk, actor, { action: 'templates.publisher_set', detail: { fingerprint: tidy } })
  })
  set.immediate()
}

/** Keeps a pack to be looked at. Throws what `readTemplatePack` throws, and `template_pack_older`. */
export function takeTemplatePack(desk: Desk, actor: Actor, text: string): { edition: string } {
  const pack = readTemplatePack(text, getSetting(desk.db, templatePublisherSetting))
  const { edition } = pack
  const newest = listPacks(desk.db)[0]?.edition
  if (newest !== undefined && edition <= newest) throw new AppError('template_pack_older')
  const take = desk.db.transaction(() => {
    insertPack(desk.db, { ...pack, takenAt: desk.host.clock.now() })
    note(desk, actor, { action: 'templates.taken', detail: { edition } })
  })
  take.immediate()
  return { edition }
}

/** From now on slips are printed from a pack that was taken. Throws `template_pack_older`. */
export function useTemplatePack(desk: Desk, actor: Actor, edition: string): void {
  const use = desk.db.transaction(() => {
    getPack(desk.db, edition)
    if (edition <= (findPackInUse(desk.db)?.edition ?? '')) throw new AppError('template_pack_older')
    putInUse(desk.db, edition)
    note(desk, actor, { action: 'templates.used', detail: { edition } })
  })
  use.immediate()
}

/** Slips are printed again as before the pack in use. Throws `not_found` where none is. */
export function rollBackTemplates(desk: Desk, actor: Actor): void {
  const rollBack = desk.db.transaction(() => {
    const inUse = findPackInUse(desk.db)
    if (inUse === null) throw new AppError('not_found')
    rollBackPack(desk.db)
    note(desk, actor, { action: 'templates.rolled_back', detail: { edition: inUse.edition } })
  })
  rollBack.immediate()
}

type Noted = { readonly action: string; readonly detail: Readonly<Record<string, string>> }

function note(desk: Desk, { officerId }: Actor, { action, detail }: Noted): void {
  desk.audit.append({ officerId, action, subjectKind: 'office', subjectId: '', detail })
}
