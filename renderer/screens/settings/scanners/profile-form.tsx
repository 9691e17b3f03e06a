import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ScannerAbilities, ScanProfileView } from '../../../../shared/contract/scanners.ts'
import { ScanSettings } from '../../../../shared/domain/scan-profile.ts'
import { useDesk } from '../../../api/desk.tsx'
import { useCommand } from '../../../api/use-command.ts'
import { messages } from '../../../messages/vi.ts'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import type { PickedDevice } from './device-finder.tsx'
import { fitSettings, papersFor } from './fit-settings.ts'
import { ScanTrial } from './scan-trial.tsx'
import classes from './scanners.module.css'

type Props = {
  readonly device: PickedDevice
  readonly abilities: ScannerAbilities
  readonly profile: ScanProfileView | null
  readonly onOther: () => void
  readonly onClose: () => void
}

/** How this scanner is asked to scan, under which name; only what it can do is offered. */
export function ProfileForm({ device, abilities, profile, onOther, onClose }: Props) {
  const { client } = useDesk()
  const save = useCommand(client.scanners.saveProfile, ['scanners.profiles', 'scans.listSources'])
  const [name, setName] = useState(profile?.name ?? device.deviceName.slice(0, 60))
  const [wanted, setWanted] = useState(profile?.way.kind === 'device' ? profile.way.settings : usualSettings)
  const { settings, source } = fitSettings(wanted, abilities)
  const texts = messages.scanners

  function onSave() {
    const way = { kind: 'device' as const, ...device, settings }
    save.run({ profileId: profile?.profileId ?? null, name, way }, onClose)
  }

  return (
    <div className={classes['halves']}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Text fw={600}>{device.deviceName}</Text>
          <Button size="sm" variant="default" onClick={onOther}>
            {texts.otherDevice}
          </Button>
        </Group>
        <TextInput
          label={texts.name}
          value={name}
          maxLength={60}
          autoComplete="off"
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Choice
          label={texts.source}
          value={settings.source}
          options={abilities.sources.map((one) => ({ value: one.source, label: texts.sources[one.source] }))}
          onValue={(value) => setWanted({ ...settings, source: ScanSettings.shape.source.parse(value) })}
        />
        <Choice
          label={texts.colour}
          value={settings.colour}
          options={source.colours.map((one) => ({ value: one, label: texts.colours[one] }))}
          onValue={(value) => setWanted({ ...settings, colour: ScanSettings.shape.colour.parse(value) })}
        />
        <Choice
          label={texts.resolution}
          description={texts.resolutionHint}
          value={String(settings.dpi)}
          options={source.resolutions.map((one) => ({ value: String(one), label: texts.dpi(one) }))}
          onValue={(value) => setWanted({ ...settings, dpi: Number(value) })}
        />
        <Choice
          label={texts.paper}
          value={settings.paper}
          options={papersFor(source).map((one) => ({ value: one, label: texts.papers[one] }))}
          onValue={(value) => setWanted({ ...settings, paper: ScanSettings.shape.paper.parse(value) })}
        />
        <RefusalNote refusal={save.refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {messages.common.cancel}
          </Button>
          <Button onClick={onSave} loading={save.pending} disabled={name.trim() === ''}>
            {messages.common.save}
          </Button>
        </Group>
      </Stack>
      <ScanTrial device={device} settings={settings} />
    </div>
  )
}

const usualSettings: ScanSettings = { source: 'feeder', colour: 'colour', dpi: 300, paper: 'a4' }

type ChoiceProps = {
  readonly label: string
  readonly description?: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onValue: (value: string) => void
}

function Choice({ label, description, value, options, onValue }: ChoiceProps) {
  return (
    <Select
      label={label}
      description={description}
      value={value}
      data={options}
      allowDeselect={false}
      onChange={(chosen) => chosen !== null && onValue(chosen)}
    />
  )
}
