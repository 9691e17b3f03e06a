import type { PageProblem } from '../../../../shared/domain/page-problem.ts'
import { type Quad, rectangleToQuad, warpColour } from '../../../../shared/imaging/geometry.ts'
import { judgePage } from '../../../../shared/imaging/page-quality.ts'
import { type ColourImage, toGray } from '../../../../shared/imaging/raster.ts'
import { locateSheet, sheetSize } from '../../../../shared/imaging/sheet.ts'

/** What can be said of the live picture: where the sheet lies and what is wrong. */
export type LiveSheet = { readonly sheet: Quad | null; readonly problems: readonly PageProblem[] }

const liveLength = 700
const a4Long = 11.69

/** Looks at the picture that is on the screen now; corners are in pixels of the video. */
export function lookAt(video: HTMLVideoElement, canvas: HTMLCanvasElement): LiveSheet {
  const { videoWidth, videoHeight } = video
  const scale = Math.max(videoWidth, videoHeight) / liveLength
  const gray = toGray(drawFrame(video, canvas, { width: videoWidth / scale, height: videoHeight / scale }))
  const small = locateSheet(gray)
  if (small === null) return { sheet: null, problems: [] }
  const sheet = small.map(({ x, y }) => ({ x: x * scale, y: y * scale })) as unknown as Quad // four in, four out
  const { problems } = judgePage({ gray, sheet: small, dpi: dotsOn(small) })
  // So small a copy says nothing of focus and of dots; those are judged on the frame's own pixels.
  const light = problems.filter((problem) => problem === 'glare' || problem === 'too_dark' || problem === 'cut_off')
  return { sheet, problems: dotsOn(sheet) < 150 ? ['few_dots', ...light] : light }
}

export type Shot = {
  /** The frame as the camera gave it. */
  readonly original: Blob
  /** The sheet brought upright, small enough to show at once. */
  readonly view: ColourImage
  readonly problems: readonly PageProblem[]
}

/** Takes the picture that is on the screen now, whole and at the camera's own size. */
export async function takeShot(video: HTMLVideoElement, canvas: HTMLCanvasElement): Promise<Shot> {
  const frame = drawFrame(video, canvas, { width: video.videoWidth, height: video.videoHeight })
  const original = await new Promise<Blob>((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/jpeg', 0.95),
  )
  const gray = toGray(frame)
  const sheet = locateSheet(gray)
  const whole: Quad = [
    { x: 0, y: 0 },
    { x: frame.width, y: 0 },
    { x: frame.width, y: frame.height },
    { x: 0, y: frame.height },
  ]
  const { problems } = judgePage({ gray, sheet, dpi: dotsOn(sheet ?? whole) })
  return { original, view: straighten(frame, sheet ?? whole), problems }
}

const viewLength = 1000

/** The sheet as it lies under the camera; the reading turns it upright later if need be. */
function straighten(frame: ColourImage, sheet: Quad): ColourImage {
  const size = sheetSize(sheet)
  const scale = Math.min(1, viewLength / Math.max(size.width, size.height))
  const small = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) }
  return warpColour(frame, rectangleToQuad(small, sheet), small)
}

/** Dots per inch if the sheet is A4. */
function dotsOn(sheet: Quad): number {
  const { width, height } = sheetSize(sheet)
  return Math.max(width, height) / a4Long
}

function drawFrame(
  video: HTMLVideoElement,
  canvas: HTMLCanvasElement,
  size: { readonly width: number; readonly height: number },
): ColourImage {
  canvas.width = Math.round(size.width)
  canvas.height = Math.round(size.height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('no canvas')
  context.drawImage(video, 0, 0, canvas.width, canvas.height)
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
  const out = new Uint8Array(width * height * 3)
  for (let i = 0, j = 0; j < out.length; i += 4, j += 3) {
    out[j] = data[i] ?? 0
    out[j + 1] = data[i + 1] ?? 0
    out[j + 2] = data[i + 2] ?? 0
  }
  return { width, height, data: out }
}
