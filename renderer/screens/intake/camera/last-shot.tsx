import { Button } from '@mantine/core'
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { assertNever } from '../../../../shared/assert-never.ts'
import type { ColourImage } from '../../../../shared/imaging/raster.ts'
import type { Refusal } from '../../../api/refusal.ts'
import { messages } from '../../../messages/vi.ts'
import { KeyCap } from '../../../ui/key-cap.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import classes from './camera-dialog.module.css'
import type { TakenShot } from './use-shots.ts'

type Props = {
  readonly shot: TakenShot
  /** Takes it once more; null until the desk knows its page. */
  readonly onRetake: (() => void) | null
  readonly onSaveAgain: () => void
}

/** The page that was just taken, brought upright, and whether it is safe on the machine. */
export function LastShot({ shot, onRetake, onSaveAgain }: Props) {
  return (
    <section className={classes['shot']} aria-label={messages.camera.lastShot(shot.name)}>
      <Straightened view={shot.view} name={shot.name} />
      {shot.problems.length > 0 && (
        <p className={classes['fault']}>
          <TriangleAlert size={20} aria-hidden="true" />
          <span>
            <strong>{shot.problems.map((problem) => messages.scan.problems[problem]).join(', ')}</strong>{' '}
            {messages.scan.retakeNow}
          </span>
        </p>
      )}
      <Saving state={shot.state} />
      <RefusalNote refusal={refusalOf(shot)} />
      {shot.state.kind === 'refused' ? (
        <Button onClick={onSaveAgain}>{messages.camera.saveAgain}</Button>
      ) : (
        <Button
          variant="default"
          disabled={onRetake === null}
          onClick={onRetake ?? undefined}
          rightSection={<KeyCap>R</KeyCap>}
        >
          {messages.camera.retake}
        </Button>
      )}
    </section>
  )
}

function refusalOf(shot: TakenShot): Refusal | null {
  return shot.state.kind === 'refused' ? shot.state.refusal : null
}

function Saving({ state }: { readonly state: TakenShot['state'] }) {
  switch (state.kind) {
    case 'saving':
      return <p role="status">{messages.common.saving}</p>
    case 'saved':
      return (
        <p role="status" className={classes['safe']}>
          <CircleCheck size={20} aria-hidden="true" /> {messages.camera.saved}
        </p>
      )
    case 'refused':
      return null
    default:
      return assertNever(state)
  }
}

function Straightened({ view, name }: { readonly view: ColourImage; readonly name: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const image = context.createImageData(view.width, view.height)
    for (let i = 0, j = 0; j < view.data.length; i += 4, j += 3) {
      image.data[i] = view.data[j] ?? 0
      image.data[i + 1] = view.data[j + 1] ?? 0
      image.data[i + 2] = view.data[j + 2] ?? 0
      image.data[i + 3] = 255
    }
    context.putImageData(image, 0, 0)
  }, [view])
  return (
    <canvas
      ref={canvas}
      width={view.width}
      height={view.height}
      role="img"
      aria-label={messages.camera.straightened(name)}
    />
  )
}
