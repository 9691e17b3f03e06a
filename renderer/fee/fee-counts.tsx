import { ActionIcon, Button, NumberInput, Select } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { Plus, X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { FeeView } from '../../shared/contract/fees.ts'
import type { FeeUnit } from '../../shared/domain/fee.ts'
import type { DossierId } from '../../shared/domain/ids.ts'
import { useDesk } from '../api/desk.tsx'
import { useCommand } from '../api/use-command.ts'
import { messages } from '../messages/vi.ts'
import { RefusalNote } from '../ui/refusal-note.tsx'
import classes from './fee.module.css'

const one: FeeUnit = { pages: 1, copies: 1 }
const none = 'none'

/** Counts what the fee is reckoned by, and says who pays nothing; Enter keeps it. */
export function FeeCounts({ dossierId, fee }: { readonly dossierId: DossierId; readonly fee: FeeView }) {
  const { client } = useDesk()
  const { per, dong, exemptions = [] } = fee.rule
  const counts = dong !== null && dong > 0 && per !== undefined
  const [units, setUnits] = useState<readonly FeeUnit[]>(
    fee.units === null || fee.units.length === 0 ? [one] : fee.units,
  )
  const [exemption, setExemption] = useState(fee.exemption?.code ?? none)
  const set = useCommand(client.fees.set, ['fees.get', 'dossiers.get', 'dossiers.history'])
  if (!counts && exemptions.length === 0) return null
  const proof = exemptions.find(({ code }) => code === exemption)?.proof

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (set.pending) return
    const chosen = exemption === none ? null : exemption
    set.run({ dossierId, units: [...units], exemption: chosen, corrected: null }, () =>
      notifications.show({ message: messages.fee.saved }),
    )
  }

  function change(at: number, changes: Partial<FeeUnit>) {
    setUnits(units.map((unit, index) => (index === at ? { ...unit, ...changes } : unit)))
  }

  return (
    <form onSubmit={onSubmit} className={classes['counts']}>
      {counts &&
        exemption === none &&
        units.map((unit, at) => (
          <fieldset
            key={messages.fee.unitOf(at)}
            className={classes['counts']}
            aria-label={messages.fee.unitOf(at)}
            style={{ border: 0, padding: 0, margin: 0 }}
          >
            {per === 'page' && (
              <NumberInput
                label={messages.fee.pages}
                className={classes['count'] ?? ''}
                min={1}
                max={9_999}
                allowDecimal={false}
                value={unit.pages}
                onChange={(pages) => change(at, { pages: Number(pages) })}
              />
            )}
            <NumberInput
              label={messages.fee.units(per)}
              className={classes['count'] ?? ''}
              min={1}
              max={9_999}
              allowDecimal={false}
              value={unit.copies}
              onChange={(copies) => change(at, { copies: Number(copies) })}
            />
            {units.length > 1 && (
              <ActionIcon
                size="lg"
                variant="default"
                aria-label={messages.fee.removeUnit(at)}
                onClick={() => setUnits(units.filter((_, index) => index !== at))}
              >
                <X size={18} aria-hidden="true" />
              </ActionIcon>
            )}
          </fieldset>
        ))}
      {exemptions.length > 0 && (
        <Select
          label={messages.fee.exemption}
          description={proof === undefined ? undefined : messages.fee.proof(proof)}
          className={classes['exemption'] ?? ''}
          allowDeselect={false}
          value={exemption}
          onChange={(value) => setExemption(value ?? none)}
          data={[
            { value: none, label: messages.fee.noExemption },
            ...exemptions.map(({ code, who }) => ({ value: code, label: who })),
          ]}
        />
      )}
      {per === 'page' && exemption === none && (
        <Button
          variant="default"
          leftSection={<Plus size={18} aria-hidden="true" />}
          onClick={() => setUnits([...units, one])}
        >
          {messages.fee.addUnit}
        </Button>
      )}
      <Button type="submit" variant="light" loading={set.pending} disabled={!counts && exemption === none}>
        {messages.fee.save}
      </Button>
      <RefusalNote refusal={set.refusal} />
    </form>
  )
}
