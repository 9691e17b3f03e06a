import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export type CountingScanimage = {
  /** Pages that the device has begun to scan, in all runs. */
  pagesBegun(): number
}

/** Puts a `scanimage` before the real one on the path of this process and its children, which counts what it is made to scan. */
export function putCountingScanimage(folder: string): CountingScanimage {
  const program = join(folder, 'scanimage')
  const log = join(folder, 'said.log')
  writeFileSync(program, `#!/bin/bash\nexec /usr/bin/scanimage "$@" 2> >(exec tee -a ${log} >&2)\n`)
  chmodSync(program, 0o755)
  process.env['PATH'] = `${folder}${delimiter}${process.env['PATH'] ?? ''}`
  return {
    pagesBegun: () => (existsSync(log) ? (readFileSync(log, 'utf8').match(/^Scanning page \d+/gm)?.length ?? 0) : 0),
  }
}
