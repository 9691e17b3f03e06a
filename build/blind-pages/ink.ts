import type { Chance } from './random.ts'

/** A point on the laid out page, in its own pixels. */
export type Spot = { readonly x: number; readonly y: number }

/** The round seal of an office, slightly turned, set so that it covers part of the signature and of the text beside it. */
export function roundSeal(chance: Chance, at: Spot, words: string): string {
  const turn = chance.between(-14, 14)
  const side = chance.between(118, 132)
  const colour = chance.pick(['#d8202c', '#c9303f', '#e0453f'] as const)
  const strength = chance.between(0.5, 0.85)
  return `<svg class="ink" viewBox="0 0 200 200" style="left:${at.x - side / 2}px;top:${at.y - side / 2}px;width:${side}px;height:${side}px;transform:rotate(${turn}deg);opacity:${strength}"><g fill="none" stroke="${colour}"><circle cx="100" cy="100" r="96" stroke-width="4"/><circle cx="100" cy="100" r="62" stroke-width="2"/></g><path id="ring" d="M100 100m-74 0a74 74 0 1 1 148 0" fill="none"/><text fill="${colour}" font-size="17" font-family="Liberation Sans,sans-serif" font-weight="bold"><textPath href="#ring" startOffset="4%">${words}</textPath></text><path fill="${colour}" d="M100 62l9 28h29l-24 17 9 28-23-17-23 17 9-28-24-17h29z"/></svg>`
}

/** A signature in blue or black ink. */
export function scribble(chance: Chance, at: Spot): string {
  const points = Array.from(
    { length: chance.whole(5, 9) },
    (_, step) => `${Math.round(8 + step * chance.between(14, 24))} ${Math.round(chance.between(4, 56))}`,
  )
  const curve = `M2 40 Q12 2 ${points.join(' T')}`
  const colour = chance.pick(['#1c2f8a', '#20357f', '#222'] as const)
  const width = chance.between(110, 170)
  return `<svg class="ink" viewBox="0 0 180 60" style="left:${at.x - width / 2}px;top:${at.y - 28}px;width:${width}px;height:56px"><path d="${curve}" fill="none" stroke="${colour}" stroke-width="${chance.between(1.6, 2.8)}" stroke-linecap="round"/></svg>`
}
