import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sheetIdOf } from '../../../support/escl/drawn-sheet.ts'
import { fromFeeder, scanFrom } from '../../../support/escl/escl-desk.ts'
import { startEsclDouble } from '../../../support/escl/escl-double.ts'
import { startTornWire } from '../../../support/escl/torn-wire.ts'
import { appError } from '../../../support/refusal.ts'

const sheets = [21, 22, 23, 24, 25, 26]

/**
 * The officer's part: a run that ended in a fault says how many pages came; whatever went through the feeder without
 * becoming a page is laid into it again, in its place.
 */
it('loses no page and doubles none, at whatever moments the connection is torn', async () => {
  let torn = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 150 }), { minLength: 1, maxLength: 5 }), async (moments) => {
      const scanner = await startEsclDouble({ sheets, quirks: { pauseInPageMs: 8 } })
      const wire = await startTornWire(scanner.port)
      const base = `http://127.0.0.1:${wire.port}/eSCL/`
      const taken: number[] = []
      try {
        for (const moment of [...moments, null, null, null]) {
          const timer = moment === null ? null : setTimeout(wire.tear, moment)
          const { pages, fault } = await scanFrom(base, fromFeeder)
          if (timer !== null) clearTimeout(timer)
          for (const { bytes } of pages) taken.push(await sheetIdOf(bytes))
          const isWhole = taken.length === sheets.length
          if (isWhole && fault === null) break
          if (isWhole && moment !== null) {
            // Torn between the last page and the word that it was the last: told, though nothing is missing.
            expect(fault).toEqual(appError('scanner_unreachable'))
            break
          }
          // Busy: the scanner still holds the job whose end it never heard of.
          expect([appError('scanner_unreachable'), appError('scanner_busy')]).toContainEqual(fault)
          torn++
          await scanner.abandon()
          scanner.feeder.load(sheets.slice(taken.length))
        }
        expect(taken).toEqual(sheets)
      } finally {
        await wire.close()
        await scanner.close()
      }
    }),
    { numRuns: 15 },
  )
  expect(torn).toBeGreaterThan(5)
}, 120_000)
