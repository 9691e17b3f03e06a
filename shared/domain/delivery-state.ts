import { z } from 'zod'

/** Where a message to the portal stands. `proven` only once the server's signed proof is stored. */
export const DeliveryState = z.enum(['waiting', 'sending', 'proven', 'held', 'rejected', 'needs_person'])
export type DeliveryState = z.infer<typeof DeliveryState>

/** What is shown to the officer. */
export const deliveryStateTitle = {
  waiting: 'Còn trên máy này',
  sending: 'Đang gửi',
  proven: 'Cổng đã nhận',
  held: 'Đang giữ lại',
  rejected: 'Cổng không nhận',
  needs_person: 'Cần người xem',
} as const satisfies Record<DeliveryState, string>
