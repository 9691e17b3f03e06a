import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Pages of one scan between the device and the store: whole files only, gone with `remove`. */
export type PageSpool = {
  readonly folder: string
  read(number: number): Promise<Uint8Array>
  drop(number: number): Promise<void>
  /** Numbers of the whole pages that lie here, in order. */
  list(): Promise<readonly number[]>
  remove(): Promise<void>
}

/** The file that holds a whole page; what is not whole yet has another name. */
export function spooledName(number: number): string {
  return `${String(number).padStart(4, '0')}.page`
}

/** Makes a fresh folder for one scan, which only this user may enter. */
export async function openSpool(scratchDir: string): Promise<PageSpool> {
  await mkdir(scratchDir, { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(scratchDir, 'scan-'))
  const fileOf = (number: number) => join(folder, spooledName(number))
  return {
    folder,
    read: async (number) => new Uint8Array(await readFile(fileOf(number))),
    drop: (number) => rm(fileOf(number), { force: true }),
    list: async () => {
      const numbers = (await readdir(folder)).map((name) => Number(/^(\d+)\.page$/.exec(name)?.[1] ?? 0))
      return numbers.filter((number) => number > 0).sort((a, b) => a - b)
    },
    // A tool that is being ended may still make a file.
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** Lays a page down so that it is either whole or not there. */
export async function spoolPage(folder: string, page: { readonly number: number; readonly bytes: Uint8Array }) {
  const file = join(folder, spooledName(page.number))
  await writeFile(`${file}.part`, page.bytes, { mode: 0o600 })
  await rename(`${file}.part`, file)
}

/** Removes what a program that was cut off has left of its scans. */
export async function sweepSpool(scratchDir: string): Promise<void> {
  await rm(scratchDir, { recursive: true, force: true })
  await mkdir(scratchDir, { recursive: true, mode: 0o700 })
}
