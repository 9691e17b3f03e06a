import { z } from 'zod'
import { DocumentType } from './document-type.ts'
import { Day } from './vietnamese-date.ts'

/** How a dossier came in; empty counts as direct. */
export const Channel = z.enum(['direct', 'online', 'postal'])
export type Channel = z.infer<typeof Channel>

export const TimeLimitUnit = z.enum(['same_day', 'working_day', 'calendar_day', 'working_hour', 'hour', 'unknown'])
export type TimeLimitUnit = z.infer<typeof TimeLimitUnit>

export const TimeLimit = z
  .object({
    unit: TimeLimitUnit,
    /** Null only where the unit is unknown. */
    value: z.number().int().nonnegative().nullable(),
    /** Wall clock `HH:mm`; what is received later counts as the next working day (same-day procedures). */
    cutoff: z
      .string()
      .regex(/^\d{2}:\d{2}$/)
      .optional(),
    /** As printed for the citizen. */
    text: z.string(),
    /** True where the figure is from memory and nobody has checked it. */
    unverified: z.boolean(),
  })
  .readonly()
export type TimeLimit = z.infer<typeof TimeLimit>

/** Who pays nothing, and the paper that proves it. */
export const FeeExemption = z
  .object({ code: z.string().regex(/^[a-z_]+$/), who: z.string().min(1), proof: z.string().min(1) })
  .readonly()
export type FeeExemption = z.infer<typeof FeeExemption>

export const Fee = z
  .object({
    /** Whole đồng; null where the source gives no figure. */
    dong: z.number().int().nonnegative().nullable(),
    per: z.enum(['page', 'copy', 'case', 'matter', 'transaction', 'document']).optional(),
    fromThirdPageDong: z.number().int().optional(),
    maxPerCopyDong: z.number().int().optional(),
    onlineDong: z.number().int().optional(),
    /** Number of the People's Council's resolution that set it here, `15/2026/NQ-HĐND`. */
    resolution: z.string().optional(),
    /** Left out where nobody is exempt by name. */
    exemptions: z.array(FeeExemption).readonly().optional(),
    text: z.string(),
    /** True where the provincial People's Council sets it. */
    setLocally: z.boolean(),
    unverified: z.boolean(),
  })
  .readonly()
export type Fee = z.infer<typeof Fee>

export const RequiredComponent = z
  .object({
    /** `1.001193-01`: stable for one version of the catalogue. */
    code: z.string().regex(/^\d\.\d{6}-\d{2}$/),
    name: z.string(),
    /** What is shown is noted and given back; no copy of it may be asked for. */
    action: z.enum(['hand_in', 'show']),
    originals: z.number().int().nonnegative(),
    copies: z.number().int().nonnegative(),
    /** When it is asked for; null means always. */
    condition: z.string().nullable(),
    /** Kinds of paper that satisfy it; empty where we know none. */
    documentTypes: z.array(DocumentType).readonly(),
  })
  .readonly()
export type RequiredComponent = z.infer<typeof RequiredComponent>

/** One version of an administrative procedure (thủ tục hành chính). */
export const Procedure = z
  .object({
    code: z.string().regex(/^[1-3]\.\d{6}$/),
    name: z.string(),
    shortName: z.string(),
    sector: z.string(),
    levels: z.array(z.enum(['ministry', 'province', 'commune', 'other'])).readonly(),
    /** Residence procedures are received by Công an cấp xã with its own forms. */
    receivedBy: z.enum(['service_centre', 'commune_police']),
    /** Lưu động: done in the village, direct only. */
    mobile: z.boolean(),
    /** May be asked for at any commune. */
    anywhere: z.boolean(),
    channels: z.array(Channel).readonly(),
    timeLimit: TimeLimit,
    /** Figures that differ by channel, in the unit of `timeLimit`. */
    timeLimitByChannel: z.partialRecord(Channel, z.number().int().positive()),
    fee: Fee,
    result: z.object({ name: z.string(), codes: z.array(z.string()).readonly() }).readonly(),
    components: z.array(RequiredComponent).readonly(),
    decision: z.string().nullable(),
    source: z.string(),
    /** True where the record is from memory and nobody has checked it. */
    unverified: z.boolean(),
    remarks: z.array(z.string()).readonly(),
    /** 1 is the most used at counters. */
    useOrder: z.number().int().positive(),
    validFrom: Day,
    /** Last day in force; null while none is known. */
    validTo: Day.nullable(),
    catalogueVersion: z.string(),
  })
  .readonly()
export type Procedure = z.infer<typeof Procedure>
