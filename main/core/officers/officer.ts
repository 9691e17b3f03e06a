import { z } from 'zod'
import type { OfficerId } from '../../../shared/domain/ids.ts'

/** `reception` works at a counter, `lead` answers for the desk, `it` looks after the machine. */
export const OfficerRole = z.enum(['reception', 'lead', 'it'])
export type OfficerRole = z.infer<typeof OfficerRole>

export type Officer = {
  readonly id: OfficerId
  readonly name: string
  readonly title: string
  readonly role: OfficerRole
  readonly active: boolean
}

/** Four digits or more; a longer sentence is welcome. */
export const Pin = z.string().min(4).max(64)
