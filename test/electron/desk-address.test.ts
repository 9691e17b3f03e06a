import { describe, expect, it } from 'vitest'
import { readDeskAddress } from '../../main/hosts/desk-address.ts'

const id = '019aab12-3456-7abc-8def-0123456789ab'

describe('addresses of the page', () => {
  it.each([
    ['/', { kind: 'file', path: 'index.html' }],
    ['/index.html?x=1', { kind: 'file', path: 'index.html' }],
    ['/assets/main-B1x_y.js', { kind: 'file', path: 'assets/main-B1x_y.js' }],
    [`/page/${id}`, { kind: 'page_image', pageId: id, size: { width: null, crop: null } }],
    [`/page/${id}?width=240&view=0a1b2c`, { kind: 'page_image', pageId: id, size: { width: 240, crop: null } }],
    [`/page/${id}/original?width=1400`, { kind: 'page_original', pageId: id, width: 1400 }],
    [`/page/${id}?width=240`, { kind: 'page_image', pageId: id, size: { width: 240, crop: null } }],
    [
      `/page/${id}?crop=1,2,30,40`,
      { kind: 'page_image', pageId: id, size: { width: null, crop: { x0: 1, y0: 2, x1: 30, y1: 40 } } },
    ],
    [`/slip/${id}.pdf?paper=a5`, { kind: 'slip', slipId: id, format: 'pdf', paper: 'a5' }],
    [`/separator/${id}.png`, { kind: 'separator', dossierId: id, componentId: null, format: 'png' }],
    [`/separator/${id}.pdf?component=${id}`, { kind: 'separator', dossierId: id, componentId: id, format: 'pdf' }],
    [`/separator/${id}.pdf?component=x`, { kind: 'unknown' }],
    ['/entry-form.png', { kind: 'entry_form', format: 'png' }],
    ['/entry-form.pdf', { kind: 'entry_form', format: 'pdf' }],
    ['/day-close/2026-11-22.pdf', { kind: 'day_close', day: '2026-11-22', format: 'pdf' }],
    ['/day-close/../page.pdf', { kind: 'file', path: 'page.pdf' }],
    ['/day-close/today.pdf', { kind: 'unknown' }],
    [`/slip/${id}.png`, { kind: 'slip', slipId: id, format: 'png', paper: 'a4' }],
  ])('GET %s is understood', (path, expected) => {
    expect(readDeskAddress('GET', `app://desk${path}`)).toEqual(expected)
  })

  it('climbing out of the folder ends inside it', () => {
    expect(readDeskAddress('GET', 'app://desk/page/../../etc/passwd')).toEqual({ kind: 'file', path: 'etc/passwd' })
  })

  it('an upload is a POST to one address', () => {
    expect(readDeskAddress('POST', 'app://desk/upload')).toEqual({ kind: 'upload' })
  })

  it.each([
    ['GET', '/upload'],
    ['POST', '/index.html'],
    ['DELETE', `/page/${id}`],
    ['GET', '/page/1'],
    ['GET', `/page/${id}?width=0`],
    ['GET', `/page/${id}/original`],
    ['GET', `/page/${id}/original?width=0`],
    ['GET', `/page/${id}?width=99999`],
    ['GET', `/page/${id}?crop=9,9,1,1`],
    ['GET', `/page/${id}?crop=1,2,3`],
    ['GET', `/slip/${id}.pdf?paper=a0`],
    ['GET', `/slip/${id}.exe`],
    ['GET', '/..%2f..%2fetc/passwd'],
    ['GET', '/%2e%2e/%2e%2e/package.json%00.js'],
    ['GET', '/assets/..\\..\\secret.js'],
    ['GET', '/.env'],
    ['GET', '/assets/.hidden.js'],
    ['GET', '//evil.example/index.html'],
  ])('%s %s is unknown', (method, path) => {
    expect(readDeskAddress(method, `app://desk${path}`)).toEqual({ kind: 'unknown' })
  })
})
