import sharp, { type Sharp } from 'sharp'
import type { Point } from '../layout.ts'
import type { Chance } from '../random.ts'
import { apply, turnAbout } from './matrix.ts'
import { blankPicture, type Picture, pictureOf, sharpOf, type WornPage } from './picture.ts'
import { grain, shade, waves } from './shade.ts'
import { warp } from './warp.ts'

export type Wear = (png: Buffer, chance: Chance) => Promise<WornPage>

/** As the scanner gives it, nothing lost. */
export const clean: Wear = async (png) => {
  const { width, height } = await pictureOf(png)
  return { bytes: png, ending: 'png', width, height, dpi: 300, rotation: 0, skew: 0, move: (point) => point }
}

/** Grey at 200 dpi, slightly grainy. */
export const grey: Wear = async (png, chance) => {
  const grainy = sharpOf(grain(await pictureOf(png), chance, 7))
  return smaller(grainy.greyscale(), { dpi: 200, quality: chance.whole(75, 90) })
}

/** Sent on by a messenger program: small and squeezed. */
export const squeezed: Wear = async (png, chance) =>
  smaller(sharp(png).removeAlpha(), { dpi: chance.pick([170, 200, 240] as const), quality: chance.whole(25, 35) })

/** Drawn in by the feeder at a slant. */
export const skewed: Wear = async (png, chance) =>
  slanted(grain(await pictureOf(png), chance, 4), {
    degrees: chance.between(0.4, 4) * (chance.yes(0.5) ? 1 : -1),
    quality: 88,
    ground: 250,
  })

/** Laid on the glass nearly straight. */
export const nearlyStraight: Wear = async (png, chance) =>
  slanted(grain(await pictureOf(png), chance, 4), {
    degrees: chance.between(-0.6, 0.6),
    quality: 88,
    ground: chance.whole(244, 255),
  })

/** Laid on the glass or in the feeder the wrong way round. */
export const turned: Wear = async (png, chance) => {
  const rotation = chance.pick([90, 180, 270] as const)
  const before = await nearlyStraight(png, chance)
  const bytes = await sharp(before.bytes)
    .rotate(rotation)
    .jpeg({ quality: 86 })
    .withMetadata({ density: 300 })
    .toBuffer()
  const { width: w, height: h } = before
  const places: Readonly<Record<90 | 180 | 270, (point: Point) => Point>> = {
    90: ([x, y]) => [h - y, x],
    180: ([x, y]) => [w - x, h - y],
    270: ([x, y]) => [y, w - x],
  }
  const size = rotation === 180 ? { width: w, height: h } : { width: h, height: w }
  return { ...before, ...size, bytes, rotation, move: (point) => places[rotation](before.move(point)) }
}

/** Old paper: yellow, unevenly so, with a fold. */
export const yellowed: Wear = async (png, chance) => {
  const sheet = await pictureOf(png)
  const spots = waves(chance, 1400)
  const fold = sheet.height * chance.between(0.4, 0.6)
  const tinted = shade(
    sheet,
    (x, y) => (0.82 + 0.16 * spots(x, y)) * (Math.abs(y - fold) < 5 ? 0.9 : 1),
    [1, 0.93, 0.72],
  )
  return slanted(grain(tinted, chance, 8), { degrees: chance.between(-0.8, 0.8), quality: 82, ground: 235 })
}

async function slanted(
  sheet: Picture,
  of: { readonly degrees: number; readonly quality: number; readonly ground: number },
): Promise<WornPage> {
  const { width, height } = sheet
  const map = turnAbout([width / 2, height / 2], of.degrees)
  const picture = warp(sheet, map, blankPicture(width, height, of.ground))
  const bytes = await sharpOf(picture).jpeg({ quality: of.quality }).withMetadata({ density: 300 }).toBuffer()
  return {
    bytes,
    ending: 'jpg',
    width,
    height,
    dpi: 300,
    rotation: 0,
    skew: of.degrees,
    move: (point) => apply(map, point),
  }
}

async function smaller(sheet: Sharp, of: { readonly dpi: number; readonly quality: number }): Promise<WornPage> {
  const share = of.dpi / 300
  const { data, info } = await sheet
    .resize(Math.round(2481 * share))
    .jpeg({ quality: of.quality })
    .withMetadata({ density: of.dpi })
    .toBuffer({ resolveWithObject: true })
  return {
    bytes: data,
    ending: 'jpg',
    width: info.width,
    height: info.height,
    dpi: of.dpi,
    rotation: 0,
    skew: 0,
    move: ([x, y]) => [x * share, y * share],
  }
}
