import { z } from 'zod'
import { SlipId } from '../domain/ids.ts'
import { DossierSlipForm } from '../domain/slip-form.ts'
import { Day, Instant } from '../domain/vietnamese-date.ts'
import { Done, leadCommand, question } from './call.ts'

/** Forms that a pack may bring. */
export const PackedForm = z.enum([...DossierSlipForm.options, 'certification_receipt'])
export type PackedForm = z.infer<typeof PackedForm>

export const TemplatePackView = z.object({
  edition: Day,
  name: z.string(),
  publisher: z.string(),
  takenAt: Instant,
  state: z.enum(['taken', 'in_use', 'former', 'rolled_back']),
  /** It is newer than the one in use. */
  usable: z.boolean(),
  forms: z.array(z.object({ form: PackedForm, name: z.string(), validFrom: Day })),
})
export type TemplatePackView = z.infer<typeof TemplatePackView>

/** Forms of slips that came as signed files. */
export const templateCalls = {
  view: question.output(
    z.object({
      /** Fingerprint of the key whose packs are taken, `4F2A 91C0 …`; empty: none. */
      publisherKey: z.string(),
      /** The newest first. */
      packs: z.array(TemplatePackView),
    }),
  ),
  /** Throws `template_publisher_invalid`. */
  setPublisher: leadCommand.input(z.object({ fingerprint: z.string().trim().max(100) })).output(Done),
  /** Keeps a pack to look at; it is not printed from yet, and a bad one changes nothing. */
  take: leadCommand.input(z.object({ text: z.string().max(1_000_000) })).output(z.object({ edition: Day })),
  /** Slips of a form that were made here last. */
  examples: question
    .input(z.object({ form: PackedForm }))
    .output(z.array(z.object({ slipId: SlipId, number: z.string(), applicantName: z.string() }))),
  /** A slip as it would be printed now and with the pack; pictures under the client's `madeFile(fileId)`. */
  preview: question
    .input(z.object({ edition: Day, slipId: SlipId }))
    .output(z.object({ now: z.string(), packed: z.string() })),
  /** From now on slips are printed from the pack, each form from its first day. */
  use: leadCommand.input(z.object({ edition: Day })).output(Done),
  /** The pack in use is put out of use; what was printed from before takes its place. */
  rollBack: leadCommand.output(Done),
}
