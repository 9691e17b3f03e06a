import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { assertNever } from '../../../../shared/assert-never.ts'
import type { Quad } from '../../../../shared/imaging/geometry.ts'
import { messages } from '../../../messages/vi.ts'
import classes from './camera-dialog.module.css'
import { type LiveSheet, lookAt } from './camera-frame.ts'

type Props = {
  readonly stream: MediaStream
  readonly video: RefObject<HTMLVideoElement | null>
  /** Called a few times a second with what is seen now. */
  readonly onLook: (live: LiveSheet) => void
}

const lookEveryMs = 200

/** The live picture with the edges that the page will be cut along, and what to do better. */
export function LivePicture({ stream, video, onLook }: Props) {
  const [live, setLive] = useState<LiveSheet>({ sheet: null, problems: [] })
  const [size, setSize] = useState({ width: 16, height: 9 })
  const canvas = useRef<HTMLCanvasElement>(null)

  useEffect(() => {
    const shown = video.current
    if (shown !== null && shown.srcObject !== stream) shown.srcObject = stream
  }, [stream, video])

  const look = useEffectEvent(() => {
    const shown = video.current
    if (shown === null || shown.readyState < shown.HAVE_CURRENT_DATA || shown.videoWidth === 0) return
    canvas.current ??= document.createElement('canvas')
    const seen = lookAt(shown, canvas.current)
    setSize({ width: shown.videoWidth, height: shown.videoHeight })
    setLive(seen)
    onLook(seen)
  })
  useEffect(() => {
    const timer = window.setInterval(() => look(), lookEveryMs)
    return () => window.clearInterval(timer)
  }, [])

  return (
    <figure className={classes['live']}>
      <div className={classes['frame']}>
        {/* A live picture of paper has nothing to hear. */}
        <video ref={video} autoPlay muted playsInline aria-label={messages.camera.live} />
        <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
          {live.sheet !== null && (
            <polygon
              points={live.sheet.map(({ x, y }) => `${x},${y}`).join(' ')}
              data-fault={live.problems.length > 0 || undefined}
            />
          )}
        </svg>
      </div>
      <figcaption role="status" data-fault={live.problems.length > 0 || undefined}>
        {captionOf(live)}
      </figcaption>
    </figure>
  )
}

function captionOf({ sheet, problems }: { readonly sheet: Quad | null; readonly problems: LiveSheet['problems'] }) {
  const [worst] = problems
  if (sheet === null) return messages.camera.noSheet
  if (worst === undefined) return messages.camera.sheetFound
  switch (worst) {
    case 'few_dots':
      return messages.camera.advice.closer
    case 'cut_off':
      return messages.camera.advice.whole
    case 'glare':
      return messages.camera.advice.glare
    case 'too_dark':
    case 'too_light':
    case 'blurred':
      return messages.camera.advice.light
    default:
      return assertNever(worst)
  }
}
