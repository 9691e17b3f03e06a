import { describe, expect, it } from 'vitest'
import { sampleStacks } from '../../main/practice/sample-stacks.ts'
import { simulatedScanner } from '../../main/practice/simulated-scanner.ts'

const never = new AbortController().signal

async function feed(scan: AsyncIterable<{ readonly name: string }>): Promise<readonly string[]> {
  const names: string[] = []
  for await (const sheet of scan) names.push(sheet.name)
  return names
}

describe('the simulated scanner', () => {
  it('feeds another stack each time and begins again after the last', async () => {
    const scanner = simulatedScanner({ pausePerPageMs: 0 })
    for (const stack of [...sampleStacks, sampleStacks[0]]) expect(await feed(scanner.scan(never))).toEqual(stack.files)
  })

  it('gives real files: JPEG, PNG, PDF and TIFF by their first bytes', async () => {
    const scanner = simulatedScanner({ pausePerPageMs: 0 })
    const heads = new Set<string>()
    for (const _ of sampleStacks) {
      for await (const { name, bytes } of scanner.scan(never)) {
        expect(bytes.length).toBeGreaterThan(20_000)
        heads.add(
          `${name.split('.').at(-1)} ${Buffer.from(bytes.slice(0, 4))
            .toString('hex')
            .slice(0, name.endsWith('jpg') ? 6 : 8)}`,
        )
      }
    }
    expect(heads).toEqual(new Set(['jpg ffd8ff', 'pdf 25504446', 'png 89504e47', 'tiff 49492a00']))
  })

  it('jams after the pages it was told and keeps those it gave', async () => {
    const scanner = simulatedScanner({ pausePerPageMs: 0, jamAfterPages: 2 })
    const given: string[] = []
    const run = async () => {
      for await (const sheet of scanner.scan(never)) given.push(sheet.name)
    }
    await expect(run()).rejects.toMatchObject({ code: 'scanner_failed', details: { pages: 2 } })
    expect(given).toEqual(['khai-sinh-a-1.jpg', 'khai-sinh-a-2.jpg'])
  })

  it('takes its time over a page and stops when told', async () => {
    const controller = new AbortController()
    const scanner = simulatedScanner({ pausePerPageMs: 10_000 })
    const run = feed(scanner.scan(controller.signal))
    controller.abort()
    await expect(run).rejects.toMatchObject({ code: 'cancelled' })
  })
})
