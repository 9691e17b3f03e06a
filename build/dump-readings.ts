/** Reads every image of a folder and leaves one JSON a page, without the picture: DIR OUT [NAME…]. */
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { createPageReader } from '../main/core/ocr/page-reader.ts'
import { sourceWorkerFile } from '../main/hosts/plain-host.ts'

const [directory, out, ...only] = process.argv.slice(2)
if (!directory || !out) throw new Error('usage: dump-readings.ts DIR OUT [NAME…]')
mkdirSync(out, { recursive: true })

const reader = createPageReader({
  workerFile: sourceWorkerFile,
  log: (entry) => console.error(JSON.stringify(entry)),
})
const files = readdirSync(directory).filter((file) => only.length === 0 || only.some((part) => file.includes(part)))
const started = performance.now()
await Promise.all(files.map((file) => dump(directory, out, file)))
await reader.close()
console.error(`${files.length} pages, ${((performance.now() - started) / 1000 / files.length).toFixed(2)} s a page`)

async function dump(from: string, to: string, file: string): Promise<void> {
  const reading = await reader.read(readFileSync(join(from, file)))
  const { jpeg, ...view } = reading.view
  const target = join(to, `${parse(file).name}.json`)
  writeFileSync(`${target}.part`, JSON.stringify({ ...reading, view: { ...view, jpegBytes: jpeg.length } }))
  renameSync(`${target}.part`, target)
}
