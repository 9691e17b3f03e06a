import { z } from 'zod'
import { ScanProfileId } from '../domain/ids.ts'
import { ScannerDriverKind, ScanSettings, ScanWay } from '../domain/scan-profile.ts'
import { command, Done, question } from './call.ts'

export const ScanProfileView = z.object({
  profileId: ScanProfileId,
  name: z.string(),
  /** The office's main one: offered first to officers who have not scanned yet. */
  isDefault: z.boolean(),
  way: ScanWay,
})
export type ScanProfileView = z.infer<typeof ScanProfileView>

export const FoundScanner = z.object({ deviceId: z.string(), name: z.string() })
export type FoundScanner = z.infer<typeof FoundScanner>

/** What a scanner can do, source by source; lengths in millimetres. */
export const ScannerAbilities = z.object({
  sources: z
    .array(
      z.object({
        source: ScanSettings.shape.source,
        colours: z.array(ScanSettings.shape.colour).min(1),
        resolutions: z.array(z.number()).min(1),
        widest: z.number().positive(),
        longest: z.number().positive(),
      }),
    )
    .min(1),
})
export type ScannerAbilities = z.infer<typeof ScannerAbilities>

export const scannerCalls = {
  /** The families of scanners that this machine can speak to. */
  families: question.output(z.array(ScannerDriverKind)),
  /** Scanners of one family that answer now; takes seconds. An address is asked directly; empty: whoever answers. */
  find: question
    .input(z.object({ driver: ScannerDriverKind, address: z.string().max(200) }))
    .output(z.array(FoundScanner)),
  abilities: question.input(z.object({ driver: ScannerDriverKind, deviceId: z.string() })).output(ScannerAbilities),
  /** Scans one page for a look at it; the picture lies at `scan-preview/<previewId>` until the next is made. */
  tryScan: command
    .input(z.object({ driver: ScannerDriverKind, deviceId: z.string(), settings: ScanSettings }))
    .output(z.object({ previewId: z.uuid() })),
  profiles: question.output(z.array(ScanProfileView)),
  /** Adds a profile, or changes the one that is named. */
  saveProfile: command
    .input(z.object({ profileId: ScanProfileId.nullable(), name: z.string().trim().min(1).max(60), way: ScanWay }))
    .output(z.object({ profileId: ScanProfileId })),
  removeProfile: command.input(z.object({ profileId: ScanProfileId })).output(Done),
  setDefaultProfile: command.input(z.object({ profileId: ScanProfileId })).output(Done),
}
