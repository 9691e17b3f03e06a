import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useRef } from 'react'
import { type Box, boxAround } from '../../shared/domain/field.ts'
import classes from './word-crop.module.css'

type Props = {
  /** The view image that the boxes are measured on. */
  readonly src: string
  readonly boxes: readonly Box[]
  readonly alt: string
}

const margin = 10
/** Sizes on the screen, in CSS pixels; drawn at twice the density, so that zoomed text stays sharp. */
const maxWidth = 320
const maxHeight = 56
const lineHeight = 22
const density = 2

/** The very words a value came from, cut out of the page image that is loaded once for all values of the page. */
export function WordCrop({ src, boxes, alt }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const image = useQuery({
    queryKey: ['image', src],
    queryFn: () => loadImage(src),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  })

  useLayoutEffect(() => {
    if (canvas.current !== null && image.data !== undefined) drawPart(canvas.current, image.data, boxes)
  }, [image.data, boxes])

  return <canvas ref={canvas} role="img" aria-label={alt} className={classes['crop']} width={1} height={1} />
}

async function loadImage(src: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = src
  await image.decode()
  return image
}

/** Draws the words so that one line of them is as high as a line of the screen, whatever the size on paper. */
function drawPart(canvas: HTMLCanvasElement, image: HTMLImageElement, boxes: readonly Box[]): void {
  const bounds = boxAround(boxes)
  const x0 = Math.max(0, bounds.x0 - margin)
  const y0 = Math.max(0, bounds.y0 - margin)
  const width = Math.min(image.naturalWidth, bounds.x1 + margin) - x0
  const height = Math.min(image.naturalHeight, bounds.y1 + margin) - y0
  if (width <= 0 || height <= 0) return
  const tallest = Math.max(...boxes.map((box) => box.y1 - box.y0))
  const scale = Math.min(lineHeight / tallest, maxWidth / width, maxHeight / height)
  canvas.width = Math.max(1, Math.round(width * scale * density))
  canvas.height = Math.max(1, Math.round(height * scale * density))
  canvas.style.width = `${(width * scale) / 16}rem`
  const pen = canvas.getContext('2d')
  if (pen === null) return
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(image, x0, y0, width, height, 0, 0, canvas.width, canvas.height)
}
