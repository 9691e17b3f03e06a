import type { TemplatePackView } from '../../../shared/contract/templates.ts'
import type { SlipId } from '../../../shared/domain/ids.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { formAt, formNameOf, slipAsPrinted } from '../commands/slip-as-printed.ts'
import type { Desk } from '../desk.ts'
import { getSetting } from '../settings/settings.ts'
import { templatePublisherSetting } from '../settings/template-publisher.ts'
import { slipA5 } from '../slips/layouts/a5.ts'
import { makeSlipPdf } from '../slips/slip-pdf.ts'
import { getSlip, listLastOf, type StoredSlip } from '../slips/slip-repository.ts'
import type { SlipForm, SlipTemplate } from '../slips/slip-template.ts'
import { getPack, listPacks } from '../slips/template-pack-repository.ts'
import { drawSlip } from './pictures.ts'

/** Packs that were taken in, and whose are taken. */
export function viewTemplatePacks(desk: Desk): { publisherKey: string; packs: TemplatePackView[] } {
  const packs = listPacks(desk.db)
  const inUse = packs.find(({ state }) => state === 'in_use')?.edition ?? ''
  return {
    publisherKey: getSetting(desk.db, templatePublisherSetting),
    packs: packs.map(({ edition, name, publisher, takenAt, state, templates }) => ({
      ...{ edition, name, publisher, takenAt, state, usable: edition > inUse },
      forms: templates.map(({ form, name: formName, validFrom }) => ({ form, name: formName, validFrom })),
    })),
  }
}

/** As many as one looks through. */
const mostExamples = 20

/** Slips of a form that were made here last. */
export function listExamples(desk: Desk, form: SlipForm) {
  return listLastOf(desk.db, form, mostExamples).map(({ id, number, applicantName }) => ({
    ...{ slipId: id, number, applicantName },
  }))
}

type Previewed = { readonly edition: string; readonly slipId: SlipId }

/** One slip as it is printed today, and as the pack has it from that form's first day on. */
export async function previewPack(desk: Desk, { edition, slipId }: Previewed) {
  const slip = getSlip(desk.db, slipId)
  const now = desk.host.clock.now()
  const today = toVietnamTime(now).day
  const ofForm = getPack(desk.db, edition).templates.filter(({ form }) => form === formNameOf(slip))
  const newest = ofForm.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))
  const current = formAt(desk, formNameOf(slip), now)
  const packed = newest.find(({ validFrom }) => validFrom <= today) ?? newest.at(-1) ?? current
  return { now: await draw(desk, slip, current), packed: await draw(desk, slip, packed) }
}

/** Keeps the picture for the page; gives its id. */
async function draw(desk: Desk, slip: StoredSlip, template: SlipTemplate): Promise<string> {
  const pdf = await makeSlipPdf(await slipAsPrinted(desk, slip, template), slipA5)
  return desk.made.keep({ bytes: await drawSlip(pdf), type: 'image/png' })
}
