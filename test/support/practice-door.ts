import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Faults } from '../../main/practice/portal/faults.ts'

const Dossiers = z.object({
  dossiers: z.array(z.object({ dossierCode: z.string(), status: z.string() })),
  files: z.number(),
})

/** The practice portal of a data folder, told through its back door: the same for every driver of the window. */
export type PracticeDoor = {
  /** Moves every dossier at the portal one status on; gives how many moved. */
  advance(): Promise<number>
  setFaults(faults: Faults): Promise<void>
  dossiers(): Promise<z.infer<typeof Dossiers>['dossiers']>
}

export function practiceDoor(dataDir: string): PracticeDoor {
  const port = readFileSync(join(dataDir, 'practice-portal.port'), 'utf8').trim()
  const at = (name: string) => `http://127.0.0.1:${port}/practice/${name}`
  return {
    advance: async () => {
      const answer = await fetch(at('advance'), { method: 'POST' })
      return z.object({ advanced: z.number() }).parse(await answer.json()).advanced
    },
    setFaults: async (faults) => {
      const words = Object.entries(faults).map(([kind, value]) => `${kind}:${value}`)
      const answer = await fetch(at('faults'), { method: 'POST', body: words.join(' ') })
      if (!answer.ok) throw new Error(`the practice portal answered ${answer.status}`)
    },
    dossiers: async () => Dossiers.parse(await (await fetch(at('dossiers'))).json()).dossiers,
  }
}
