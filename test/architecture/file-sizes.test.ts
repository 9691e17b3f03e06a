import { describe, expect, it } from 'vitest'
import { sourceFiles } from './source-files.ts'

const hardStop = 400
const folders = ['main', 'preload', 'renderer', 'shared', 'build', 'test']
const excepted = /\/(definitions|migrations|messages|golden)\//

describe('file sizes', () => {
  const measured = sourceFiles(...folders).filter(({ path }) => !excepted.test(path))

  it('no source file is longer than 400 lines', () => {
    const tooLong = measured.filter(({ lines }) => lines > hardStop).map(({ path, lines }) => `${path}: ${lines}`)
    expect(tooLong).toEqual([])
  })

  it('the median file stays under 100 lines and the 95th percentile under 300', () => {
    const lengths = measured.map(({ lines }) => lines).sort((a, b) => a - b)
    const at = (share: number) => lengths[Math.floor(lengths.length * share)]
    console.log(`files ${lengths.length}, median ${at(0.5)}, 95th percentile ${at(0.95)}, longest ${lengths.at(-1)}`)
    expect(at(0.5)).toBeLessThan(100)
    expect(at(0.95)).toBeLessThan(300)
  })

  it('the preload never grows over 20 lines', () => {
    const preload = sourceFiles('preload').map(({ path, lines }) => ({ path, lines }))
    expect(preload).toEqual([{ path: 'preload/index.ts', lines: expect.any(Number) }])
    expect(preload[0]?.lines).toBeLessThanOrEqual(20)
  })
})
