import { archiveInkDpi } from '../intake/archive-layers.ts'
import type { FaxImage } from '../intake/fax-image.ts'

const pointsPerInch = 72

/** Lays a page's ink over what was drawn so far, black where a dot is set, from the page's top left corner. */
export function drawInk(document: PDFKit.PDFDocument, ink: FaxImage): void {
  const { page } = document
  const mask = document.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: ink.width,
    Height: ink.height,
    ImageMask: true,
    BitsPerComponent: 1,
    Filter: 'CCITTFaxDecode',
    DecodeParms: { K: -1, Columns: ink.width, Rows: ink.height, BlackIs1: false },
  })
  mask.end(Buffer.from(ink.data))
  const name = 'Ink'
  page.xobjects[name] = mask
  // The fax is a little larger than the page, because its sides are multiples of 16 dots; the page cuts it off.
  const [width, height] = [toPoints(ink.width), toPoints(ink.height)]
  document.save()
  document.transform(width, 0, 0, -height, 0, height)
  document.addContent(`0 g /${name} Do`)
  document.restore()
}

function toPoints(dots: number): number {
  return (dots * pointsPerInch) / archiveInkDpi
}
