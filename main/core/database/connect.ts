import SqliteDatabase from 'better-sqlite3'

export type Database = SqliteDatabase.Database

/** Opens an encrypted file in SQLCipher 4's format with a raw 32-byte key; a wrong key shows as SQLITE_NOTADB here. */
export function connect(file: string, key: Uint8Array, options: SqliteDatabase.Options = {}): Database {
  if (key.length !== 32) throw new Error('a database key has 32 bytes')
  const db = new SqliteDatabase(file, { timeout: 5_000, ...options })
  try {
    db.pragma(`cipher = 'sqlcipher'`)
    db.pragma('legacy = 4')
    db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`)
    // Reads the first page, so that a wrong key is noticed before anything is written.
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** What every connection that writes is set to; after the key, because the journal is encrypted too. */
export function setPragmas(db: Database): void {
  // Said aloud: a commit that was acknowledged survives a power cut.
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  // Sorting must not spill readable rows into the system's temp folder.
  db.pragma('temp_store = MEMORY')
  db.pragma('cache_size = -16000')
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
}
