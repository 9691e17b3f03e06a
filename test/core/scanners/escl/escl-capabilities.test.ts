import { describe, expect, it } from 'vitest'
import { readCapabilities, toScannerCapabilities } from '../../../../main/core/scanners/escl/escl-capabilities.ts'
import { toJob } from '../../../../main/core/scanners/escl/escl-job.ts'
import { appError } from '../../../support/refusal.ts'

const profile = `<s:SettingProfile name="p">
  <s:ColorModes><s:ColorMode>BlackAndWhite1</s:ColorMode><s:ColorMode>RGB24</s:ColorMode><s:ColorMode>RGB48</s:ColorMode></s:ColorModes>
  <s:DocumentFormats><p:DocumentFormat>image/jpeg</p:DocumentFormat><s:DocumentFormatExt>application/pdf</s:DocumentFormatExt></s:DocumentFormats>
  <s:SupportedResolutions><s:ResolutionRange>
    <s:XResolutionRange><s:Min>100</s:Min><s:Max>400</s:Max><s:Normal>300</s:Normal><s:Step>50</s:Step></s:XResolutionRange>
    <s:YResolutionRange><s:Min>100</s:Min><s:Max>400</s:Max><s:Normal>300</s:Normal><s:Step>50</s:Step></s:YResolutionRange>
  </s:ResolutionRange></s:SupportedResolutions>
</s:SettingProfile>`

function capabilities(inside: string): Uint8Array {
  return Buffer.from(
    `\uFEFF<?xml version="1.0"?><s:ScannerCapabilities xmlns:s="urn:s" xmlns:p="urn:p"><p:Version>2.5</p:Version><p:MakeAndModel>Hãng &amp; Máy  1</p:MakeAndModel>${inside}</s:ScannerCapabilities>`,
  )
}

const size = '<s:MaxWidth>2550</s:MaxWidth><s:MaxHeight>3508</s:MaxHeight>'
const platen = `<s:Platen><s:PlatenInputCaps>${size}<s:SettingProfiles>${profile}</s:SettingProfiles></s:PlatenInputCaps></s:Platen>`
const feeder = `<s:Adf><s:AdfSimplexInputCaps>${size}<s:SettingProfiles><s:SettingProfile ref="p"/></s:SettingProfiles></s:AdfSimplexInputCaps><s:Justification><p:XImagePosition>Center</p:XImagePosition></s:Justification></s:Adf>`

describe('the capabilities of an eSCL scanner', () => {
  it('are read from ranges and from profiles that are named elsewhere', () => {
    const read = readCapabilities(capabilities(platen + feeder))
    expect(read.name).toBe('Hãng & Máy 1')
    expect(toScannerCapabilities(read).sources).toEqual(
      ['flatbed', 'feeder'].map((source) => ({
        source,
        colours: ['colour', 'bilevel'],
        resolutions: [100, 150, 200, 300, 400],
        widest: 215.9,
        longest: 297,
      })),
    )
  })

  it('say where narrow paper lies, and lead to a format with pages of one bit', () => {
    const read = readCapabilities(capabilities(platen + feeder))
    const paper = { colour: 'bilevel', dpi: 300, paper: 'a5' } as const
    expect(toJob(read, { ...paper, source: 'feeder' })).toMatchObject({
      version: '2.5',
      format: 'application/pdf',
      region: { left: 401, width: 1748, height: 2480 },
    })
    expect(toJob(read, { ...paper, source: 'flatbed' }).region.left).toBe(0)
    expect(toJob(read, { ...paper, colour: 'colour', source: 'flatbed' }).format).toBe('image/jpeg')
  })

  it.each([
    ['a source that it lacks', { source: 'feeder_duplex', colour: 'colour', dpi: 300, paper: 'a4' }],
    ['a colour that it lacks', { source: 'flatbed', colour: 'gray', dpi: 300, paper: 'a4' }],
    ['a resolution that it lacks', { source: 'flatbed', colour: 'colour', dpi: 250, paper: 'a4' }],
    ['paper that is too large', { source: 'flatbed', colour: 'colour', dpi: 300, paper: 'a3' }],
  ] as const)('refuse %s', (_, settings) => {
    const read = readCapabilities(capabilities(platen + feeder))
    expect(() => toJob(read, settings)).toThrow(appError('scanner_settings_refused'))
  })

  it.each(['', '<s:Platen/>', platen.replaceAll('RGB', 'XYZ').replace('BlackAndWhite1', 'Purple'), '<s:Platen>'])(
    'are refused without a usable source: %#',
    (inside) => {
      expect(() => readCapabilities(capabilities(inside))).toThrow(appError('scanner_wrong_answer'))
    },
  )
})
