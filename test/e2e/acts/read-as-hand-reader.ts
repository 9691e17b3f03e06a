import type { Page } from 'playwright'

/** Presses real keys as a reader does, one every 4 ms; letters beyond ASCII come as characters without a key. */
export async function readAs(page: Page, text: string, endKey: 'Enter' | 'Tab'): Promise<void> {
  const keyboard = await page.context().newCDPSession(page)
  const keys = [...text].map((key) => ({ key, code: /[0-9]/.test(key) ? `Digit${key}` : '', text: key }))
  const ends = { Enter: { key: 'Enter', code: 'Enter', text: '\r' }, Tab: { key: 'Tab', code: 'Tab', text: '' } }
  const started = Date.now() / 1000 - keys.length * 0.004
  // The moment that a key says it was pressed at is the reader's; how fast a busy machine hands it on is not.
  const sent = [...keys, ends[endKey]].flatMap(({ key, code, text: typed }, at) => {
    const timestamp = started + at * 0.004
    return [
      keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, text: typed, timestamp }),
      keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, timestamp }),
    ]
  })
  await Promise.all(sent)
  await keyboard.detach()
}
