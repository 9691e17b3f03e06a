import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createIndexer, searchDossiers } from '../../../main/core/dossiers/dossier-search.ts'
import { openMemoryStore } from '../../support/memory-store.ts'

const firstPage = { limit: 50, offset: 0 }

/** Dossiers by id, oldest first, each with the texts it is found by. */
function anOfficeWith(dossiers: Readonly<Record<string, readonly string[]>>) {
  const db = openMemoryStore()
  const { indexDossier } = createIndexer(db)
  for (const [id, texts] of Object.entries(dossiers)) indexDossier(id, texts)
  return { db, search: (typed: string, page = firstPage) => searchDossiers(db, typed, page) }
}

it('finds with and without tone marks, đ included, exact marks first, newest first in each', () => {
  const { search } = anOfficeWith({
    a: ['Nguyễn Văn Đức'],
    b: ['Nguyễn Văn Dục'],
    c: ['Nguyen Van Duc'],
    d: ['Nguyễn Văn Đức'],
    e: ['Trần Thị Đúc'],
  })
  expect(search('đức')).toEqual(['d', 'a', 'e', 'c', 'b'])
  expect(search('duc')).toEqual(['c', 'e', 'd', 'b', 'a'])
  expect(search('Nguyễn Văn Đức')).toEqual(['d', 'a', 'c', 'b'])
  expect(search('nguyen van duc')).toEqual(['c', 'd', 'b', 'a'])
  expect(search('DỤC nguyễn')).toEqual(['b', 'd', 'c', 'a'])
})

it('puts what fits the typed marks before what fits none of them, where some words were typed without', () => {
  const { search } = anOfficeWith({ a: ['Lò Thị Ánh'], b: ['Lò Thị Ảnh'], c: ['Lò Thì Ánh'], d: ['Lỡ Thị Anh'] })
  expect(search('lo thi ánh')).toEqual(['c', 'a', 'd', 'b'])
})

it('finds exact marks among thousands of newer likenesses', () => {
  const dossiers = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`dung-${at}`, ['Hoàng Thị Dung']]))
  const { search } = anOfficeWith({ wanted: ['Hoàng Thị Dũng'], ...dossiers })
  expect(search('hoàng thị dũng', { limit: 3, offset: 0 })).toEqual(['wanted', 'dung-2999', 'dung-2998'])
})

it('pages through exact and other hits without gap or repetition', () => {
  const dossiers = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [`d${at}`, [at % 3 === 0 ? 'Đinh Hòa' : 'Đinh Hoa']]),
  )
  const { search } = anOfficeWith(dossiers)
  const whole = search('đinh hòa', { limit: 100, offset: 0 })
  expect(whole.length).toBe(60)
  expect(new Set(whole).size).toBe(60)
  const pages = [0, 7, 14, 21, 28, 35, 42, 49, 56].flatMap((offset) => search('đinh hòa', { limit: 7, offset }))
  expect(pages).toEqual(whole)
})

it('takes both spellings of a tone mark as the same', () => {
  const { search } = anOfficeWith({ a: ['Hòa Thúy Khỏe'], b: ['Hoà Thuý Khoẻ'], c: ['Hoa Thuy Khoe'] })
  expect(search('hòa thuý')).toEqual(['b', 'a', 'c'])
  expect(search('hoà thúy khỏe')).toEqual(['b', 'a', 'c'])
})

it('finds text however its letters were composed', () => {
  const { search } = anOfficeWith({ a: ['Quàng Thị Nghĩa'.normalize('NFD')] })
  for (const typed of ['nghĩa', 'NGHĨA'.normalize('NFD'), 'nghia']) expect(search(typed)).toEqual(['a'])
})

it('takes only the last word as unfinished, and every word as needed', () => {
  const { search } = anOfficeWith({ a: ['Vàng A Páo'], b: ['Vàng Seo Phử'] })
  expect(search('vàng p')).toEqual(['b', 'a'])
  expect(search('vàng pá')).toEqual(['a'])
  expect(search('và páo')).toEqual([])
})

it('finds codes whole or by a part between dots and dashes', () => {
  const { search } = anOfficeWith({ a: ['H12.34-261122-0007', 'Sùng A Chư'], b: ['H12.34-261122-0008', 'Sùng A Chư'] })
  expect(search('H12.34-261122-0007')).toEqual(['a'])
  expect(search('0007')).toEqual(['a'])
  expect(search('h12.34-2611')).toEqual(['b', 'a'])
})

it.each([
  'nguyễn"',
  'nguyễn AND',
  'NOT nguyễn',
  '(nguyễn',
  '-nguyễn',
  'folded:nguyễn',
  'nguyễn*',
  '"nguyễn"',
  '^nguyễn',
  'NEAR(nguyễn)',
  '{nguyễn}',
])('takes %s as words and not as commands', (typed) => {
  const { search } = anOfficeWith({ a: ['Nguyễn'], b: ['Nguyễn AND NOT', 'folded Nguyễn', 'near Nguyễn'] })
  const found = search(typed)
  expect(found).toContain('b')
})

it('never throws, whatever is typed', () => {
  const { search } = anOfficeWith({ a: ['Nguyễn Văn Đức'] })
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => search(typed).length >= 0))
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('"', "'", '*', '^', ':', '(', ')', '-', 'AND', 'OR', 'NOT', 'NEAR', ' ', 'đ', '\0')),
      (parts) => search(parts.join('')).length >= 0,
    ),
  )
})

it('takes the first words of a pasted page', () => {
  const { search } = anOfficeWith({ a: ['Nguyễn Văn Đức'] })
  expect(search('nguyễn '.repeat(5000))).toEqual(['a'])
})

it('finds nothing for nothing', () => {
  const { search } = anOfficeWith({ a: ['Nguyễn'] })
  for (const typed of ['', '   ', '…', '"', '- / -']) expect(search(typed)).toEqual([])
})

it('finds a dossier by its newest texts only and keeps its place', () => {
  const { db, search } = anOfficeWith({ a: ['Lù Thị Sen'], b: ['Lù Văn Tới'] })
  const { indexDossier } = createIndexer(db)
  indexDossier('a', ['Lù Thị Sen', 'H12.34-261122-0001'])
  indexDossier('b', ['Lù Văn Tiến'])
  expect(search('lù')).toEqual(['b', 'a'])
  expect(search('0001')).toEqual(['a'])
  expect(search('tới')).toEqual([])
  expect(search('tiến')).toEqual(['b'])
})

it('keeps no text of its own', () => {
  const { db } = anOfficeWith({ a: ['Lường Văn Inh'] })
  expect(db.prepare('SELECT folded, accented FROM dossier_search').get()).toEqual({ folded: null, accented: null })
})
