/** The check page as one file with its program inside; its data are laid in by the core. `node build/bundle-check-page.ts` writes it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const folder = new URL('./check-page/', import.meta.url)
export const checkPageFile = new URL('../main/core/slips/check-page-template.json', import.meta.url)

/** The bundled page, with the place of its data left open. */
export async function bundleCheckPage(): Promise<string> {
  const bundle = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2020',
      minify: true,
      // What days look like comes with schemas that the page has no use for.
      rollupOptions: { treeshake: { moduleSideEffects: false, manualPureFunctions: ['z'] } },
      lib: { entry: fileURLToPath(new URL('check-page.ts', folder)), formats: ['iife'], name: 'checkPage' },
    },
  })
  const [output] = Array.isArray(bundle) ? bundle : [bundle]
  if (output === undefined || !('output' in output)) throw new Error('vite watches instead of building')
  const program = output.output[0].code.trim().replaceAll('</script', '<\\/script')
  return readFileSync(new URL('check-page.html', folder), 'utf8').replace('/*SCRIPT*/', () => program)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(checkPageFile, `${JSON.stringify({ html: await bundleCheckPage() })}\n`)
}
