import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { vietnameseData } from '../../../main/core/ocr/tesseract-engine.ts'

it('ships the Vietnamese network unchanged', async () => {
  const digest = createHash('sha256')
    .update(await readFile(vietnameseData))
    .digest('hex')
  expect(digest).toBe('79df64caf7bcfb2a27df5042ecb6121e196eada34da774956995747636d5bfa1')
})
