import { Button, Text } from '@mantine/core'
import { CameraOff } from 'lucide-react'
import { messages } from '../../../messages/vi.ts'
import classes from './camera-dialog.module.css'
import type { Camera } from './use-camera.ts'

type Props = {
  readonly state: Exclude<Camera['state'], { readonly kind: 'running' }>
  readonly onRetry: () => void
}

/** In place of the live picture: that it is coming, or why it does not and what to do. */
export function CameraStopped({ state, onRetry }: Props) {
  if (state.kind === 'starting') {
    return (
      <div className={classes['stopped']} role="status">
        <Text c="white">{messages.camera.starting}</Text>
      </div>
    )
  }
  return (
    <div className={classes['stopped']} role="alert">
      <CameraOff size={40} aria-hidden="true" />
      <Text c="white">{messages.camera.stopped[state.problem]}</Text>
      <Button onClick={onRetry}>{messages.common.retry}</Button>
    </div>
  )
}
