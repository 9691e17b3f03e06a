import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { bundleCheckPage, checkPageFile } from '../../build/bundle-check-page.ts'

it('the check page that ships is the one of these sources (node build/bundle-check-page.ts writes it anew)', async () => {
  const { html } = JSON.parse(readFileSync(checkPageFile, 'utf8')) as { readonly html: string }
  expect(await bundleCheckPage()).toBe(html)
  expect(html.length).toBeLessThan(40_000)
  expect(html).not.toMatch(/\bfetch\(|XMLHttpRequest|https?:\/\/(?!www\.w3\.org)/)
})
