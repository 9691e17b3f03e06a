import { z } from 'zod'
import { DocumentType } from '../domain/document-type.ts'
import { LocalFixId } from '../domain/ids.ts'
import { LocalList } from '../domain/local-list.ts'
import { Instant } from '../domain/vietnamese-date.ts'
import { command, Done, leadCommand, question } from './call.ts'

/** A correction that officers made more than once, or may make again. */
export const LocalFixView = z.object({
  fixId: LocalFixId,
  list: LocalList,
  reading: z.string(),
  value: z.string(),
  state: z.enum(['learning', 'in_force', 'switched_off', 'stopped']),
  /** Dossiers that speak for it and against it. */
  right: z.number().int(),
  wrong: z.number().int(),
  firstAt: Instant,
  lastAt: Instant,
  kinds: z.array(z.object({ documentType: DocumentType, title: z.string(), papers: z.number().int() })),
})
export type LocalFixView = z.infer<typeof LocalFixView>

export const localListCalls = {
  get: question.output(z.object({ enabled: z.boolean(), fixes: z.array(LocalFixView) })),
  switchFix: command.input(z.object({ fixId: LocalFixId, on: z.boolean() })).output(Done),
  removeFix: command.input(z.object({ fixId: LocalFixId })).output(Done),
  /** Whether the office learns from corrections, and uses what it learned. */
  setEnabled: leadCommand.input(z.object({ enabled: z.boolean() })).output(Done),
}
