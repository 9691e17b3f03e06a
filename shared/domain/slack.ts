import { z } from 'zod'

/** How near the end of its limit a dossier is, the worst first. */
export const RiskLevel = z.enum(['overdue', 'due_today', 'one_day', 'quarter_left', 'half_left', 'calm'])
export type RiskLevel = z.infer<typeof RiskLevel>

/** What is left of a limit, in office time. */
export const Slack = z.object({
  level: RiskLevel,
  /** Office hours until the promise, in minutes; negative: office time since. */
  minutesLeft: z.number().int(),
  /** Of the office time from reception to the promise, without stops: 0…1. */
  shareLeft: z.number().min(0).max(1),
})
export type Slack = z.infer<typeof Slack>
