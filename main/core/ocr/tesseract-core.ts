import { createRequire } from 'node:module'
import type { Box } from '../../../shared/domain/field.ts'

/** The part of tesseract's interface that is used here, as its wasm build offers it. */
export type TesseractCore = {
  readonly FS: { writeFile(path: string, data: Uint8Array): void; unlink(path: string): void }
  readonly TessBaseAPI: new () => TesseractApi
}

export type TesseractApi = {
  /** -1 where the data is missing or damaged. `engine` 1: the network alone. */
  Init(folder: null, language: string, engine: 1): number
  SetVariable(name: string, value: string): boolean
  /** Takes the image that lies at `/input`; 1 where it can't be decoded. */
  SetImageFile(exifOrientation: number, radians: number): number
  Recognize(monitor: null): number
  GetIterator(): ResultIterator | null
  Clear(): void
  End(): void
}

export type ResultIterator = {
  Begin(): void
  Next(level: number): boolean
  Empty(level: number): boolean
  IsAtBeginningOf(level: number): boolean
  getBoundingBox(level: number): Box
  GetUTF8Text(level: number): string
  /** 0…100. */
  Confidence(level: number): number
  __destroy__(): void
}

export const level = { line: 2, word: 3, sign: 4 } as const

type CoreOptions = {
  TesseractProgress(percent: number): void
  print(text: string): void
  printErr(text: string): void
}

/** Loads tesseract's wasm build for networks alone, with the vector instructions that every current V8 has. */
export async function loadTesseract(onProgress: (percent: number) => void): Promise<TesseractCore> {
  const load = createRequire(import.meta.url)('tesseract.js-core/tesseract-core-relaxedsimd-lstm') as (
    options: CoreOptions,
  ) => Promise<TesseractCore>
  return await load({ TesseractProgress: onProgress, print: () => {}, printErr: () => {} })
}
