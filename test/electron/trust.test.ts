import { describe, expect, it } from 'vitest'
import { answerPermission } from '../../main/hosts/electron/permission-answer.ts'
import { isTrustedSender, mayNavigateTo, mayOpenOutside } from '../../main/hosts/electron/trust.ts'

const hostile = [
  'https://desk/',
  'http://127.0.0.1:4000/',
  'file:///etc/passwd',
  'data:text/html,<b>x</b>',
  'about:blank',
  'app://other/index.html',
  'app://desk.evil.example/',
  'app://desk@evil.example/',
  'app://officer@desk/index.html',
  'app://desk:80/index.html',
  'javascript:alert(1)',
  'blob:app://desk/0b0a',
  '',
]

describe('what is trusted', () => {
  it('the top frame of our own page is trusted', () => {
    expect(isTrustedSender({ url: 'app://desk/index.html#/counter', isMainFrame: true })).toBe(true)
  })

  it('a frame inside the page is not trusted', () => {
    expect(isTrustedSender({ url: 'app://desk/index.html', isMainFrame: false })).toBe(false)
  })

  it.each(hostile)('%s is neither trusted nor a place to go', (url) => {
    expect(isTrustedSender({ url, isMainFrame: true })).toBe(false)
    expect(mayNavigateTo(url)).toBe(false)
  })
})

describe('what opens outside', () => {
  it('an official site opens in the machine’s own browser', () => {
    expect(mayOpenOutside('https://dichvucong.gov.vn/p/home/dvc-trang-chu.html')).toBe(true)
  })

  it.each([
    ...hostile,
    'http://dichvucong.gov.vn/',
    'https://dichvucong.gov.vn.evil.example/',
    'https://dichvucong.gov.vn@evil.example/',
    'https://officer:pin@dichvucong.gov.vn/',
    'https://dichvucong.gov.vn:8443/',
    'mailto:ubnd@example.vn',
    'smb://server/share',
  ])('%s opens nothing', (url) => {
    expect(mayOpenOutside(url)).toBe(false)
  })
})

describe('permissions', () => {
  const page = { url: 'app://desk/index.html', isMainFrame: true }

  it('our page may copy text, for the number of an error report', () => {
    expect(answerPermission('clipboard-sanitized-write', page)).toBe(true)
  })

  it('our page may use the camera, alone and never with a microphone', () => {
    expect(answerPermission('media', page, ['video'])).toBe(true)
    expect(answerPermission('media', page, ['audio'])).toBe(false)
    expect(answerPermission('media', page, ['video', 'audio'])).toBe(false)
    expect(answerPermission('media', page, ['unknown'])).toBe(false)
  })

  it.each([
    { url: 'https://evil.example/', isMainFrame: true },
    { url: 'app://other/index.html', isMainFrame: true },
    { ...page, isMainFrame: false },
  ])('nobody else may use the camera: $url', (sender) => {
    expect(answerPermission('media', sender, ['video'])).toBe(false)
  })

  it('nobody else may copy text', () => {
    expect(answerPermission('clipboard-sanitized-write', { url: 'https://evil.example/', isMainFrame: true })).toBe(
      false,
    )
  })

  it.each([
    'clipboard-read',
    'display-capture',
    'fullscreen',
    'geolocation',
    'hid',
    'idle-detection',
    'media',
    'midi',
    'notifications',
    'openExternal',
    'pointerLock',
    'serial',
    'speaker-selection',
    'storage-access',
    'top-level-storage-access',
    'unknown',
    'usb',
    'window-management',
    'fileSystem',
  ])('%s is refused, also to our page', (permission) => {
    expect(answerPermission(permission, page)).toBe(false)
  })
})
