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

export const LocalListsView = z.object({
  enabled: z.boolean(),
  /** Learned, nearly learned or switched off. */
  fixes: z.array(LocalFixView),
  /** How many more fixes officers made in one dossier so far. */
  once: z.number().int(),
})
export type LocalListsView = z.infer<typeof LocalListsView>

export const localListCalls = {
  get: question.output(LocalListsView),
  switchFix: command.input(z.object({ fixId: LocalFixId, on: z.boolean() })).output(Done),
  removeFix: command.input(z.object({ fixId: LocalFixId })).output(Done),
  /** Whether the office learns from corrections, and uses what it learned. */
  setEnabled: leadCommand.input(z.object({ enabled: z.boolean() })).output(Done),
}
