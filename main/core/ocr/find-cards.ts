import type { Component } from '../../../shared/imaging/components.ts'
import { multiply, type Size, type Transform, translation, turning } from '../../../shared/imaging/geometry.ts'
import type { GrayImage } from '../../../shared/imaging/raster.ts'
import { type Cluster, findClusters } from '../intake/page-image-clusters.ts'
import { findLean } from '../intake/page-image-skew.ts'

/** An island of ink as big as an identity card (85.6 × 54 mm), with its lean taken out. */
export type CardPlace = {
  /** Pixels of the page image. */
  readonly size: Size
  /** From the card, text level but perhaps upside down, to the page image. */
  readonly toPage: Transform
  /** True where the card's lines run down the page image. */
  readonly sideways: boolean
}

/** Finds identity cards on a sheet that carries nothing else; empty where the sheet carries other text. */
export function findCards(components: readonly Component[], page: GrayImage, dpi: number): readonly CardPlace[] {
  const islands = findClusters(
    components.filter((c) => c.area > 25),
    page,
    dpi,
  )
  const clusters = mergeParts(islands, dpi).filter((cluster) => cluster.components.length >= 12)
  const places: CardPlace[] = []
  let other = 0
  let inside = 0
  for (const cluster of clusters) {
    const place = placeOf(cluster, dpi)
    if (place) {
      places.push(place)
      inside += cluster.components.length
    } else other += cluster.components.length
  }
  return other > inside * 0.2 ? [] : places
}

/** Joins islands that fit on one card together, nearest first: a card's print lies in several parts. */
function mergeParts(islands: readonly Cluster[], dpi: number): readonly Cluster[] {
  const mm = dpi / 25.4
  const parts = islands.map(({ components }) => ({ components, box: turnedBox(components, 0) }))
  for (;;) {
    let best: { a: number; b: number; gap: number } | null = null
    for (let a = 0; a < parts.length; a++) {
      for (let b = a + 1; b < parts.length; b++) {
        const one = parts[a]?.box
        const two = parts[b]?.box
        if (!one || !two) continue
        const gap = gapBetween(one, two)
        if (gap > 20 * mm || !fitsCard(unite(one, two), mm) || (best && best.gap <= gap)) continue
        best = { a, b, gap }
      }
    }
    if (!best) return parts
    const [taken] = parts.splice(best.b, 1)
    const kept = parts[best.a]
    if (!taken || !kept) return parts
    parts[best.a] = { components: [...kept.components, ...taken.components], box: unite(kept.box, taken.box) }
  }
}

function fitsCard(box: Extent, mm: number): boolean {
  const width = (box.x1 - box.x0) / mm
  const height = (box.y1 - box.y0) / mm
  return Math.max(width, height) < 93 && Math.min(width, height) < 64
}

function gapBetween(a: Extent, b: Extent): number {
  const dx = Math.max(0, a.x0 - b.x1, b.x0 - a.x1)
  const dy = Math.max(0, a.y0 - b.y1, b.y0 - a.y1)
  return Math.hypot(dx, dy)
}

function unite(a: Extent, b: Extent): Extent {
  return { x0: Math.min(a.x0, b.x0), y0: Math.min(a.y0, b.y0), x1: Math.max(a.x1, b.x1), y1: Math.max(a.y1, b.y1) }
}

function placeOf({ components }: Cluster, dpi: number): CardPlace | null {
  const mm = dpi / 25.4
  const extent = turnedBox(components, 0)
  if (Math.max(extent.x1 - extent.x0, extent.y1 - extent.y0) > 115 * mm) return null
  const letters = components.filter((c) => isPrint(c, mm))
  if (letters.length < 12) return null
  const lean = findLean(letters)
  const degrees = (lean.sideways ? 90 : 0) + lean.skew
  const box = turnedBox(components, degrees)
  const width = (box.x1 - box.x0) / mm
  const height = (box.y1 - box.y0) / mm
  if (width < 60 || width > 96 || height < 32 || height > 64) return null
  const margin = 2 * mm
  const size = { width: Math.round(box.x1 - box.x0 + 2 * margin), height: Math.round(box.y1 - box.y0 + 2 * margin) }
  const toPage = multiply(turning(degrees, nothing, nothing), translation(box.x0 - margin, box.y0 - margin))
  return { size, toPage, sideways: lean.sideways }
}

const nothing: Size = { width: 0, height: 0 }

function isPrint(c: Component, mm: number): boolean {
  const width = (c.x1 - c.x0) / mm
  const height = (c.y1 - c.y0) / mm
  return height > 0.6 && height < 4.5 && width > 0.3 && width < 12
}

type Extent = { x0: number; y0: number; x1: number; y1: number }

/** The box of all components in the axes of text that leans by `degrees` clockwise. */
function turnedBox(components: readonly Component[], degrees: number): Extent {
  const angle = (degrees * Math.PI) / 180
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const box = { x0: Number.MAX_VALUE, y0: Number.MAX_VALUE, x1: -Number.MAX_VALUE, y1: -Number.MAX_VALUE }
  for (const c of components) {
    const px = (c.x0 + c.x1) / 2
    const py = (c.y0 + c.y1) / 2
    const half = Math.min(c.x1 - c.x0, c.y1 - c.y0) / 2
    const x = cos * px + sin * py
    const y = cos * py - sin * px
    box.x0 = Math.min(box.x0, x - half)
    box.x1 = Math.max(box.x1, x + half)
    box.y0 = Math.min(box.y0, y - half)
    box.y1 = Math.max(box.y1, y + half)
  }
  return box
}
