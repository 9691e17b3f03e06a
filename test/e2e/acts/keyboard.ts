import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'

/** Waits until the cursor stands there by itself. */
export async function focused(place: Locator): Promise<void> {
  await expect.poll(() => place.evaluate((element) => element === document.activeElement)).toBe(true)
}

/** Tab until the place has the cursor; fails where it can't be reached. */
export async function tabTo(page: Page, place: Locator): Promise<void> {
  await place.waitFor({ state: 'attached' })
  for (let step = 0; step < 120; step += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the cursor can't be brought there by Tab: ${place}`)
}
