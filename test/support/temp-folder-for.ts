import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A fresh folder for a whole file of tests, which removes it itself. */
export function aTempFolderFor(name: string): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), `mot-cua-${name}-`))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
