import { spawnSync } from 'node:child_process'

const packages = {
  pdfsig: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdfimages: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  qpdf: 'qpdf',
  openssl: 'openssl',
  zbarimg: 'zbar-tools',
  mutool: 'mupdf-tools',
  'softhsm2-util': 'softhsm2',
  'pkcs11-tool': 'opensc',
} as const

export type ToolRun = { readonly code: number; readonly stdout: string; readonly output: string }

/** Runs a tool of the machine; one that is missing fails the test with the package to install. */
export function runTool(tool: keyof typeof packages, args: readonly string[]): ToolRun {
  const run = spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (run.error !== undefined) {
    throw new Error(`This test needs ${tool}: apt-get install ${packages[tool]}`, { cause: run.error })
  }
  return { code: run.status ?? -1, stdout: run.stdout, output: run.stdout + run.stderr }
}
