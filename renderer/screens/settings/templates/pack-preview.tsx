import { Select, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TemplatePackView } from '../../../../shared/contract/templates.ts'
import type { SlipId } from '../../../../shared/domain/ids.ts'
import { formatDay } from '../../../../shared/domain/vietnamese-date.ts'
import { madeFile } from '../../../api/addresses.ts'
import { Answer } from '../../../api/answer.tsx'
import { useDesk } from '../../../api/desk.tsx'
import { messages } from '../../../messages/vi.ts'
import classes from './templates-screen.module.css'

const texts = messages.templates

/** A slip that was made here, as it is printed now and as the pack has it. */
export function PackPreview({ pack }: { readonly pack: TemplatePackView }) {
  const { ask } = useDesk()
  const [form, setForm] = useState(pack.forms[0]?.form ?? 'receipt')
  const [chosen, setChosen] = useState<SlipId | null>(null)
  const slips = useQuery(ask.templateExamples(form))
  const slip = slips.data?.find(({ slipId }) => slipId === chosen) ?? slips.data?.[0]
  const first = pack.forms.find((one) => one.form === form)
  return (
    <section className={classes['preview']} aria-label={texts.preview}>
      <div className={classes['choices']}>
        <Select
          label={texts.form}
          allowDeselect={false}
          value={form}
          data={[...new Map(pack.forms.map(({ form: value, name }) => [value, { value, label: name }])).values()]}
          onChange={(value) => setForm(pack.forms.find((one) => one.form === value)?.form ?? form)}
        />
        <Select
          label={texts.slip}
          allowDeselect={false}
          disabled={slip === undefined}
          value={slip?.slipId ?? null}
          data={(slips.data ?? []).map(({ slipId, number, applicantName }) => ({
            value: slipId,
            label: `${number} · ${applicantName}`,
          }))}
          onChange={(value) => setChosen(slips.data?.find(({ slipId }) => slipId === value)?.slipId ?? null)}
        />
      </div>
      {slips.data?.length === 0 && <Text>{texts.noSlip}</Text>}
      {slip !== undefined && (
        <Papers edition={pack.edition} slipId={slip.slipId} validFrom={formatDay(first?.validFrom ?? pack.edition)} />
      )}
    </section>
  )
}

type Shown = { readonly edition: string; readonly slipId: SlipId; readonly validFrom: string }

function Papers({ edition, slipId, validFrom }: Shown) {
  const { ask } = useDesk()
  const preview = useQuery(ask.templatePreview({ edition, slipId }))
  return (
    <Answer query={preview} rows={8}>
      {({ now, packed }) => (
        <div className={classes['papers']}>
          <Paper caption={texts.now} fileId={now} />
          <Paper caption={texts.packed(validFrom)} fileId={packed} />
        </div>
      )}
    </Answer>
  )
}

function Paper({ caption, fileId }: { readonly caption: string; readonly fileId: string }) {
  return (
    <figure className={classes['paper']}>
      <figcaption>{caption}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes['frame']} aria-label={caption} tabIndex={0}>
        <img src={madeFile(fileId)} alt={caption} />
      </section>
    </figure>
  )
}
