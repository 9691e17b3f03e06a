import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useQueries, useQuery } from '@tanstack/react-query'
import { ScanLine } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { ScannerDriverKind } from '../../../../shared/domain/scan-profile.ts'
import { useDesk } from '../../../api/desk.tsx'
import { toRefusal } from '../../../api/refusal.ts'
import { messages } from '../../../messages/vi.ts'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import classes from './scanners.module.css'

export type PickedDevice = {
  readonly driver: ScannerDriverKind
  readonly deviceId: string
  readonly deviceName: string
}

/** All scanners that answer, family by family as they come, and one that is asked for by its address. */
export function DeviceFinder({ onPick }: { readonly onPick: (device: PickedDevice) => void }) {
  const { ask } = useDesk()
  const [address, setAddress] = useState('')
  const [asked, setAsked] = useState('')
  const families = useQuery(ask.scannerFamilies()).data ?? []
  const searches = useQueries({ queries: families.map((driver) => ask.foundScanners({ driver, address: '' })) })
  const typed = useQuery({ ...ask.foundScanners({ driver: 'escl', address: asked }), enabled: asked !== '' })
  const devices = [
    ...searches.flatMap((search, at) => (search.data ?? []).map((one) => ({ ...one, driver: families[at] ?? 'escl' }))),
    ...(asked === '' ? [] : (typed.data ?? []).map((one) => ({ ...one, driver: 'escl' as const }))),
  ]
  const looking = searches.some((search) => search.isFetching)

  function onAsk(event: FormEvent) {
    event.preventDefault()
    if (address.trim() === asked) void typed.refetch()
    setAsked(address.trim())
  }

  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <div role="status">
          {searches.map((search, at) => (
            <Text key={families[at]} c="dimmed">
              {stateOf(families[at] ?? 'escl', search)}
            </Text>
          ))}
        </div>
        <Button
          size="sm"
          variant="default"
          loading={looking}
          onClick={() => {
            for (const search of searches) void search.refetch()
          }}
        >
          {messages.scanners.lookAgain}
        </Button>
      </Group>
      <ul className={classes['devices']} aria-label={messages.scanners.found}>
        {devices.map(({ deviceId, driver, name }) => (
          <li key={`${driver} ${deviceId}`}>
            <Button
              fullWidth
              variant="default"
              justify="flex-start"
              leftSection={<ScanLine size={20} aria-hidden="true" />}
              onClick={() => onPick({ driver, deviceId, deviceName: name })}
            >
              {name} ({shortId(deviceId)})
            </Button>
          </li>
        ))}
      </ul>
      {families.includes('escl') && (
        <form onSubmit={onAsk} className={classes['address']}>
          <TextInput
            label={messages.scanners.address}
            description={messages.scanners.addressHint}
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
            autoComplete="off"
            spellCheck={false}
            inputMode="url"
          />
          <Button
            type="submit"
            variant="default"
            loading={asked !== '' && typed.isFetching}
            disabled={address.trim() === ''}
          >
            {messages.scanners.askAddress}
          </Button>
        </form>
      )}
      <RefusalNote refusal={asked === '' || typed.error === null ? null : toRefusal(typed.error)} />
    </Stack>
  )
}

type Search = {
  readonly isFetching: boolean
  readonly error: Error | null
  readonly data: readonly unknown[] | undefined
}

function stateOf(driver: ScannerDriverKind, { isFetching, error, data }: Search): string {
  const family = messages.scanners.families[driver]
  if (isFetching) return messages.scanners.looking(family)
  if (error !== null) return toRefusal(error).sentence
  return messages.scanners.lookedFor(family, data?.length ?? 0)
}

/** Two scanners of one model are told apart by the end of their ids. */
function shortId(id: string): string {
  return id.length <= 24 ? id : `…${id.slice(-20)}`
}
