import { describe, expect, it } from 'vitest'
import { type Apart, type LongDocument, makeApart } from '../../../main/core/reports/make-apart.ts'
import { slipA4 } from '../../../main/core/slips/layouts/a4.ts'
import { makeSlipPdf } from '../../../main/core/slips/slip-pdf.ts'
import { sourceWorkerFile } from '../../../main/hosts/plain-host.ts'
import { appError } from '../../support/refusal.ts'
import { aSlip, someInputs } from '../slips/some-slips.ts'

const patienceMs = 240_000
const never = new AbortController().signal

/** A register of so many lines, as it is laid out. */
function aRegister(lines: number) {
  const [row] = someInputs.register.rows
  if (row === undefined) throw new Error('the register of the tests has a line')
  return aSlip('register', { rows: Array.from({ length: lines }, () => row) })
}

async function madeBy(document: LongDocument, more: Partial<Apart> = {}) {
  const making = makeApart(document, { workerFile: sourceWorkerFile, signal: never, ...more })
  const told: number[] = []
  for (;;) {
    const step = await making.next()
    if (step.done === true) return { told, bytes: step.value }
    told.push(step.value.done)
  }
}

describe('a long document', { timeout: patienceMs }, () => {
  it('is the same as if it were made at once, and tells how far it is while others are answered', async () => {
    const content = aRegister(500)
    let answered = 0
    const others = setInterval(() => (answered += 1), 1)
    const { told, bytes } = await madeBy({ kind: 'paper', content }, { before: 500 })
    clearInterval(others)
    expect(told).toEqual(Array.from({ length: 10 }, (_, at) => 550 + 50 * at))
    expect(answered).toBeGreaterThan(20)
    expect(Buffer.from(bytes).equals(await makeSlipPdf(content, slipA4))).toBe(true)
  })

  it('is given up as soon as nobody waits for it any more', async () => {
    const stop = new AbortController()
    const making = makeApart(
      { kind: 'paper', content: aRegister(3_000) },
      { workerFile: sourceWorkerFile, signal: stop.signal },
    )
    expect(await making.next()).toMatchObject({ value: { done: 50, of: 3_000 } })
    stop.abort()
    await expect(madeUp(making)).rejects.toEqual(appError('cancelled'))
  })

  it('says what was wrong with it as if it had been made here', async () => {
    const content = { ...aRegister(1), copies: null } as never
    const here = await makeSlipPdf(content, slipA4).catch((error: Error) => error)
    expect(here).toBeInstanceOf(TypeError)
    await expect(madeBy({ kind: 'paper', content })).rejects.toThrow((here as Error).message)
  })

  it('says so when its thread dies', async () => {
    const dying = () => new URL('data:text/javascript,process.exit(1)')
    await expect(madeBy({ kind: 'workbook', tables: [] }, { workerFile: dying })).rejects.toThrow('without a file')
  })
})

async function madeUp(making: ReturnType<typeof makeApart>): Promise<void> {
  while ((await making.next()).done !== true);
}
