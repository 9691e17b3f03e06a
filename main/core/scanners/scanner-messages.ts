import { z } from 'zod'
import { ScannerDriverKind, ScanSettings } from '../../../shared/domain/scan-profile.ts'
import { isErrorCode } from '../../../shared/errors.ts'

/** What a driver's process is started for: one task, then it ends. */
export const ScannerTask = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list'), driver: ScannerDriverKind, typed: z.array(z.string()) }),
  z.object({ kind: z.literal('capabilities'), driver: ScannerDriverKind, deviceId: z.string() }),
  z.object({
    kind: z.literal('scan'),
    driver: ScannerDriverKind,
    deviceId: z.string(),
    settings: ScanSettings,
    folder: z.string(),
    /** SHA-256 of the certificate that the device showed at its first scan, or null. */
    fingerprint: z.string().nullable(),
  }),
])
export type ScannerTask = z.infer<typeof ScannerTask>

/** From the program to the driver's process. */
export const ScannerOrder = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('begin'), task: ScannerTask }),
  /** The page that was laid down last is durable. */
  z.object({ kind: z.literal('next') }),
  z.object({ kind: z.literal('cancel') }),
])
export type ScannerOrder = z.infer<typeof ScannerOrder>

/** From the driver's process to the program. A page's bytes lie in the task's folder, so that no crash takes them along. */
export const ScannerReply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), share: z.number() }),
  z.object({ kind: z.literal('page'), number: z.number().int().positive() }),
  /** A program of the system that has to end with the driver; null when it has ended. */
  z.object({ kind: z.literal('tool'), pid: z.number().int().positive().nullable() }),
  /** SHA-256 of the certificate that the device showed, where none was known. */
  z.object({ kind: z.literal('certificate'), fingerprint: z.string() }),
  z.object({ kind: z.literal('done'), answer: z.unknown() }),
  z.object({
    kind: z.literal('refused'),
    code: z.string().refine(isErrorCode),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  }),
  /** A bug of the driver: its name and place, never its words, which may quote a paper. */
  z.object({ kind: z.literal('failed'), stack: z.string() }),
])
export type ScannerReply = z.infer<typeof ScannerReply>

/** What a driver lists, checked where it leaves its process. */
export const ScannerDevices = z.array(z.object({ id: z.string(), name: z.string(), driver: ScannerDriverKind }))
