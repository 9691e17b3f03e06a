/** Draws the sample papers of the practice office again: `node build/draw-sample-papers.ts`. Same input, same bytes. */
import { createHash } from 'node:crypto'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { type DrawnPaper, drawPaper, layOut } from '../main/practice/paper-maker/draw-paper.ts'
import { type PaperTruth, truthOf } from '../main/practice/paper-maker/paper-truth.ts'
import { pageMatrix } from '../main/practice/paper-maker/render-canvas.ts'
import { renderBornDigitalPdf, scannedPdf } from '../main/practice/paper-maker/render-pdf.ts'
import { digitalDeclaration, type SamplePaper, samplePapers } from '../main/practice/paper-maker/sample-papers.ts'

type PageRecord = { file: string; page: number; id: string; stack: string; sha256: string } & PaperTruth

const folder = new URL('../main/practice/papers/', import.meta.url)
const records: PageRecord[] = []
let total = 0

await mkdir(folder, { recursive: true })
for (const old of await readdir(folder)) await rm(new URL(old, folder))

const drawn = new Map<string, DrawnPaper>()
for (const paper of samplePapers) drawn.set(paper.name, await drawPaper(paper))

for (const paper of samplePapers.filter((candidate) => candidate.stack !== 'khai-sinh-b')) {
  const { bytes, mediaType } = get(paper)
  await keep(`${paper.name}.${mediaType === 'image/png' ? 'png' : 'jpg'}`, bytes, [paper])
}

const scanned = samplePapers.filter((paper) => paper.stack === 'khai-sinh-b')
await keep('khai-sinh-b.pdf', await scannedPdf(scanned.map((paper) => get(paper).bytes)), scanned)

const certified = samplePapers.filter((paper) => paper.stack === 'chung-thuc')
await keep('chung-thuc.tiff', await multiPageTiff(certified.map((paper) => get(paper).bytes)), certified)

await keepDigitalPdf()
await writeFile(new URL('truth.json', folder), `${JSON.stringify(records, null, 1)}\n`)
process.stdout.write(`${records.length} trang, ${Math.round(total / 1024)} KiB\n`)

function get(paper: SamplePaper): DrawnPaper {
  const found = drawn.get(paper.name)
  if (!found) throw new Error(`not drawn: ${paper.name}`)
  return found
}

async function keep(file: string, bytes: Uint8Array, pages: readonly SamplePaper[]): Promise<void> {
  await save(file, bytes)
  pages.forEach((paper, index) => {
    const single = pages.length === 1
    const id = single ? paper.name : `${file}#${index + 1}`
    records.push({
      file,
      page: index + 1,
      id,
      stack: single ? paper.stack : file,
      sha256: digest(bytes),
      ...get(paper).truth,
    })
  })
}

/** Black and white, as office copiers scan to TIFF. */
async function multiPageTiff(images: readonly Uint8Array[]): Promise<Uint8Array> {
  const pages = await Promise.all(images.map((image) => sharp(image).greyscale().threshold(150).png().toBuffer()))
  const perMillimetre = 300 / 25.4
  const joined = sharp(pages, { join: { animated: true } })
  return new Uint8Array(
    await joined.tiff({ compression: 'deflate', xres: perMillimetre, yres: perMillimetre }).toBuffer(),
  )
}

async function keepDigitalPdf(): Promise<void> {
  const file = 'hon-nhan-dien-tu.pdf'
  const documentType = 'to_khai_xac_nhan_tinh_trang_hon_nhan'
  const sheet = layOut(documentType, digitalDeclaration, 51)
  const bytes = await renderBornDigitalPdf([sheet])
  await save(file, bytes)
  const page = { dpi: 72, skew: 0, rotation: 0, width: 595, height: 842, seed: 51, matrix: pageMatrix(72, 0) }
  const truth = truthOf({ documentType, fields: digitalDeclaration, sheet, scenario: 'born_digital', ...page })
  records.push({ file, page: 1, id: file, stack: file, sha256: digest(bytes), ...truth })
}

async function save(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(new URL(file, folder), bytes)
  total += bytes.length
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
