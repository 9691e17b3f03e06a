import { z } from 'zod'
import { DossierStatus } from './dossier-status.ts'
import { Measure } from './measure.ts'
import { Day } from './vietnamese-date.ts'

/** Which dossiers a list shows; what is null or empty asks for nothing. */
export const DossierFilter = z.object({
  /** Words of codes, people, values and slips, as the search box takes them. */
  text: z.string().max(200).default(''),
  statuses: z.array(DossierStatus).default([]),
  procedureCode: z.string().max(40).nullable().default(null),
  /** Not with the portal yet, or refused there. */
  delivery: z.enum(['unsent', 'needs_person']).nullable().default(null),
  /** Received and without a result: promised before today, until today, until the end of the next working day. */
  due: z.enum(['late', 'today', 'soon']).nullable().default(null),
  /** Another commune decides them. */
  elsewhere: z.boolean().default(false),
  receivedFrom: Day.nullable().default(null),
  receivedUntil: Day.nullable().default(null),
  /** The dossiers behind a number of a report. */
  counted: z.object({ measure: Measure, from: Day, until: Day }).nullable().default(null),
})
export type DossierFilter = z.infer<typeof DossierFilter>

export const everyDossier: DossierFilter = {
  text: '',
  statuses: [],
  procedureCode: null,
  delivery: null,
  due: null,
  elsewhere: false,
  receivedFrom: null,
  receivedUntil: null,
  counted: null,
}

export const DossierOrder = z.object({
  by: z.enum(['opened', 'received', 'promised', 'name']),
  direction: z.enum(['up', 'down']),
})
export type DossierOrder = z.infer<typeof DossierOrder>
