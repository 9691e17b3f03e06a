import type { Page } from 'playwright'

export type Step = { readonly name: string; readonly ms: number; readonly keys: number }

/** Milliseconds that a person takes for one letter of data: some 40 words a minute. */
export const msPerLetter = 120

/** Counts the keys that are no data and times the steps of one visit. */
export function startWatch(page: Page) {
  const steps: Step[] = []
  let keys = 0
  let begun = performance.now()
  return {
    steps,
    /** Presses a key that counts. */
    press: async (key: string) => {
      keys += 1
      await page.keyboard.press(key)
    },
    /** Types data at a person's speed. */
    type: (text: string) => page.keyboard.type(text, { delay: msPerLetter }),
    /** Ends the step that began with the last one's end. */
    lap: (name: string) => {
      const now = performance.now()
      steps.push({ name, ms: now - begun, keys })
      begun = now
      keys = 0
    },
  }
}
