import { type Component, findComponents } from '../../../shared/imaging/components.ts'
import type { GrayImage } from '../../../shared/imaging/raster.ts'
import { blankGray } from './page-image.ts'

/** Ink that lies together, apart from all other ink of the page. */
export type Cluster = { readonly components: readonly Component[] }

/** Parts the ink of a page into islands with at least about 8 mm of empty paper between them. */
export function findClusters(components: readonly Component[], page: GrayImage, dpi: number): readonly Cluster[] {
  const cell = dpi / 15
  const reach = 2
  const grid = blankGray(Math.ceil(page.width / cell), Math.ceil(page.height / cell))
  for (const c of components) {
    const y1 = Math.min(grid.height - 1, Math.floor(c.y1 / cell) + reach)
    const x0 = Math.max(0, Math.floor(c.x0 / cell) - reach)
    const x1 = Math.min(grid.width - 1, Math.floor(c.x1 / cell) + reach)
    for (let y = Math.max(0, Math.floor(c.y0 / cell) - reach); y <= y1; y++) {
      grid.data.fill(0, y * grid.width + x0, y * grid.width + x1 + 1)
    }
  }
  const islands = findComponents(grid, 128)
  const owner = new Int32Array(grid.data.length).fill(-1)
  islands.list.forEach((island, index) => {
    for (let k = island.from; k < island.to; k++) {
      const run = islands.runs.order[k] ?? 0
      const row = (islands.runs.rows[run] ?? 0) * grid.width
      owner.fill(index, row + (islands.runs.starts[run] ?? 0), row + (islands.runs.ends[run] ?? 0))
    }
  })
  const groups: Component[][] = islands.list.map(() => [])
  for (const c of components) {
    const y = Math.floor((c.y0 + c.y1) / 2 / cell)
    const x = Math.floor((c.x0 + c.x1) / 2 / cell)
    groups[owner[y * grid.width + x] ?? -1]?.push(c)
  }
  return groups.filter((group) => group.length > 0).map((group) => ({ components: group }))
}
