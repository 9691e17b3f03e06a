import { describe, expect, it } from 'vitest'
import { isSamePage, likenessOf } from '../../../main/core/batches/page-likeness.ts'

const picture = 'a5'.repeat(32)
const folded = (text: string) => text.split(' ')
const form = folded(
  'tokhai dangky khaisinh nguoiyeucau hochudemten noicutru giaytotuythan quanhe nguoiduockhaisinh ngaythangnamsinh noisinh dantoc quoctich',
)

describe('a page scanned twice', () => {
  it('is known by its words and numbers, though some are read otherwise', () => {
    const once = likenessOf(picture, [...form, '011090000001', '12112019'])
    const again = likenessOf('', [...form.slice(1), 'tokhal', '011090000001', '12112019'])
    expect(isSamePage(once, again)).toBe(true)
  })

  it('is not the same form that somebody else filled in', () => {
    const one = likenessOf(picture, [...form, '011090000001', '12112019'])
    const other = likenessOf(picture, [...form, '011090000002', '05032020'])
    expect(isSamePage(one, other)).toBe(false)
  })

  it('is known by its picture where there are hardly any words, but not where they say something else', () => {
    expect(isSamePage(likenessOf(picture, []), likenessOf(picture, ['xanhla']))).toBe(true)
    const first = likenessOf(picture, folded('hopdong thuedat trongcay duoclieu'))
    const third = likenessOf(picture, folded('haiben camket thuchien dungdieukhoan'))
    expect(isSamePage(first, third)).toBe(false)
    expect(isSamePage(first, first)).toBe(true)
  })
})
