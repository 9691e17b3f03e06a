import { readPdfFile } from '../pdf-file.ts'
import { listSignatureFields } from '../signature-fields.ts'
import { contentsOfRoom, saysOfTimeStamp, writeSignatureRevision } from '../signature-revision.ts'
import type { StampOutcome, StampProblem } from './ask-authority.ts'

export type StampedPdf =
  | { readonly kind: 'stamped'; readonly pdf: Uint8Array; readonly at: string }
  | { readonly kind: 'failed'; readonly problem: StampProblem }
  /** Every field that was laid down for a time stamp is filled. */
  | { readonly kind: 'no_field' }

export type StampPdfRequest = {
  readonly pdf: Uint8Array
  /** Fields that were laid down for time stamps, in the order in which they are filled. */
  readonly fieldNames: readonly string[]
  readonly ask: (covered: Uint8Array) => Promise<StampOutcome>
}

/** Bytes kept for a token at first; an authority with a longer chain is asked a second time. */
const usualRoom = 6_144

/** Appends a document time stamp over everything so far (ISO 32000-2 12.8.5): level B-T for each signature in it. */
export async function stampPdf({ pdf, fieldNames, ask }: StampPdfRequest): Promise<StampedPdf> {
  const file = readPdfFile(pdf)
  const fields = listSignatureFields(file).filter(({ dictionary }) => !dictionary.entries.has('V'))
  const field = fieldNames.map((name) => fields.find((one) => one.name === name)).find((one) => one !== undefined)
  if (field === undefined) return { kind: 'no_field' }
  for (let room = usualRoom; ; ) {
    const { before, after } = writeSignatureRevision({ file, field, room, says: saysOfTimeStamp, shownAt: null })
    const outcome = await ask(Buffer.concat([before, after]))
    if (outcome.kind === 'failed') return outcome
    const { token, at } = outcome
    if (token.length <= room) {
      return { kind: 'stamped', at, pdf: Buffer.concat([before, contentsOfRoom(token, room), after]) }
    }
    room = token.length + 256
  }
}
