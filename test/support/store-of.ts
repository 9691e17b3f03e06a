import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { connect, type Database } from '../../main/core/database/connect.ts'
import { deriveStoreKeys } from '../../main/core/keys/store-keys.ts'

/** The store of a data folder for reading, beside a desk that may have it open: to look at what is really there. */
export function storeOf(dataDir: string): Database {
  const { database } = deriveStoreKeys(Buffer.from(readFileSync(join(dataDir, 'store.key'), 'utf8').trim(), 'hex'))
  const db = connect(join(dataDir, 'desk.db'), database)
  db.pragma('query_only = ON')
  onTestFinished(() => {
    db.close()
  })
  return db
}
