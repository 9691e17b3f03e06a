import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { aPaper } from '../../support/bad-papers.ts'
import { aSignedInDesk, type PracticeDesk } from '../../support/practice-desk.ts'
import { takeInto } from '../../support/take-papers.ts'

const patienceMs = 600_000

async function fieldsOf({ call }: PracticeDesk, dossierId: DossierId) {
  const { documents } = await call.reviews.get({ dossierId })
  return documents.flatMap((document) => document.fields).filter(({ value }) => value !== '')
}

/** The files of the page store as they lie on the disk. */
function filesIn(dataDir: string): Map<string, Buffer> {
  const folder = join(dataDir, 'pages')
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(names.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name))]))
}

it(
  'reads a page as the officer wants it: on its head it says nothing, turned back it says the same; what was confirmed stays',
  async () => {
    const desk = await aSignedInDesk()
    const { call, office } = desk
    const { dossierId } = await takeInto(desk, [{ name: 'to-khai.jpg', bytes: aPaper('khai-sinh-a-1.jpg') }])
    await office.core.readAll()
    const read = await fieldsOf(desk, dossierId)
    const name = read.find(({ kind }) => kind === 'name')
    const [page] = (await call.pages.get({ dossierId })).pages
    if (name === undefined || page === undefined) throw new Error('the sample paper is read')
    await call.reviews.confirmField({ fieldId: name.fieldId, value: 'VÀNG THỊ SỬA' })
    const kept = filesIn(desk.dataDir)
    const { pageId } = page

    await call.pages.turn({ pageId, way: 'clockwise' })
    await call.pages.turn({ pageId, way: 'clockwise' })
    await office.core.readAll()
    const onItsHead = await fieldsOf(desk, dossierId)
    expect(onItsHead.map(({ code, value }) => [code, value])).toContainEqual([name.code, 'VÀNG THỊ SỬA'])
    expect(onItsHead.length).toBeLessThan(read.length / 3)
    const rotation = ((page.shown?.rotation ?? 0) + 180) % 360
    expect((await call.pages.get({ dossierId })).pages[0]?.shown?.rotation).toBe(rotation)

    await call.pages.undo({ dossierId })
    await call.pages.undo({ dossierId })
    await office.core.readAll()
    const told = (fields: typeof read) => fields.map(({ code, value }) => `${code}: ${value}`).toSorted()
    const wanted = read.map((field) => (field === name ? { ...field, value: 'VÀNG THỊ SỬA' } : field))
    expect(told(await fieldsOf(desk, dossierId))).toEqual(told(wanted))

    await call.pages.crop({ pageId, box: { x0: 0, y0: 0, x1: 1, y1: 0.5 } })
    await office.core.readAll()
    const half = (await call.reviews.get({ dossierId })).pages[0]
    expect(half?.width).toBeGreaterThan(half?.height ?? 0)

    const after = filesIn(desk.dataDir)
    for (const [file, bytes] of kept) expect(after.get(file)?.equals(bytes), file).toBe(true)
  },
  patienceMs,
)
