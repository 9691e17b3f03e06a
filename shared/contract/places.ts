import { z } from 'zod'
import { question } from './call.ts'

/** A commune in force, by its code of QĐ 19/2025/QĐ-TTg: `00004`, `Phường Ba Đình, thành phố Hà Nội`. */
export const CommuneView = z.object({ code: z.string().length(5), title: z.string() })
export type CommuneView = z.infer<typeof CommuneView>

export const placeCalls = {
  /** Communes in force whose name begins with or holds the typed words, with or without tone marks. */
  searchCommunes: question.input(z.object({ text: z.string().max(100) })).output(z.array(CommuneView)),
}
