import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Correction } from '../../shared/contract/corrections.ts'
import type { DossierId, SlipId } from '../../shared/domain/ids.ts'
import { runTool } from '../core/signing/run-tool.ts'
import type { PracticeDesk } from './practice-desk.ts'
import { aTempFolder } from './temp-folder.ts'

/** The dossier as it stands, to be changed. */
export async function asReceived({ call }: Pick<PracticeDesk, 'call'>, dossierId: DossierId): Promise<Correction> {
  const { procedureCode, applicant, submitter, receivedAt } = await call.dossiers.get({ dossierId })
  return {
    ...{ dossierId, procedureCode, applicant, submitter, receivedAt: receivedAt ?? '' },
    ...{ promisedOn: null, components: [], values: [] },
  }
}

/** The signed slip as a file. */
export async function slipFileOf({ office, client }: PracticeDesk, slipId: SlipId | null): Promise<string> {
  if (slipId === null) throw new Error('a receipt was made anew')
  const path = join(aTempFolder(), 'slip.pdf')
  writeFileSync(path, await office.core.slipPdf(client, slipId, 'a5'))
  return path
}

/** What a reader reads on a slip that was printed at 200 dpi. */
export async function codeOn(desk: PracticeDesk, slipId: SlipId | null): Promise<string> {
  const pdf = await slipFileOf(desk, slipId)
  runTool('pdftoppm', ['-r', '200', '-singlefile', '-png', pdf, pdf])
  return runTool('zbarimg', ['-q', '--raw', `${pdf}.png`]).stdout.trim()
}
