import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ScanProfileView } from '../../../../shared/contract/scanners.ts'
import { Answer } from '../../../api/answer.tsx'
import { useDesk } from '../../../api/desk.tsx'
import { messages } from '../../../messages/vi.ts'
import { DeviceFinder, type PickedDevice } from './device-finder.tsx'
import { ProfileForm } from './profile-form.tsx'

type Props = { readonly profile: ScanProfileView | null; readonly onClose: () => void }

/** First which scanner, then how it is asked to scan, with a page to look at. */
export function ScannerDialog({ profile, onClose }: Props) {
  const way = profile?.way.kind === 'device' ? profile.way : null
  const [device, setDevice] = useState<PickedDevice | null>(way)
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={profile === null ? messages.scanners.dialogTitle : messages.scanners.changeTitle}
    >
      {device === null ? (
        <DeviceFinder onPick={setDevice} />
      ) : (
        <AbilitiesOf device={device} profile={profile} onOther={() => setDevice(null)} onClose={onClose} />
      )}
    </Modal>
  )
}

type AbilitiesProps = Props & { readonly device: PickedDevice; readonly onOther: () => void }

function AbilitiesOf({ device, profile, onOther, onClose }: AbilitiesProps) {
  const { ask } = useDesk()
  const { driver, deviceId } = device
  const abilities = useQuery(ask.scannerAbilities({ driver, deviceId }))
  return (
    <Answer query={abilities} rows={4}>
      {(found) => (
        <ProfileForm device={device} abilities={found} profile={profile} onOther={onOther} onClose={onClose} />
      )}
    </Answer>
  )
}
