import { type CheckCode, parseCheckCode, type SignedCheckCode } from '../../shared/domain/check-code.ts'
import { type CheckPageData, identityDigits, slipIdentity } from '../../shared/domain/check-page.ts'
import { formatDay, formatInstant } from '../../shared/domain/vietnamese-date.ts'

// The program of the check page: bundled into one file that asks no network for anything.

type Tone = 'good' | 'look' | 'bad'
type Fact = readonly [label: string, text: string]

const data = JSON.parse(element('data').textContent ?? '') as CheckPageData // written by our core

function element<Kind extends HTMLElement>(id: string): Kind {
  const found = document.getElementById(id)
  if (found === null) throw new Error(id)
  return found as Kind
}

function tell(tone: Tone, title: string, facts: readonly Fact[] = [], notes: readonly string[] = []): void {
  const answer = element('answer')
  answer.dataset['tone'] = tone
  const heading = document.createElement('h2')
  heading.textContent = title
  const list = document.createElement('dl')
  for (const [label, text] of facts) {
    const [term, value] = [document.createElement('dt'), document.createElement('dd')]
    term.textContent = label
    value.textContent = text
    list.append(term, value)
  }
  const paragraphs = notes.map((note) => Object.assign(document.createElement('p'), { textContent: note }))
  answer.replaceChildren(heading, list, ...paragraphs)
  answer.hidden = false
  answer.scrollIntoView({ block: 'start' })
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

async function isProven({ code, signed, signature }: SignedCheckCode): Promise<boolean> {
  for (const { id, point, until } of data.keys) {
    if (id !== code.keyId || (until !== null && code.issuedAt > until)) continue
    const curve = { name: 'ECDSA', namedCurve: 'P-256' }
    const key = await crypto.subtle.importKey('raw', bytesOf(point), curve, false, ['verify'])
    if (await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, signed)) return true
  }
  return false
}

async function replacementOf(code: CheckCode) {
  const identity = new TextEncoder().encode(slipIdentity(code))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', identity))
  const hidden = [...digest]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, identityDigits)
  return data.replaced[hidden]
}

function factsOf(code: CheckCode): readonly Fact[] {
  return [
    ['Loại giấy', data.forms[code.form]],
    ['Số giấy', code.number],
    [code.isProvisional ? 'Mã tạm' : 'Mã hồ sơ', code.dossierCode],
    ['Thủ tục', data.procedures[code.procedureCode] ?? code.procedureCode],
    ['Hẹn trả kết quả', code.promisedOn === '' ? 'không hẹn' : formatDay(code.promisedOn)],
    ['Nơi cấp', `${data.office} (${code.agencyCode})`],
    ['Lập lúc', formatInstant(code.issuedAt)],
    ...(code.revision > 1 && code.form === 'receipt' ? [['Đính chính', `lần ${code.revision - 1}`] as const] : []),
    ...(code.copy > 0 ? [['Bản in', `in lại lần ${code.copy}`] as const] : []),
  ]
}

async function check(text: string): Promise<void> {
  const read = parseCheckCode(text)
  if (read === null)
    return tell('bad', 'Đây không phải mã trên giấy của Một cửa', [], ['Hãy quét lại mã QR ở góc trên giấy.'])
  if (globalThis.crypto?.subtle === undefined) {
    return tell(
      'look',
      'Trình duyệt chưa kiểm tra được chữ ký ở địa chỉ này',
      [],
      ['Hãy mở trang này bằng https, hoặc lưu trang về máy rồi mở.'],
    )
  }
  const { code } = read
  if (!(await isProven(read))) {
    return tell(
      'bad',
      'Không xác nhận được giấy này',
      [['Số ghi trong mã', code.number]],
      [
        `Mã không do ${data.office} ký bằng khóa mà trang này biết. Có thể giấy của nơi khác, trang đã cũ, hoặc giấy giả. Hãy hỏi nơi cấp.`,
      ],
    )
  }
  const notes = code.isPractice ? ['BẢN THỰC HÀNH – KHÔNG CÓ GIÁ TRỊ'] : []
  const replaced = await replacementOf(code)
  if (replaced !== undefined) {
    const title = `Giấy này đã được thay bằng giấy số ${replaced.number} ngày ${formatDay(replaced.day)}`
    return tell('bad', title, factsOf(code), ['Hãy dùng giấy mới; giấy này không còn hiệu lực.', ...notes])
  }
  return tell(code.isPractice ? 'look' : 'good', 'Giấy do nơi cấp ký, chưa bị thay', factsOf(code), notes)
}

type Detector = { detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]> }
const detectorOf = (globalThis as { BarcodeDetector?: new (options: { formats: string[] }) => Detector })
  .BarcodeDetector

const camera = element<HTMLVideoElement>('camera')

/** Looks through the camera until it sees a code of ours, or is told to stop; the camera is let go however that ends. */
async function scan(detector: Detector): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  let text: string | undefined
  try {
    camera.srcObject = stream
    camera.hidden = false
    await camera.play()
    while (text === undefined && !camera.hidden) {
      const seen = await detector.detect(camera)
      text = seen.map(({ rawValue }) => rawValue).find((one) => parseCheckCode(one) !== null)
      await new Promise((resolve) => setTimeout(resolve, 150))
    }
  } finally {
    for (const track of stream.getTracks()) track.stop()
    camera.hidden = true
  }
  if (text !== undefined) await check(text)
}

const noCamera = () => tell('look', 'Không mở được máy ảnh', [], ['Hãy dán nội dung mã QR vào ô bên dưới.'])
const broken = () => tell('look', 'Không kiểm tra được mã này', [], ['Hãy thử lại bằng trình duyệt khác.'])

element('office').textContent = data.office
element('as-of').textContent =
  `Danh sách giấy đã thay và khóa tính đến ${formatInstant(data.asOf)}. Mã được kiểm tra ngay trên máy này, không gửi đi đâu.`
element('form').addEventListener('submit', (event) => {
  event.preventDefault()
  check(element<HTMLTextAreaElement>('code').value).catch(broken)
})
if (detectorOf !== undefined && navigator.mediaDevices !== undefined) {
  const button = element('scan')
  button.hidden = false
  button.addEventListener('click', () => {
    if (camera.hidden) scan(new detectorOf({ formats: ['qr_code'] })).catch(noCamera)
    else camera.hidden = true
  })
}
const fromAddress = () => {
  if (location.hash.length > 1) check(location.hash).catch(broken)
}
addEventListener('hashchange', fromAddress)
fromAddress()
