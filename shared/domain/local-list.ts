import { z } from 'zod'

/** What an office learns from its officers' corrections, each a list of its own; never numbers, days or whole names. */
export const LocalList = z.enum(['office', 'place', 'signer_title', 'listed', 'given_name'])
export type LocalList = z.infer<typeof LocalList>

/** The same fix in so many dossiers is learned. */
export const dossiersToLearn = 3

/** So many corrections to the contrary switch a fix off. */
export const contrariesToStop = 2
