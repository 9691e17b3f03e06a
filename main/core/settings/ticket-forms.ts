import { z } from 'zod'
import type { Setting } from './settings.ts'

/** How the codes of this office's queue tickets are written, as `isTicketForm` judges them; none: no ticket is known. */
export const ticketFormsSetting: Setting<readonly string[]> = {
  key: 'ticket_forms',
  schema: z.array(z.string()).readonly(),
  fallback: ['STT|{so}|{ngay}/{thang}/{nam} {gio}:{phut}'],
}
