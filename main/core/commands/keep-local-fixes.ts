import type { LocalFixId } from '../../../shared/domain/ids.ts'
import type { Actor, Desk } from '../desk.ts'
import { deleteFix, getFix, setFixOff } from '../review/local-fix-repository.ts'
import { localListsSetting } from '../settings/local-lists.ts'
import { setSetting } from '../settings/settings.ts'

/** Switches one fix off or on again; what spoke against it before is forgiven then. Throws `not_found`. */
export function switchFix(desk: Desk, actor: Actor, input: { readonly fixId: LocalFixId; readonly on: boolean }): void {
  const change = desk.db.transaction(() => {
    getFix(desk.db, input.fixId)
    const at = desk.host.clock.now()
    setFixOff(desk.db, { id: input.fixId, why: input.on ? null : 'officer', at })
    tell(desk, actor, input.fixId, input.on ? 'local_fix.switched_on' : 'local_fix.switched_off')
  })
  change.immediate()
}

/** Forgets a fix with all that spoke for it; three dossiers may teach it anew. Throws `not_found`. */
export function removeFix(desk: Desk, actor: Actor, fixId: LocalFixId): void {
  const change = desk.db.transaction(() => {
    getFix(desk.db, fixId)
    deleteFix(desk.db, fixId)
    tell(desk, actor, fixId, 'local_fix.removed')
  })
  change.immediate()
}

/** Whether this office learns from corrections and uses what it learned. */
export function setLearning(desk: Desk, enabled: boolean): void {
  setSetting(desk.db, localListsSetting, enabled)
}

function tell(desk: Desk, actor: Actor, fixId: LocalFixId, action: string): void {
  desk.audit.append({ officerId: actor.officerId, action, subjectKind: 'local_fix', subjectId: fixId, detail: {} })
}
