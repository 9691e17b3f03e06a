import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../main/hosts/electron/menu-template.ts'
import { printOptions, readPrintAnswer } from '../../main/hosts/electron/print-options.ts'

const acts = {
  print: () => undefined,
  checkForUpdates: () => undefined,
  openDataFolder: () => undefined,
  showAbout: () => undefined,
}

describe('the menu', () => {
  const items = menuTemplate(acts).flatMap((menu) => [menu, ...(Array.isArray(menu.submenu) ? menu.submenu : [])])

  it('has a Vietnamese label on every entry', () => {
    const english = items.filter(({ type, label }) => type !== 'separator' && !/[à-ỹđ]/i.test(label ?? ''))
    expect(english).toEqual([])
  })

  it('offers no developer tools and no reload', () => {
    expect(items.filter(({ role }) => /devtools|reload/i.test(role ?? ''))).toEqual([])
  })
})

describe('printing', () => {
  it('always asks with the system’s dialog', () => {
    expect(printOptions().silent).toBe(false)
  })

  it('takes a closed dialog for a change of mind', () => {
    expect(readPrintAnswer(false, 'Print job canceled')).toEqual({ kind: 'cancelled' })
  })

  it('says what to do when there is no printer', () => {
    expect(readPrintAnswer(false, 'No valid printers available')).toMatchObject({
      kind: 'failed',
      sentence: expect.stringContaining('cài máy in'),
    })
  })

  it('says that nothing is lost when the printer fails', () => {
    expect(readPrintAnswer(false, 'Print job failed')).toMatchObject({
      kind: 'failed',
      sentence: expect.stringContaining('vẫn được lưu'),
    })
  })
})
