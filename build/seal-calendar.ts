/**
 * A calendar file for offices, from calendar data that somebody has edited: `node build/seal-calendar.ts DATA.json OUT.json`.
 * The data have the shape of `main/core/dossiers/calendar/holidays.json`; raise `edition` when they change.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { readCalendarFile, writeCalendarFile } from '../main/core/dossiers/calendar/calendar-file.ts'

const [from, to] = process.argv.slice(2)
if (from === undefined || to === undefined) throw new Error('usage: node build/seal-calendar.ts DATA.json OUT.json')
const text = writeCalendarFile(JSON.parse(readFileSync(from, 'utf8')))
const { edition, firstYear, lastYear } = readCalendarFile(text)
writeFileSync(to, text)
console.log(`${to}: edition ${edition}, ${firstYear}–${lastYear}`)
