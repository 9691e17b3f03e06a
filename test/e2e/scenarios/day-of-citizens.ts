import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { SimulatedScannerOptions } from '../../../main/practice/simulated-scanner.ts'
import { messages } from '../../../renderer/messages/vi.ts'
import type { DeskWindow } from '../../support/desk-window.ts'
import { story } from '../../support/story.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'
import { drawStack } from '../day/day-papers.ts'
import { dayPerson } from '../day/day-people.ts'
import { planDay } from '../day/plan-day.ts'
import { seedPast } from '../day/seed-past.ts'
import { type Timed, tellTimes } from '../day/tell-times.ts'
import { backToCounter, type Day, receivedBy, visits } from '../day/visits.ts'
import { counterPage } from '../pages/counter-page.ts'
import { signInPage } from '../pages/sign-in-page.ts'

type Open = (dataDir: string, switches: readonly string[], scanner: SimulatedScannerOptions) => Promise<DeskWindow>

/** One day of a counter, citizen after citizen, through the real window. */
export function describeDayOfCitizens(open: Open, citizens: number): void {
  describe(`a day of ${citizens} citizens`, () => {
    const folder = aTempFolderFor('citizens')
    const plan = planDay(citizens)
    const timed: Timed[] = []
    let desk: DeskWindow
    let day: Day
    const then = story('citizens', () => desk)

    beforeAll(async () => {
      const dataDir = join(folder.path, 'data')
      const papers = join(folder.path, 'papers')
      mkdirSync(papers, { recursive: true })
      const past = await seedPast(dataDir, plan.filter(({ kind }) => kind === 'return').length)
      const stacks = []
      for (const { kind, number } of plan) {
        if (kind !== 'known' && kind !== 'new') continue
        stacks.push(await drawStack(papers, { person: dayPerson(number), number, withCard: kind === 'new' }))
      }
      desk = await open(dataDir, [], { papersFolder: pathToFileURL(`${papers}/`), stacks, pausePerPageMs: 400 })
      day = { page: desk.page, past, received: 0, returned: 0, results: 0, cash: 0 }
      await signInPage(desk.page).signIn('Lường Thị Hoa', '1111')
      await counterPage(desk.page).screen.waitFor()
    }, 600_000)
    afterAll(async () => {
      await desk.close()
      folder.remove()
    })

    for (const visit of plan) {
      const play = visits[visit.kind]
      if (play === undefined) continue
      then(`citizen ${visit.number}: ${visit.kind}`, async () => {
        const steps = await play(day, visit)
        day.received += receivedBy[visit.kind] ?? 1
        if (steps.length > 0) timed.push({ kind: visit.kind, steps })
        await backToCounter(desk.page)
      })
    }

    then('closes to the đồng, on one page, with every dossier and result counted', async () => {
      const { page } = desk
      await page.keyboard.press('Alt+k')
      const sheet = page.getByRole('region', { name: messages.dayClose.sheet })
      const told = (name: string) =>
        sheet
          .locator('dl > div')
          .filter({ has: page.getByText(name, { exact: true }) })
          .locator('dd')
          .textContent()
      const { received, returned } = messages.dayClose.dossierCounts
      // No day was closed before: what came in earlier is on this sheet too.
      const earlier = day.past.ready.length + 1
      await expect.poll(() => told(received)).toBe(messages.count(day.received + earlier))
      expect(await told(returned)).toBe(messages.count(day.returned))
      await page.getByRole('textbox', { name: messages.dayClose.note(10_000) }).fill(String(day.cash / 10_000))
      await page.getByText(messages.dayClose.balanced).waitFor()
      await desk.look('97-close-of-day')
      await page.keyboard.press('F9')
      await page.getByRole('img', { name: /^Biên bản chốt sổ/ }).waitFor()
      await desk.look('98-closed-day')
    })

    then('needs no more than twelve keys for a citizen who is known, from the card to the signed receipt', () => {
      const keys = timed
        .filter(({ kind }) => kind === 'known')
        .map(({ steps }) => steps.reduce((sum, one) => sum + one.keys, 0))
      expect(Math.max(...keys)).toBeLessThanOrEqual(12)
      return Promise.resolve()
    })

    then('ends with a browser that complains of nothing', async () => {
      console.table(tellTimes(timed))
      expect(desk.complaints).toEqual([])
    })
  })
}
