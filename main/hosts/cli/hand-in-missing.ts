import type { DossierId } from '../../../shared/domain/ids.ts'
import type { CliDesk } from './open-cli-desk.ts'

/** A practice run has no citizen to ask: what the procedure wants and no paper answered counts as handed in. */
export async function handInWhatIsMissing({ call }: Pick<CliDesk, 'call'>, dossierId: DossierId): Promise<void> {
  const { components } = await call.dossiers.get({ dossierId })
  for (const component of components.filter((candidate) => candidate.required && !candidate.satisfied)) {
    const isShown = component.action === 'show'
    await call.dossiers.setComponent({
      componentId: component.componentId,
      originals: isShown ? 0 : 1,
      certifiedCopies: 0,
      photocopies: 0,
      shown: isShown,
    })
  }
}
