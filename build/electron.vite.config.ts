import { fileURLToPath } from 'node:url'
import { defineConfig } from 'electron-vite'
import { sourceAddress } from './source-address.ts'
import renderer from './vite.config.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Packages stay outside the bundles: natives and wasm are found by their own paths in node_modules. */
export default defineConfig({
  main: {
    plugins: [sourceAddress(`${root}out/main`)],
    build: {
      outDir: `${root}out/main`,
      externalizeDeps: true,
      sourcemap: true,
      rollupOptions: {
        input: {
          main: `${root}main/hosts/electron/main.ts`,
          'page-worker': `${root}main/workers/page-worker.ts`,
          'scanner-helper': `${root}main/workers/scanner-helper.ts`,
          'token-helper': `${root}main/workers/token-helper.ts`,
          'file-worker': `${root}main/workers/file-worker.ts`,
          'document-worker': `${root}main/workers/document-worker.ts`,
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: `${root}out/preload`,
      externalizeDeps: false,
      rollupOptions: {
        input: { index: `${root}preload/index.ts` },
        // A sandboxed preload is CommonJS and may require nothing but `electron`.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    ...renderer,
    build: { ...renderer.build, rollupOptions: { input: `${root}renderer/index.html` } },
  },
})
