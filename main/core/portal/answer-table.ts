import { z } from 'zod'
import { foldDiacritics } from '../../../shared/domain/vietnamese-text.ts'

export const AnswerKind = z.enum([
  'applied',
  'already_there',
  'not_there',
  'retry',
  'wait',
  'rejected',
  'files_missing',
  'unauthorised',
])
export type AnswerKind = z.infer<typeof AnswerKind>

/** One line of the table. `text` is a regular expression over the message without tone marks, in lower case. */
export const AnswerRule = z
  .object({
    /** Codes it holds for; null for any. */
    codes: z.array(z.string()).nullable(),
    text: z.string().nullable(),
    kind: AnswerKind,
    /** The member of the record that is at fault, where the text does not name it as `(?<field>…)`. */
    field: z.string().nullable().default(null),
    /** For `wait`: milliseconds. */
    waitMs: z.int().positive().nullable().default(null),
  })
  .readonly()
export type AnswerRule = z.infer<typeof AnswerRule>

/**
 * What portals say, first match wins. No official list of codes was ever found: the text decides more than the code.
 * A province's own lines come before these (read from the settings, no release needed).
 */
export const answerTable: readonly AnswerRule[] = [
  rule({ codes: ['0', '00'], text: null, kind: 'applied' }),
  rule({ text: 'da ton tai', kind: 'already_there' }),
  rule({ text: '(khong ton tai|khong tim thay|chua co) (ma )?ho so', kind: 'not_there' }),
  rule({ text: 'ho so .*(khong ton tai|chua duoc dong bo)', kind: 'not_there' }),
  rule({ text: '(chua co|khong tai duoc|khong tim thay) tep', kind: 'files_missing' }),
  rule({ text: '(het phien|phien .*(het han|khong hop le)|chua dang nhap|token)', kind: 'unauthorised' }),
  rule({ text: '(qua tai|dang bao tri|he thong ban|thu lai sau)', kind: 'wait', waitMs: 60_000 }),
  rule({ text: '(loi he thong|timeout|ket noi .*that bai)', kind: 'retry' }),
  rule({ text: 'truong (?<field>[a-z.0-9]+)', kind: 'rejected' }),
  rule({ text: '(khong hop le|sai dinh dang|bat buoc|vuot qua|qua dai|bi tu choi)', kind: 'rejected' }),
  rule({ codes: ['3', '-3'], text: 'thanh cong', kind: 'applied' }),
]

export type ClassifiedAnswer = {
  readonly kind: AnswerKind
  readonly field: string | null
  readonly waitMs: number | null
}

/** What an answer means by the table, or null where no line fits: then a person reads it. */
export function classifyAnswer(
  answer: { readonly error_code: string; readonly message: string },
  rules: readonly AnswerRule[],
): ClassifiedAnswer | null {
  const text = foldDiacritics(answer.message)
  for (const { codes, text: pattern, kind, field, waitMs } of rules) {
    if (codes !== null && !codes.includes(answer.error_code)) continue
    const match = pattern === null ? null : new RegExp(pattern, 'u').exec(text)
    if (pattern !== null && match === null) continue
    return { kind, field: namedField(answer.message, match) ?? field, waitMs }
  }
  return null
}

/** The field's name as the portal spelled it: folding keeps the length of what it matched only without tone marks. */
function namedField(message: string, match: RegExpExecArray | null): string | null {
  const folded = match?.groups?.['field']
  if (folded === undefined) return null
  return message.split(/[^A-Za-z0-9.]+/u).find((word) => word.toLowerCase() === folded) ?? folded
}

function rule(line: Partial<AnswerRule> & Pick<AnswerRule, 'kind'>): AnswerRule {
  return { codes: null, text: null, field: null, waitMs: null, ...line }
}
