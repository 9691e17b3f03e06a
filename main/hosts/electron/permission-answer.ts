import { isTrustedSender, type Sender } from './trust.ts'

/** What a page asks to hear or see, where it asks for that: `video` is a camera, `audio` a microphone. */
export type MediaAsked = readonly string[]

/** Copying the number of an error report and the camera on the counter are what the page needs; everything else is refused. */
export function answerPermission(permission: string, sender: Sender, media: MediaAsked = []): boolean {
  if (!isTrustedSender(sender)) return false
  if (permission === 'media') return media.length > 0 && media.every((kind) => kind === 'video')
  return permission === 'clipboard-sanitized-write'
}
