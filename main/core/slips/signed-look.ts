/**
 * Key of a signature widget under which the slip keeps what to show once it is signed: `Form` (frame and signer, drawn),
 * `Font`, `Glyphs` (two-byte codes of `timeSigns` in that font), `Colour` (RGB, 0…1) and `At` [x y size] for the time,
 * in points from the lower left of the box.
 */
export const signedLookKey = 'MCD_SignedLook'

/** Signs a signing time is made of; the slip's font subset holds exactly these for it. */
export const timeSigns = '0123456789/:+ '
