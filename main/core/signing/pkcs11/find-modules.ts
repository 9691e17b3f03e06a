import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const Place = z.object({ folders: z.array(z.string()), files: z.array(z.string()) })
const KnownModules = z.object({ win32: Place, linux: Place })

/** Modules of known makers that lie on this machine, each once, as full paths. */
export function findModules(platform: NodeJS.Platform = process.platform): readonly string[] {
  const known = KnownModules.parse(JSON.parse(readFileSync(new URL('./known-modules.json', import.meta.url), 'utf8')))
  if (platform !== 'win32' && platform !== 'linux') return []
  const { folders, files } = known[platform]
  const there = folders
    .map((folder) => folder.replace('%SystemRoot%', process.env['SystemRoot'] ?? 'C:\\Windows'))
    .flatMap((folder) => files.map((file) => join(folder, file)))
    .filter((path) => existsSync(path))
  // One library under two names would be asked twice.
  return [...new Map(there.map((path) => [realpathSync(path), path])).values()]
}
