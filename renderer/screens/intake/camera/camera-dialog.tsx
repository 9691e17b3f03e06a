import { Button, Modal, Select, Switch } from '@mantine/core'
import { Camera as CameraIcon } from 'lucide-react'
import { useRef, useState } from 'react'
import type { DossierId, PageId, ScanBatchId } from '../../../../shared/domain/ids.ts'
import { messages } from '../../../messages/vi.ts'
import { KeyCap } from '../../../ui/key-cap.tsx'
import classes from './camera-dialog.module.css'
import { type LiveSheet, takeShot } from './camera-frame.ts'
import { CameraStopped } from './camera-stopped.tsx'
import { LastShot } from './last-shot.tsx'
import { LivePicture } from './live-picture.tsx'
import { isReady, type Watched, watchSheet } from './steadiness.ts'
import { useAutomatic } from './use-automatic.ts'
import { type Camera, useCamera } from './use-camera.ts'
import { useCameraKeys } from './use-camera-keys.ts'
import { useShots } from './use-shots.ts'

type Props = {
  readonly dossierId: DossierId
  /** A page that is to be taken once more: the first shot stands in its place. */
  readonly replaces: { readonly pageId: PageId; readonly name: string } | null
  readonly onBatch: (batchId: ScanBatchId) => void
  readonly onClose: () => void
}

/** Pages from a document camera, a webcam or a telephone that serves as one; everything by keyboard. */
export function CameraDialog({ dossierId, replaces, onBatch, onClose }: Props) {
  const camera = useCamera()
  const shots = useShots(dossierId, onBatch)
  const [automatic, setAutomatic] = useAutomatic()
  const [taking, setTaking] = useState(false)
  const video = useRef<HTMLVideoElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const watched = useRef<Watched | null>(null)
  const state = shots.last?.state.kind
  const busy = taking || state === 'saving' || state === 'refused' || camera.state.kind !== 'running'
  const first = shots.last === null ? (replaces?.pageId ?? null) : null

  async function onTake(inPlaceOf: PageId | null) {
    const shown = video.current
    if (busy || shown === null || shown.videoWidth === 0) return
    setTaking(true)
    if (watched.current !== null) watched.current = { ...watched.current, taken: true }
    canvas.current ??= document.createElement('canvas')
    try {
      await shots.onShot(await takeShot(shown, canvas.current), inPlaceOf)
    } finally {
      setTaking(false)
    }
  }

  const { lastPage } = shots
  const onRetake = lastPage === null || busy ? null : () => void onTake(lastPage)

  function onLook({ sheet, problems }: LiveSheet) {
    const now = performance.now()
    watched.current = watchSheet(watched.current, sheet, now)
    if (automatic && !busy && problems.length === 0 && isReady(watched.current, now)) void onTake(first)
  }

  useCameraKeys({ onTake: () => void onTake(first), onRetake: () => onRetake?.() })

  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen
      title={replaces === null ? messages.camera.title : messages.camera.retakeTitle(replaces.name)}
      closeOnEscape={!taking}
      closeButtonProps={{ 'aria-label': messages.common.close }}
    >
      <div className={classes['desk']}>
        {camera.state.kind === 'running' ? (
          <LivePicture stream={camera.state.stream} video={video} onLook={onLook} />
        ) : (
          <CameraStopped state={camera.state} onRetry={camera.onRetry} />
        )}
        <div className={classes['side']}>
          <Button
            size="lg"
            data-autofocus
            // Never disabled: a disabled button loses the focus, and with it the keys.
            aria-busy={taking}
            aria-disabled={busy}
            {...(busy ? { 'data-disabled': true } : {})}
            leftSection={<CameraIcon size={22} aria-hidden="true" />}
            rightSection={<KeyCap>{messages.camera.takeKey}</KeyCap>}
            onClick={() => void onTake(first)}
          >
            {messages.camera.take}
          </Button>
          <Switch
            label={messages.camera.automatic}
            checked={automatic}
            onChange={(event) => setAutomatic(event.currentTarget.checked)}
          />
          <CameraChoice camera={camera} />
          {shots.last !== null && (
            <LastShot shot={shots.last} onRetake={onRetake} onSaveAgain={() => void shots.onSaveAgain()} />
          )}
          <Button variant="default" onClick={onClose} rightSection={<KeyCap>Esc</KeyCap>} disabled={taking}>
            {messages.camera.finish(shots.saved)}
          </Button>
        </div>
      </div>
    </Modal>
  )
}

function CameraChoice({ camera }: { readonly camera: Camera }) {
  if (camera.devices.length < 2) return null
  return (
    <Select
      label={messages.camera.choose}
      data={camera.devices.map(({ id, name }) => ({ value: id, label: name || messages.camera.nameless }))}
      value={camera.state.kind === 'running' ? camera.state.deviceId : null}
      allowDeselect={false}
      onChange={(id) => {
        if (id !== null) camera.onChoose(id)
      }}
    />
  )
}
