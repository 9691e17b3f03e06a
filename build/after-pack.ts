import { rm } from 'node:fs/promises'
import { join } from 'node:path'

type Packed = { readonly appOutDir: string }

/** Electron's own welcome program has no place beside ours; electron-builder leaves it there with a given dist. */
export default async function afterPack({ appOutDir }: Packed): Promise<void> {
  await rm(join(appOutDir, 'resources', 'default_app.asar'), { force: true })
}
