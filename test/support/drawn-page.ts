import { createRequire } from 'node:module'
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'
import sharp from 'sharp'

const resolve = createRequire(import.meta.url).resolve
GlobalFonts.registerFromPath(resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'), 'Page Serif')

/** An A4 page at 200 dpi drawn by `draw`, as a PNG turned clockwise by `turn` degrees. */
export async function aDrawnPage(draw: (page: SKRSContext2D) => void, turn: 0 | 90 | 180 | 270 = 0): Promise<Buffer> {
  const canvas = createCanvas(1654, 2339)
  const page = canvas.getContext('2d')
  page.fillStyle = '#ffffff'
  page.fillRect(0, 0, 1654, 2339)
  page.fillStyle = '#111111'
  page.font = '37px "Page Serif"'
  draw(page)
  return await sharp(canvas.toBuffer('image/png')).rotate(turn).withMetadata({ density: 200 }).png().toBuffer()
}

/** Lines of 13 pt print, 60 px apart. */
export function printLines(page: SKRSContext2D, lines: readonly string[], x = 180, y = 220): void {
  lines.forEach((line, i) => {
    page.fillText(line, x, y + i * 60)
  })
}

export const declaration = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Họ, chữ đệm, tên người yêu cầu: LÒ THỊ MAI',
  'Nơi cư trú: Bản Na Ngân, xã Quài Tở, tỉnh Điện Biên',
  'Quan hệ với người được khai sinh: Mẹ đẻ',
  'Đề nghị cơ quan đăng ký khai sinh cho người dưới đây',
] as const
