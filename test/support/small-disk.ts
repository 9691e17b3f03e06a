import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { aTempFolder } from './temp-folder.ts'

/** A real file system of a few megabytes, or nothing where the system does not let us mount one. */
export function aSmallDisk(megabytes: number): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  const folder = join(aTempFolder(), 'disk')
  mkdirSync(folder)
  try {
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    // Containers without the right to mount: the caller skips aloud.
    return undefined
  }
  onTestFinished(() => {
    execFileSync('/bin/umount', ['-l', folder])
  })
  return folder
}
