import { z } from 'zod'
import { Day } from './vietnamese-date.ts'

/** Whose words a form is printed in, by the year of the circular: 2018 is TT 01/2018/TT-VPCP, 2025 TT 03/2025/TT-VPCP. */
export const FormEdition = z.string().regex(/^20\d\d$/)
export type FormEdition = z.infer<typeof FormEdition>

/** First day of an edition at an office; one that is not named holds from the day that its circular names. */
export const EditionDays = z.record(FormEdition, Day)
export type EditionDays = Readonly<z.infer<typeof EditionDays>>
