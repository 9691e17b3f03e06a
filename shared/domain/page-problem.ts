import { z } from 'zod'

/** What is wrong with the picture of a page, so that it should be taken once more while the citizen is still there. */
export const PageProblem = z.enum(['cut_off', 'blurred', 'few_dots', 'glare', 'too_dark', 'too_light'])
export type PageProblem = z.infer<typeof PageProblem>
