import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openPageFile } from '../../../main/core/intake/page-file.ts'
import { isTiffChainWhole } from '../../../main/core/intake/tiff-chain.ts'
import { appError } from '../../support/refusal.ts'

const twoPages = new Uint8Array(readFileSync(new URL('../../../main/practice/papers/chung-thuc.tiff', import.meta.url)))

describe('a TIFF of several pages', () => {
  it('is whole when its last directory ends the chain', () => {
    expect(isTiffChainWhole(twoPages)).toBe(true)
  })

  it('is refused wherever it was cut off, instead of losing pages in silence', async () => {
    for (const share of [0.05, 0.3, 0.55, 0.8, 0.999]) {
      const torn = twoPages.slice(0, Math.floor(twoPages.length * share))
      const taken = async () => {
        for await (const page of (await openPageFile(torn, 'giay.tiff')).pages()) expect(page.number).toBeGreaterThan(0)
      }
      await expect(taken(), `cut at ${share}`).rejects.toEqual(appError('image_damaged'))
    }
  })

  it('is refused when its directories go round in a circle', () => {
    const circle = new Uint8Array([0x49, 0x49, 42, 0, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0])
    expect(isTiffChainWhole(circle)).toBe(false)
  })
})
