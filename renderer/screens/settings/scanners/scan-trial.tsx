import { Button, Stack, Text } from '@mantine/core'
import { useRef, useState } from 'react'
import type { ScanSettings } from '../../../../shared/domain/scan-profile.ts'
import { scanPreview } from '../../../api/addresses.ts'
import { useDesk } from '../../../api/desk.tsx'
import { useCommand } from '../../../api/use-command.ts'
import { messages } from '../../../messages/vi.ts'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import type { PickedDevice } from './device-finder.tsx'
import classes from './scanners.module.css'

type Props = { readonly device: PickedDevice; readonly settings: ScanSettings }

/** One page to look at before the settings are kept; it may be stopped. */
export function ScanTrial({ device: { driver, deviceId }, settings }: Props) {
  const { client } = useDesk()
  const stop = useRef(new AbortController())
  const [previewId, setPreviewId] = useState<string | null>(null)
  const trial = useCommand(
    (asked: Parameters<typeof client.scanners.tryScan>[0]) =>
      client.scanners.tryScan(asked, { signal: stop.current.signal }),
    [],
  )

  function onTry() {
    stop.current = new AbortController()
    setPreviewId(null)
    trial.run({ driver, deviceId, settings }, (made) => setPreviewId(made.previewId))
  }

  return (
    <Stack gap="sm">
      {trial.pending ? (
        <Button variant="default" onClick={() => stop.current.abort()}>
          {messages.scanners.stopTrying}
        </Button>
      ) : (
        <Button variant="default" onClick={onTry}>
          {messages.scanners.tryScan}
        </Button>
      )}
      <Text role="status" c="dimmed">
        {trial.pending ? messages.scanners.trying : messages.scanners.previewHint}
      </Text>
      {!stop.current.signal.aborted && <RefusalNote refusal={trial.refusal} />}
      {previewId !== null && (
        <img className={classes['preview']} src={scanPreview(previewId)} alt={messages.scanners.previewAlt} />
      )}
    </Stack>
  )
}
