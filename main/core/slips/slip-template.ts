import { z } from 'zod'
import { FormEdition } from '../../../shared/domain/form-edition.ts'
import { DossierSlipForm } from '../../../shared/domain/slip-form.ts'

const Face = z.enum(['regular', 'bold', 'italic'])

/** Texts of a template hold `{fact}` where a fact of the slip stands; a fact that is empty leaves dots in a field. */
const Text = z.string()

/** `Label: text` on a line of its own. */
const Field = z.strictObject({
  kind: z.literal('field'),
  key: z.string(),
  label: Text,
  /** By default the fact of the field's own key. */
  text: Text.optional(),
  face: Face.default('regular'),
  /** Said in passing behind the text. */
  remark: Text.optional(),
})

/** What stands in the body of a form; a part is left out where the fact named in `when` is empty. */
export const SlipPart = z.discriminatedUnion('kind', [
  Field.extend({ when: z.string().optional() }),
  /** Two short fields side by side. */
  z.strictObject({ kind: z.literal('pair'), fields: z.tuple([Field, Field]), when: z.string().optional() }),
  z.strictObject({
    kind: z.literal('sentence'),
    key: z.string(),
    text: Text,
    face: Face.default('regular'),
    align: z.enum(['left', 'center']).default('left'),
    when: z.string().optional(),
  }),
  /** A code to be read by telephones, with lines of text beside it. */
  z.strictObject({
    kind: z.literal('code'),
    key: z.string(),
    text: Text,
    beside: Text,
    when: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('table'),
    key: z.string(),
    label: Text,
    columns: z
      .array(
        z.strictObject({
          title: Text,
          cell: z.string(),
          /** `index` and `count` are widths of the paper's layout; numbers share what is left. */
          width: z.union([z.literal('index'), z.literal('count'), z.number().positive()]),
          align: z.enum(['left', 'center']).default('left'),
        }),
      )
      .min(2)
      .max(20),
    when: z.string().optional(),
  }),
])
export type SlipPart = z.infer<typeof SlipPart>

const Signer = z.strictObject({
  key: z.string(),
  /** Above the signature: `NGƯỜI TIẾP NHẬN HỒ SƠ`. */
  title: Text,
  hint: Text.default('(Ký, ghi rõ họ tên)'),
  name: Text,
  when: z.string().optional(),
})

/** One form of the desk in one edition: which fields, in which order, in whose words. */
export const SlipTemplate = z.strictObject({
  form: z.enum([
    ...DossierSlipForm.options,
    'certification_receipt',
    'certification_book',
    'electronic_copy',
    'register',
    'day_close',
    'period_report',
  ]),
  edition: FormEdition,
  /** First day on which slips are printed from it. */
  validFrom: z.iso.date(),
  source: z.string(),
  /** As officers say it. */
  name: z.string(),
  title: Text,
  head: z.strictObject({
    /** Under the agency: the dossier's code or the slip's number. */
    lines: z.array(z.strictObject({ key: z.string(), label: Text.optional(), text: Text })),
    qr: z.boolean(),
  }),
  body: z.array(SlipPart).max(100),
  /** Copies in one file, each with its own line under the title; by default one without such a line. */
  copies: z.array(z.string()).min(1).max(5).default(['']),
  left: Signer.nullable(),
  right: Signer,
  /** Lines at the left under a letter: whom it goes to. */
  recipients: Text.optional(),
  paper: z.enum(['upright', 'landscape']).default('upright'),
})
export type SlipTemplate = z.infer<typeof SlipTemplate>
export type SlipForm = SlipTemplate['form']
