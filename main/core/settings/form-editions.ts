import { EditionDays } from '../../../shared/domain/form-edition.ts'
import type { Setting } from './settings.ts'

/** From which day this office prints its slips in each edition of the forms. */
export const formEditionsSetting: Setting<EditionDays> = { key: 'form_editions', schema: EditionDays, fallback: {} }
