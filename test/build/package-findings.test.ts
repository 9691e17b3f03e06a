import { describe, expect, it } from 'vitest'
import { findingsOf, type PackedFile } from '../../build/package-findings.ts'

const inside = (path: string): PackedFile => ({ path, size: 1, unpacked: false })
const outside = (path: string): PackedFile => ({ path, size: 1, unpacked: true })

const goodLinux: readonly PackedFile[] = [
  inside('out/main/main.js'),
  inside('out/main/page-worker.js'),
  inside('out/main/file-worker.js'),
  inside('out/main/document-worker.js'),
  inside('out/main/token-helper.js'),
  inside('out/preload/index.cjs'),
  inside('out/renderer/index.html'),
  inside('out/renderer/assets/index-1.js'),
  inside('out/renderer/assets/be-vietnam-pro-vietnamese-400-normal-1.woff2'),
  inside('package.json'),
  inside('node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  inside('node_modules/@orpc/server/package.json'),
  inside('node_modules/electron-updater/package.json'),
  inside('main/core/ocr/data/vie.traineddata'),
  outside('node_modules/better-sqlite3/prebuilds/linux-x64.node'),
  outside('node_modules/@img/sharp-linux-x64/lib/sharp-linux-x64.node'),
  outside('node_modules/@img/sharp-libvips-linux-x64/lib/libvips-cpp.so.8.18.0'),
  outside('node_modules/@napi-rs/canvas-linux-x64-gnu/skia.linux-x64-gnu.node'),
  outside('node_modules/@koromix/koffi-linux-x64/linux_x64/koffi.node'),
]

describe('what a package holds', () => {
  it('a whole package has no finding', () => {
    expect(findingsOf(goodLinux, 'linux', [])).toEqual([])
  })

  it.each(goodLinux)('notices that $path is gone', ({ path }) => {
    const rest = goodLinux.filter((file) => file.path !== path)
    expect(findingsOf(rest, 'linux', [])).toHaveLength(1)
  })

  it.each([
    'main/hosts/loopback/loopback-server.ts',
    'out/main/loopback-server.js',
    'main/core/pipeline.ts',
    'test/core/pipeline.test.ts',
    'out/main/main.js.map',
    'node_modules/typescript/lib/tsc.js',
    'node_modules/node/bin/node',
    '.data/practice/desk.db',
    'main/practice/officer.p12',
  ])('notices %s', (path) => {
    expect(findingsOf([...goodLinux, inside(path)], 'linux', []).join()).toContain(path)
  })

  it.each([
    'node_modules/better-sqlite3/prebuilds/win32-x64.node',
    'node_modules/better-sqlite3/prebuilds/linux-arm64.node',
    'node_modules/@img/sharp-win32-x64/lib/libvips-42.dll',
  ])('notices the foreign binary %s', (path) => {
    expect(findingsOf([...goodLinux, outside(path)], 'linux', [])).toEqual([`binary of another platform: ${path}`])
  })

  it('notices a binary that the system can’t open inside the archive', () => {
    const path = 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'
    expect(findingsOf([...goodLinux, inside(path)], 'linux', [])).toEqual([`locked inside the archive: ${path}`])
  })

  it('does not ask for what no registry here could give', () => {
    const rest = goodLinux.filter(({ path }) => !path.includes('canvas'))
    expect(findingsOf(rest, 'linux', ['canvas'])).toEqual([])
  })
})
