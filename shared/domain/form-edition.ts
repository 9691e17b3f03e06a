import { z } from 'zod'
import { Day } from './vietnamese-date.ts'

/** Whose words a form is printed in: TT 01/2018/TT-VPCP or TT 03/2025/TT-VPCP. */
export const FormEdition = z.enum(['2018', '2025'])
export type FormEdition = z.infer<typeof FormEdition>

/** First day of an edition at an office; one that is not named holds from the day that its circular names. */
export const EditionDays = z.partialRecord(FormEdition, Day)
export type EditionDays = Readonly<z.infer<typeof EditionDays>>
