import qrcode from 'qrcode'

/** A QR code as an SVG picture with its quiet zone. */
export function codePicture(text: string): string {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' })
  const side = modules.size + 4
  const dark = Array.from(modules.data, (bit, at) =>
    bit ? `M${2 + (at % modules.size)} ${2 + Math.floor(at / modules.size)}h1v1h-1z` : '',
  ).join('')
  return `<svg class="qr" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${dark}"/></svg>`
}
