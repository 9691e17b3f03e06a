import { z } from 'zod'

/** Why the clock of a dossier stands still: papers, money or another agency's opinion are awaited. */
export const StopCause = z.enum(['supplement', 'payment', 'opinion'])
export type StopCause = z.infer<typeof StopCause>

/** As the officer and the citizen read it, after "tạm dừng". */
export const stopCauseTitle = {
  supplement: 'chờ bổ sung giấy tờ',
  payment: 'chờ nộp phí, lệ phí',
  opinion: 'chờ ý kiến cơ quan khác',
} as const satisfies Record<StopCause, string>
