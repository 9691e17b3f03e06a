import { it } from 'vitest'
import { type DeskWindow, keepPicture } from './desk-window.ts'

/**
 * Sentences that follow one another at one window: after the first that fails the rest is skipped, and a picture of
 * the screen is kept.
 */
export function story(name: string, window: () => DeskWindow): (sentence: string, run: () => Promise<void>) => void {
  let broken = false
  return (sentence, run) =>
    it(sentence, async (context) => {
      if (broken) context.skip('an earlier sentence of this story failed')
      context.onTestFailed(() => keepPicture(window().page, window().driver, `failed-${name}`))
      broken = true
      await run()
      broken = false
    })
}
