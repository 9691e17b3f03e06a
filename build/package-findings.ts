import type { PackPlatform } from './stand-in-dist.ts'

export type PackedFile = { readonly path: string; readonly size: number; readonly unpacked: boolean }

type Rule = { readonly name: string; readonly pattern: RegExp }

/** Paths in the archive that make the program what it is. */
const needed: readonly Rule[] = [
  { name: 'the main program', pattern: /^out\/main\/main\.js$/ },
  { name: 'the page worker', pattern: /^out\/main\/page-worker\.js$/ },
  { name: 'the file worker', pattern: /^out\/main\/file-worker\.js$/ },
  { name: 'the document worker', pattern: /^out\/main\/document-worker\.js$/ },
  { name: 'the token’s helper', pattern: /^out\/main\/token-helper\.js$/ },
  { name: 'the preload', pattern: /^out\/preload\/index\.cjs$/ },
  { name: 'the page', pattern: /^out\/renderer\/index\.html$/ },
  { name: 'the page’s script', pattern: /^out\/renderer\/assets\/.*\.js$/ },
  { name: 'the Vietnamese page font', pattern: /^out\/renderer\/assets\/be-vietnam-pro-vietnamese.*\.woff2$/ },
  { name: 'package.json', pattern: /^package\.json$/ },
  { name: 'Vietnamese OCR data', pattern: /^main\/core\/ocr\/data\/vie\.traineddata$/ },
  { name: 'the receipt font', pattern: /^node_modules\/@expo-google-fonts\/tinos\/.*\.ttf$/ },
  { name: 'oRPC', pattern: /^node_modules\/@orpc\/server\/package\.json$/ },
  { name: 'electron-updater', pattern: /^node_modules\/electron-updater\/package\.json$/ },
]

const forbidden: readonly Rule[] = [
  { name: 'the loopback host', pattern: /(^|\/)hosts\/loopback\/|loopback[^/]*\.js$/ },
  { name: 'our sources', pattern: /^(main|renderer|preload|shared|build|test)\/.*\.(ts|tsx)$/ },
  { name: 'tests', pattern: /^test\/|^(main|out|shared)\/.*\.test\./ },
  { name: 'source maps', pattern: /\.map$/ },
  {
    name: 'build tools',
    pattern:
      /^node_modules\/(electron|electron-builder|electron-vite|vite|vitest|typescript|@biomejs|playwright|node|knip|dependency-cruiser|happy-dom)\//,
  },
  { name: 'data folders or keys', pattern: /(^|\/)(\.data|\.bench|\.env)(\/|$)|\.(p12|pfx|pem|db|sqlite)$/ },
]

const ownBinary: Readonly<Record<PackPlatform, RegExp>> = {
  linux:
    /^node_modules\/(better-sqlite3\/prebuilds\/linux-x64\.node|@img\/sharp-(libvips-)?linux-x64\/.*|@napi-rs\/canvas-linux-x64-gnu\/.*|@koromix\/koffi-linux-x64\/.*)$/,
  win32:
    /^node_modules\/(better-sqlite3\/prebuilds\/win32-x64\.node|@img\/sharp-win32-x64\/.*|@napi-rs\/canvas-win32-x64-msvc\/.*|@koromix\/koffi-win32-x64\/.*)$/,
}

const natives: Readonly<Record<PackPlatform, readonly Rule[]>> = {
  linux: [
    { name: 'SQLite', pattern: /better-sqlite3\/prebuilds\/linux-x64\.node$/ },
    { name: 'sharp', pattern: /@img\/sharp-linux-x64\/.*\.node$/ },
    { name: 'libvips', pattern: /@img\/sharp-libvips-linux-x64\/.*\.so/ },
    { name: 'canvas', pattern: /@napi-rs\/canvas-linux-x64-gnu\/.*\.node$/ },
    { name: 'koffi', pattern: /@koromix\/koffi-linux-x64\/.*\.node$/ },
  ],
  win32: [
    { name: 'SQLite', pattern: /better-sqlite3\/prebuilds\/win32-x64\.node$/ },
    { name: 'sharp', pattern: /@img\/sharp-win32-x64\/.*\.node$/ },
    { name: 'libvips', pattern: /@img\/sharp-win32-x64\/.*\.dll$/ },
    { name: 'canvas', pattern: /@napi-rs\/canvas-win32-x64-msvc\/.*\.node$/ },
    { name: 'koffi', pattern: /@koromix\/koffi-win32-x64\/.*\.node$/ },
  ],
}

/** What is wrong with a packed archive; `unavailable` names binaries that no registry here could give. */
export function findingsOf(
  files: readonly PackedFile[],
  platform: PackPlatform,
  unavailable: readonly string[],
): readonly string[] {
  const missing = needed
    .filter(({ pattern }) => !files.some(({ path }) => pattern.test(path)))
    .map(({ name }) => `missing: ${name}`)
  const unwanted = forbidden.flatMap(({ name, pattern }) => {
    const hits = files.filter(({ path }) => pattern.test(path))
    return hits.length === 0 ? [] : [`packed, but must not be: ${name} (${hits.length}, first ${hits[0]?.path})`]
  })
  return [...missing, ...unwanted, ...nativeFindings(files, platform, unavailable)]
}

function nativeFindings(
  files: readonly PackedFile[],
  platform: PackPlatform,
  unavailable: readonly string[],
): readonly string[] {
  const binaries = files.filter(({ path }) => /\.(node|dll|dylib|so(\.[\d.]+)?)$/.test(path))
  const foreign = binaries
    .filter(({ path }) => !ownBinary[platform].test(path))
    .map(({ path }) => `binary of another platform: ${path}`)
  const inside = files.filter(({ path, unpacked }) => /\.(node|dll|wasm|so(\.[\d.]+)?)$/.test(path) && !unpacked)
  const absent = natives[platform]
    .filter(({ name }) => !unavailable.includes(name))
    .filter(({ pattern }) => !binaries.some(({ path }) => pattern.test(path)))
    .map(({ name }) => `missing binary: ${name}`)
  return [...absent, ...foreign, ...inside.map(({ path }) => `locked inside the archive: ${path}`)]
}

/** Switches that every packed program must carry; `false` is off. */
export const expectedFuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
} as const
