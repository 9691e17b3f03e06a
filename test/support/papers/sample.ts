import type { PaperFields } from '../../../main/practice/paper-maker/layouts/paper-fields.ts'
import type { PaperCondition } from '../../../main/practice/paper-maker/paper-condition.ts'
import { weather } from '../../../main/practice/paper-maker/paper-condition.ts'
import { pageMatrix, renderCanvas } from '../../../main/practice/paper-maker/render-canvas.ts'
import type { Sheet } from '../../../main/practice/paper-maker/sheet.ts'
import type { DocumentType } from '../../../shared/domain/document-type.ts'
import { type Setting, setForm } from './form-template.ts'

/** One kind of paper with an invented content, in the wordings that its readers meet: `forms[0]` as the regulation prints it. */
export type Sample = {
  readonly documentType: DocumentType
  readonly fields: PaperFields
  readonly forms: readonly string[]
  /** A card of 85.6 × 54 mm on the sheet. */
  readonly size?: 'card'
}

const settings: readonly Setting[] = [
  { family: 'serif', size: 13, line: 20, dots: true },
  { family: 'serif', size: 12, line: 22, dots: false },
]

const cardSetting: Setting = { family: 'sans', size: 6.2, line: 11.4, dots: false, card: true }

/** A form of a sample as print on a sheet. */
export function setSample(sample: Sample, form: number): Sheet {
  const setting = settings[form % settings.length]
  const template = sample.forms[form]
  if (setting === undefined || template === undefined) throw new Error(`no form ${form} of ${sample.documentType}`)
  return setForm(template, sample.fields, sample.size === 'card' ? cardSetting : setting, 100 + form)
}

/** A form of a sample as a scan. */
export async function drawSample(sample: Sample, form: number, condition: PaperCondition): Promise<Uint8Array> {
  const sheet = setSample(sample, form)
  const dpi = condition === 'clean' || condition === 'photocopy' ? 300 : 200
  const skew = { clean: 0, skewed_grey: 1.1, photocopy: -0.6, turned_90: 0.3 }[condition]
  return await weather(renderCanvas(sheet, pageMatrix(dpi, skew), dpi), condition, 100 + form)
}

/** The values that a form of a sample prints: what a reader has to find on it. */
export function printedFields(sample: Sample, form: number): PaperFields {
  const codes = new Set(
    [...(sample.forms[form] ?? '').matchAll(/\{(\w+)~?\}|\[(\w+)=/g)].map((match) => match[1] ?? match[2] ?? ''),
  )
  if ('qr' in sample.fields) codes.add('qr')
  return Object.fromEntries([...codes].map((code) => [code, sample.fields[code]]))
}
