import sharp from 'sharp'

/** A picture of black and white dots, coded by ITU-T T.6 (group 4) in one piece; set dots are ink. */
export type FaxImage = { readonly data: Uint8Array; readonly width: number; readonly height: number }

type Bits = { readonly data: Uint8Array; readonly width: number; readonly height: number }

const tileOffsets = 324
const tileByteCounts = 325
const entryBytes = 12

/** Codes one byte a dot (255 ink, 0 paper) as a fax. A side grows to the next multiple of 16, filled with paper. */
export async function toFaxImage({ data, width, height }: Bits): Promise<FaxImage> {
  const [right, bottom] = [-width & 15, -height & 15]
  const tiff = await sharp(data, { raw: { width, height, channels: 1 } })
    .extend({ right, bottom, background: '#000000' })
    .toColourspace('b-w')
    // One tile as large as the page: a TIFF's strips would be many pictures, and a PDF wants one.
    .tiff({
      compression: 'ccittfax4',
      bitdepth: 1,
      tile: true,
      tileWidth: width + right,
      tileHeight: height + bottom,
    })
    .toBuffer()
  return { data: onlyTile(tiff), width: width + right, height: height + bottom }
}

function onlyTile(tiff: Buffer): Uint8Array {
  const directory = tiff.readUInt32LE(4)
  const entries = tiff.readUInt16LE(directory)
  const entryOf = (tag: number): number => {
    for (let at = directory + 2; at < directory + 2 + entries * entryBytes; at += entryBytes) {
      if (tiff.readUInt16LE(at) === tag && tiff.readUInt32LE(at + 4) === 1) return tiff.readUInt32LE(at + 8)
    }
    throw new Error(`a TIFF of one tile has tag ${tag} once`)
  }
  const start = entryOf(tileOffsets)
  return tiff.subarray(start, start + entryOf(tileByteCounts))
}
