// A program of its own: opens the store of argv[2] and says each thing it has committed, until it is killed.
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../../main/core/database/open-database.ts'
import { enqueueJob } from '../../../main/core/jobs/job-repository.ts'

const folder = process.argv[2] ?? ''
const clock = { now: () => new Date().toISOString() }
const { db } = openDatabase({ file: join(folder, 'store.db'), key: new Uint8Array(32).fill(7), clock, log: () => {} })
const note = db.prepare('INSERT INTO setting (key, value) VALUES (?, ?)')

const commit = db.transaction((id: string) => {
  for (const part of ['a', 'b', 'c']) note.run(`${id}-${part}`, JSON.stringify({ part, padding: 'x'.repeat(300) }))
  enqueueJob(db, { id, kind: 'test', subjectId: id, payload: {}, now: clock.now() })
})

for (let count = 0; ; count += 1) {
  const id = `${process.pid}-${count}`
  commit.immediate(id)
  writeSync(1, `${id}\n`)
}
