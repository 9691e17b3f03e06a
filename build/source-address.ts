import { dirname, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Keeps `import.meta.url` of our own files pointing at the place of the source after bundling, so that
 * `new URL('./papers/one.png', import.meta.url)` finds its data in plain Node and in the packed program alike:
 * data files are packed under their own paths. Bundles must lie flat in `bundleDir`.
 */
export function sourceAddress(bundleDir: string): Plugin {
  return {
    name: 'source-address',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0] ?? id
      if (!file.startsWith(`${root}main/`) || !code.includes('import.meta')) return undefined
      if (/\bimport\.meta\.(dirname|filename)\b/.test(code))
        this.error(`${file}: only import.meta.url survives bundling`)
      return { code: code.replaceAll('import.meta.url', sourceAddressOf(file, bundleDir)), map: null }
    },
  }
}

/** The expression that gives the address of `file` when run from a bundle in `bundleDir`. */
export function sourceAddressOf(file: string, bundleDir: string): string {
  const from = pathToFileURL(`${bundleDir}/bundle.js`)
  const way = relative(dirname(fileURLToPath(from)), file).replaceAll('\\', '/')
  return `new URL(${JSON.stringify(way)}, import.meta.url).href`
}
